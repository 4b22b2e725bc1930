import { type Cell, type State, withFrame, withVm } from '@guestmem/model';
import type { Operation, Outcome } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { createGuestMemfd, type Gmem } from '../src/index.js';
import type { HugeFolio } from '../src/record.js';
import { pin, punch, toPrivate } from './operations.js';
import { settingsWith } from './settings.js';

type World = State<Gmem, HugeFolio>;

/** A design that does one thing wrong: what it makes of the state after a step that it performed correctly. */
interface Twin {
  readonly rule: string;
  readonly title: string;
  readonly profile?: '6.18' | '6.8-dual' | 'hugetlb' | 'three-state';
  readonly given?: readonly Operation[];
  readonly operation: Operation;
  readonly spoil: (after: World, before: World) => World;
  /** What the twin answers in place of success. */
  readonly outcome?: Partial<Outcome>;
}

const mapped: readonly Operation[] = [{ op: 'user.write', page: 0, value: 'H' }];

function withRecord(state: World, change: Partial<Gmem>): World {
  return withCell(state, (cell) => ({ ...cell, backing: { ...cell.backing, ...change } }));
}

function withCell(state: World, change: (cell: Cell<Gmem>) => Cell<Gmem>): World {
  return { ...state, cells: state.cells.map((cell, page) => (page === 0 ? change(cell) : cell)) };
}

