import type { Operation, Outcome, ShmemGupSettings } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import type { Counters } from '../src/counters.js';
import { invariantsUnder } from '../src/invariants.js';
import type { ShmemPage, ShmemRecord } from '../src/record.js';
import { stepViolations } from '../src/step-invariants.js';
import { addPin, guestWrite, pin, punch, reclaim, share, unexc, unpin, unshare, vfioMap } from './operations.js';
import { device } from './setups.js';
import { Run, type Switches, settingsOf } from './world.js';

const defaults = settingsOf().backing as ShmemGupSettings;

/** The page of a protected guest that owns it alone. */
function privatePage(): ShmemPage {
  const run = new Run();
  run.do(guestWrite());
  return run.page();
}

function withRecord(page: ShmemPage, change: Partial<ShmemRecord>): ShmemPage {
  return { ...page, cell: { ...page.cell, backing: { ...page.cell.backing, ...change } } };
}

function withCounters(page: ShmemPage, change: Partial<Counters>): ShmemPage {
  const [first, second, third] = page.cell.backing.counters;
  return withRecord(page, { counters: [{ ...first, ...change }, second, third] });
}

function brokenIn(page: ShmemPage, settings: Partial<ShmemGupSettings> = {}): string[] {
  return invariantsUnder({ ...defaults, ...settings })(page).map(({ rule }) => rule);
}

describe('an invariant', () => {
  const held = (change: Partial<Counters['held']>): Counters['held'] => ({
    kvm: 1,
    kernel: 0,
    'fast-walk': 0,
    dma: 0,
    ...change,
  });

  const twins: Readonly<Record<string, readonly [(page: ShmemPage) => ShmemPage, readonly string[]]>> = {
    'a page as it should be': [(page) => page, []],
    'an exclusive page with two pins of KVM': [
      (page) => withCounters(page, { pins: 2, held: held({ kvm: 2 }) }),
      ['SHM-INV-001'],
    ],
    'an exclusive page without a pin': [
      (page) => withCounters(page, { pins: 0, held: held({ kvm: 0 }) }),
      ['SHM-INV-001'],
    ],
    'a pin that nobody holds': [
      (page) => withCounters(page, { exclusive: false, pins: 2 }),
      ['SHM-INV-002', 'SHM-INV-003'],
    ],
    'a private page that is not exclusive': [(page) => withCounters(page, { exclusive: false }), ['SHM-INV-003']],
    'a private page that KVM believes to be shared': [
      (page) => withRecord(page, { kvm: [{ frame: 0, memslot: 0, pin: 'normal' }] }),
      ['SHM-INV-003'],
    ],
    'a private page with a pin of the kernel': [
      (page) => withCounters(page, { exclusive: false, pins: 2, held: held({ kernel: 1 }) }),
      ['SHM-INV-003', 'SHM-INV-004'],
    ],
    'a private page with a DMA pin in the place of that of KVM': [
      (page) => withCounters(page, { held: held({ kvm: 0, dma: 1 }) }),
      ['SHM-INV-004'],
    ],
    'a guest page on the free list': [
      (page) =>
        withRecord(withCounters(page, { exclusive: false, pins: 0, held: held({ kvm: 0 }) }), {
          slot: null,
          kvm: [{ frame: 0, memslot: 0, pin: 'exclusive' }],
        }),
      ['SHM-INV-003', 'SHM-INV-005'],
    ],
  };

  it.each(Object.entries(twins))('judges %s', (_, [broken, expected]) => {
    expect(brokenIn(broken(privatePage()))).toEqual(expected);
  });

  it.each(Object.entries(twins))('says nothing once the pin calls were misused: %s', (_, [broken]) => {
    expect(brokenIn(withCounters(broken(privatePage()), { misused: true }))).toEqual([]);
  });
});

