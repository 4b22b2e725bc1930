import { describe, expect, it } from 'vitest';
import type { Hypercall, HypercallEffect } from '../../../packages/spec/src/index.ts';
import { commute } from './commute.ts';
import { rowMutants } from './row-mutants.ts';

const row = {
  name: 'host_share_guest',
  requires: [],
  handlerChecks: [{ field: 'vcpu.load', test: 'equals', value: 'loaded', error: 'EINVAL' }],
  preconditions: [
    { field: 'frame.kind', test: 'equals', value: 'ram', error: 'EPERM', note: 'never device memory' },
    { field: 'frame.host', test: 'equals', value: 'owned', error: 'EPERM' },
    { field: 'frame.refcount', test: 'at-most', count: 0, error: 'EBUSY' },
  ],
  effects: [
    { do: 'zero' },
    { do: 'tlb-sync' },
    { do: 'set', target: 'frame.host', value: 'shared-owned' },
    { do: 'add', count: 'guestShares', by: 1 },
  ],
} as unknown as Hypercall;
const text = JSON.stringify({ hypercalls: [row] }, null, 1);

describe('the mutants of a hypercall row', () => {
  const found = rowMutants('rows.json', text);
  const faulty = (operator: string): readonly Hypercall[] =>
    found.flatMap((one) => (one.operator === operator && one.fault.kind === 'row' ? [one.fault.row] : []));

  it('drop each check, and give each another error', () => {
    expect(faulty('drop-guard').map((one) => one.handlerChecks.length + one.preconditions.length)).toEqual([
      3, 3, 3, 3,
    ]);
    expect(
      faulty('swap-errno').map((one) => [...one.handlerChecks, ...one.preconditions].map(({ error }) => error)),
    ).toEqual([
      ['EPERM', 'EPERM', 'EPERM', 'EBUSY'],
      ['EINVAL', 'EINVAL', 'EPERM', 'EBUSY'],
      ['EINVAL', 'EPERM', 'EINVAL', 'EBUSY'],
      ['EINVAL', 'EPERM', 'EPERM', 'EAGAIN'],
    ]);
  });

  it('exchange checks only where their errors differ', () => {
    expect(faulty('reorder-checks').map((one) => one.preconditions.map(({ error }) => error))).toEqual([
      ['EPERM', 'EBUSY', 'EPERM'],
    ]);
  });

  it('exchange no checks of which one fails only where the other holds', () => {
    const shared = { field: 'frame.host', test: 'equals', value: 'shared-owned' };
    const checks = (values: readonly string[]) => [
      { field: 'frame.host', test: 'one-of', values, error: 'EPERM' },
      { field: 'frame.guestShares', test: 'at-most', count: 9, error: 'EBUSY', when: [shared] },
    ];
    const exchanged = (values: readonly string[]) =>
      rowMutants('rows.json', JSON.stringify({ hypercalls: [{ ...row, preconditions: checks(values) }] })).filter(
        ({ operator }) => operator === 'reorder-checks',
      ).length;
    expect(exchanged(['owned', 'shared-owned'])).toBe(0);
    expect(exchanged(['owned', 'nopage'])).toBe(1);
  });

  it('leave out each effect: a wipe, a count, and what else there is', () => {
    const doing = (operator: string) => faulty(operator).map((one) => one.effects.map((effect) => effect.do).join());
    expect(doing('skip-zeroing')).toEqual(['tlb-sync,set,add']);
    expect(doing('forget-count')).toEqual(['zero,tlb-sync,set']);
    expect(doing('skip-effect')).toEqual(['zero,set,add', 'zero,tlb-sync,add']);
    expect(doing('reorder-effects')).toEqual(['tlb-sync,zero,set,add']);
  });

  it("stand where the row begins, and in nobody's region", () => {
    expect(found.every(({ line, region }) => line === 4 && region === null)).toBe(true);
  });
});