const twins: readonly Twin[] = [
  {
    rule: 'GMEM-INV-001',
    title: 'converts and leaves the entries in place',
    given: mapped,
    operation: toPrivate,
    spoil: (after) => withRecord(after, { ptes: [1, 0, 0, 0, 0, 0, 0, 0] }),
  },
  {
    rule: 'GMEM-INV-001',
    title: 'punches and leaves the entries in place',
    given: mapped,
    operation: punch,
    spoil: (after) => withRecord(after, { ptes: [1, 0, 0, 0, 0, 0, 0, 0] }),
  },
  {
    rule: 'GMEM-INV-002',
    title: 'converts under a pin',
    given: [...mapped, pin],
    operation: toPrivate,
    spoil: (after) => withRecord(after, { attr: 'private' }),
    outcome: { decision: 'allow' },
  },
  {
    rule: 'GMEM-INV-002',
    title: 'converts under a speculative reference',
    given: [...mapped, { op: 'kernel.speculativeGet', index: 0 }],
    operation: toPrivate,
    spoil: (after) => withRecord(after, { attr: 'private' }),
    outcome: { decision: 'allow' },
  },
  {
    rule: 'GMEM-INV-003',
    title: 'binds one index twice',
    operation: { op: 'kvm.bind', slot: 1, gfn: 9, index: 0 },
    spoil: (after) => ({
      ...after,
      layout: {
        ...after.layout,
        memslots: [...after.layout.memslots, { vm: 0, slot: 1, gfn: 9, index: 0, pages: 1 }],
      },
    }),
  },
  {
    rule: 'GMEM-INV-004',
    title: 'resets the attribute of a page that it punches',
    given: [...mapped, toPrivate],
    operation: punch,
    spoil: (after) => withRecord(after, { attr: 'shared' }),
  },
  {
    rule: 'GMEM-INV-004',
    title: 'resets the attribute of a page that it removes',
    given: mapped,
    operation: { op: 'user.madvise', page: 0, advice: 'remove' },
    spoil: (after) => withRecord(after, { attr: 'private' }),
  },
  {
    rule: 'GMEM-INV-005',
    title: 'maps a page to a process without zeroing it',
    operation: { op: 'user.read', page: 0 },
    spoil: (after) => withCell(after, (cell) => withFrame(cell, 0, { uptodate: false })),
  },
  {
    rule: 'GMEM-INV-005',
    title: 'donates a page without zeroing it',
    operation: { op: 'guest.read', gfn: 0 },
    spoil: (after) => withCell(after, (cell) => withFrame(cell, 0, { uptodate: false })),
  },
  {
    rule: 'GMEM-INV-006',
    title: 'stores the attribute and then fails',
    given: mapped,
    operation: toPrivate,
    spoil: (after) => after,
    outcome: { decision: 'refuse-retryable', codes: { user: 'EAGAIN' } },
  },
  {
    rule: 'GMEM-INV-007',
    title: 'tears the VM down with its descriptor',
    operation: { op: 'kvm.destroy' },
    spoil: (after) => ({ ...after, globals: withVm(after.globals, 0, { life: 'gone' }) }),
  },
  {
    rule: 'GMEM-INV-008',
    title: 'pins a private page',
    given: [...mapped, toPrivate],
    operation: pin,
    spoil: (after) => {
      const one = { pins: 1, dma: 0, gets: 0, speculative: 0, lruBatch: false };
      return withRecord(after, { references: [one, one, one] });
    },
  },
  {
    rule: 'GMEM-INV-009',
    title: 'frees a page that the file still holds',
    given: mapped,
    operation: punch,
    spoil: (after) => withRecord(after, { slot: 0 }),
  },
  {
    rule: 'GMEM-INV-010',
    title: 'converts on 6.18',
    profile: '6.18',
    given: mapped,
    operation: toPrivate,
    spoil: (after) => withRecord(after, { attr: 'private', ptes: [] }),
  },
  {
    rule: 'GMEM-INV-011',
    title: 'serves a private fault from the ordinary memory',
    profile: '6.8-dual',
    given: mapped,
    operation: { op: 'guest.read', gfn: 0 },
    spoil: (after) => withRecord(after, { slot: 0 }),
  },
  {
    rule: 'GMEM-INV-005',
    title: 'shows a process ordinary memory without zeroing it',
    profile: '6.8-dual',
    operation: { op: 'user.read', page: 0 },
    spoil: (after) => withCell(after, (cell) => withFrame(cell, 0, { uptodate: false })),
  },
  {
    rule: 'GMEM-INV-009',
    title: 'frees ordinary memory that is mapped',
    profile: '6.8-dual',
    given: mapped,
    operation: { op: 'user.madvise', page: 0, advice: 'remove' },
    spoil: (after) => withRecord(after, { ordinary: { slot: 0, punched: false } }),
  },
  {
    rule: 'GMEM-INV-012',
    title: 'leaves a page to nobody after the last reference',
    profile: 'three-state',
    given: [...mapped, pin, { op: 'guest.read', gfn: 0 }],
    operation: { op: 'kernel.unpin', page: 0 },
    spoil: (after) => withRecord(after, { attr: 'none' }),
  },
  {
    rule: 'GMEM-INV-013',
    title: 'converts a page and does not count it on the huge page',
    profile: 'hugetlb',
    given: mapped,
    operation: toPrivate,
    spoil: (after, before) => ({ ...after, folios: before.folios }),
  },
  {
    rule: 'GMEM-INV-013',
    title: 'pins a page and does not count the pin on the huge page',
    profile: 'hugetlb',
    given: mapped,
    operation: pin,
    spoil: (after, before) => ({ ...after, folios: before.folios }),
  },
];

describe('the invariants of guest_memfd', () => {
  it.each(twins)('$rule finds the twin that $title', ({ rule, profile = 'in-place', given = [], ...twin }) => {
    const { operation, spoil, outcome } = twin;
    const model = createGuestMemfd(settingsWith({ backing: { profile } }));
    const before = given.reduce(
      (state, one) => model.perform(state, one).state,
      model.start({ pages: 4, folioOrder: 2 }),
    );
    const right = model.perform(before, operation);
    expect(model.violations(before, operation, right)).toEqual([]);
    const wrong = { state: spoil(right.state, before), outcome: { ...right.outcome, ...outcome } };
    expect(model.violations(before, operation, wrong).map((violation) => violation.rule)).toContain(rule);
  });
});