describe('the invariant of the ordinary long-term pin', () => {
  const longterm: Partial<ShmemGupSettings> = { profile: 'longterm-2026', unshareDeniable: false };

  it.each([
    ['a page as it should be', { pins: 1 }, []],
    ['a page with the pin of another', { pins: 2, held: { kvm: 1, kernel: 1, 'fast-walk': 0, dma: 0 } }, []],
    ['a page whose pin is not that of KVM', { held: { kvm: 0, kernel: 1, 'fast-walk': 0, dma: 0 } }, ['SHM-INV-006']],
  ] satisfies [string, Partial<Counters>, string[]][])('judges %s', (_, change, expected) => {
    const run = new Run({}, { backing: longterm });
    run.do(guestWrite());
    expect(brokenIn(withCounters(run.page(), change), longterm)).toEqual(expected);
  });
});

describe('the invariant of a refused pin', () => {
  const run = new Run(device);
  run.do(guestWrite());
  const before = run.state;
  const counted = withCounters(run.page(), { pins: 2 });
  const after = { ...before, cells: before.cells.with(0, counted.cell) };

  it.each([
    ['pin that leaves no trace', pin(), 'refuse-final', before, []],
    ['pin that is counted', pin(), 'refuse-final', after, ['SHM-INV-007']],
    ['map of VFIO that is counted', vfioMap(), 'refuse-retryable', after, ['SHM-INV-007']],
    ['pin that is granted', pin(), 'allow', after, []],
    ['touch that is refused', { op: 'user.read', page: 0 }, 'kill-process', after, []],
  ] as const)('judges a %s', (_, operation, decision, state, expected) => {
    const outcome: Outcome = { decision, rule: 'SHM-PIN-002', codes: {}, calls: [], effects: [] };
    expect(stepViolations({ before, operation, after: state, outcome }).map(({ rule }) => rule)).toEqual(expected);
  });
});

describe('what an exception of an invariant excuses', () => {
  const stories: Readonly<Record<string, readonly [Switches, readonly Operation[], readonly string[]]>> = {
    'an unshare that the host cannot refuse leaves a pin on a private page': [
      { backing: { unshareDeniable: false } },
      [guestWrite(), share(), pin(), unshare()],
      ['SHM-INV-003', 'SHM-INV-004'],
    ],
    'a re-pin that takes the pin of VFIO for its own': [
      { backing: { sharedPin: 'drop' } },
      [guestWrite(), share(), vfioMap(), unshare()],
      ['SHM-INV-002', 'SHM-INV-004'],
    ],
  };

  it.each(Object.entries(stories))('%s', (_, [switches, operations, expected]) => {
    const run = new Run(device, switches);
    run.do(...operations);
    expect(run.violated).toEqual([]);
    expect(brokenIn(run.page())).toEqual(expected);
  });

  it('one exclusive pin for a whole folio leaves private pages open once one of them is shared', () => {
    const run = new Run({ folioOrder: 2 }, { backing: { exclusiveScope: 'oncePerFolio' } });
    run.do(guestWrite({ pages: 2 }), share(), pin({ page: 1 }));
    expect(run.violated).toEqual([]);
    expect(brokenIn(run.page(1))).toEqual(['SHM-INV-003', 'SHM-INV-004']);
  });

  it.each([
    ['a normal unpin of the page of KVM', [guestWrite(), unpin()]],
    ['folio_add_pin on the page of KVM, and its unpin', [guestWrite(), addPin(), unpin()]],
    ['unexc on the page of KVM', [guestWrite(), unexc()]],
  ])('misuse is on record: %s', (_, operations) => {
    const run = new Run();
    run.do(...operations);
    expect(run.violated).toEqual([]);
    expect(run.folio().counters.misused).toBe(true);
    expect(brokenIn(withCounters(run.page(), { misused: false }))).not.toEqual([]);
  });

  it.each([
    ['a hole', punch()],
    ['memory pressure', reclaim()],
  ])('sharedPin drop hands a page of the guest out again after %s', (_, operation) => {
    const run = new Run({}, { backing: { sharedPin: 'drop' } });
    run.do(guestWrite(), share(), operation);
    expect(run.violated).toEqual(['SHM-INV-005']);
  });
});