describe('two checks of one field', () => {
  const entry = { field: 'guest-entry.state' };
  const shares = { field: 'frame.guestShares' };
  it.each([
    [true, { ...entry, test: 'not-equals', value: 'poison' }, { ...entry, test: 'not-equals', value: 'none' }],
    [true, { ...entry, test: 'one-of', values: ['none', 'owned'] }, { ...entry, test: 'not-equals', value: 'none' }],
    [true, { ...shares, test: 'at-least', count: 1 }, { ...shares, test: 'at-most', count: 9 }],
    [false, { ...entry, test: 'equals', value: 'owned' }, { ...entry, test: 'not-equals', value: 'none' }],
    [false, { ...entry, test: 'equals', value: 'owned' }, { ...entry, test: 'equals', value: 'none' }],
    [false, { ...shares, test: 'at-most', count: 1 }, { ...entry, test: 'not-equals', value: 'none' }],
  ])('keep their order if no value fails both: %s', (isLeftOut, one, other) => {
    const checks = [
      { ...one, error: 'EINVAL' },
      { ...other, error: 'EPERM' },
    ];
    const found = rowMutants('rows.json', JSON.stringify({ hypercalls: [{ ...row, preconditions: checks }] }));
    expect(found.some(({ operator }) => operator === 'reorder-checks')).toBe(!isLeftOut);
  });
});

const when = [{ field: 'frame.guestShares', test: 'at-most', count: 0 }] as const;

const mappings = [{ field: 'frame.hostMappings', test: 'at-most', count: 0 }] as const;
const unused = [{ field: 'domain.devices', test: 'equals', value: 'none' }] as const;
const validated = (value: string) => [{ field: 'frame.validated', test: 'equals', value } as const];
const entry = (value: string) => [{ field: 'guest-entry.state', test: 'equals', value } as const];
const owned = { do: 'map', table: 'guest', state: 'owned', prot: 'rwx', size: 'page' } as const;
const pending = { ...owned, state: 'pending' } as const;
const free = { do: 'set', target: 'domain.owner', value: 'none' } as const;

const pairs: readonly (readonly [commutes: boolean, one: HypercallEffect, other: HypercallEffect])[] = [
  [true, { do: 'set', target: 'frame.host', value: 'owned' }, { do: 'add', count: 'guestShares', by: 1 }],
  [true, { do: 'set', target: 'vm.life', value: 'gone' }, { do: 'tlb-sync' }],
  [true, { do: 'map', table: 'host' }, { do: 'set', target: 'frame.host', value: 'owned' }],
  [true, { do: 'map', table: 'hyp' }, { do: 'add', count: 'refcount', by: 1 }],
  [true, { do: 'map', table: 'hyp' }, { do: 'tlb-sync' }],
  [true, { ...pending, when: validated('no') }, { ...owned, when: validated('yes') }],
  [false, { ...pending, when: validated('no') }, { ...owned, when: validated('no') }],
  [false, { ...pending, when: entry('none') }, { ...owned, when: entry('pending') }],
  [false, { do: 'map', table: 'hyp' }, { do: 'unmap', table: 'hyp' }],
  [false, { do: 'map', table: 'host' }, { do: 'map', table: 'smmu' }],
  [false, { do: 'map', table: 'iommu' }, { do: 'set', target: 'frame.tainted', value: 'yes', when: mappings }],
  [false, { do: 'set', target: 'device.attachment', value: 'none' }, { ...free, when: unused }],
  [false, { do: 'zero' }, { do: 'cache-clean' }],
  [false, { do: 'set', target: 'frame.host', value: 'owned' }, { do: 'set', target: 'frame.host', value: 'nopage' }],
  [false, { do: 'set', target: 'frame.host', value: 'owned', when }, { do: 'add', count: 'guestShares', by: -1 }],
  [false, { do: 'set', target: 'guest-entry.state', value: 'owned' }, { do: 'unmap', table: 'guest' }],
  [false, { do: 'set', target: 'device.owner', value: 'host' }, { do: 'release-devices' }],
];

describe('two effects', () => {
  it.each(pairs)('commute: %s, %j and %j', (commutes, one, other) => {
    expect(commute(one, other)).toBe(commutes);
    expect(commute(other, one)).toBe(commutes);
  });
});
