import type { Operation } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import {
  addPin,
  get,
  map,
  mapMany,
  memoryFailure,
  pin,
  pinExclusive,
  put,
  read,
  reexc,
  unexc,
  unpin,
  unpinExclusive,
  write,
} from './operations.js';
import { withoutConfig } from './setups.js';
import { Run, type Switches } from './world.js';

const exact: Switches = { backing: { pinCount: 'exact' } };

interface Attempt {
  readonly after: readonly Operation[];
  readonly attempt: Operation;
  readonly told: string;
  readonly rule: string;
  readonly with?: Switches;
}

const attempts: Readonly<Record<string, Attempt>> = {
  'an exclusive pin of an unpinned page': { after: [], attempt: pinExclusive(), told: 'allow', rule: 'SHM-EXC-001' },
  'FOLL_EXCLUSIVE without FOLL_PIN': {
    after: [],
    attempt: get({ exclusive: true }),
    told: 'refuse-final kernel:EINVAL',
    rule: 'SHM-EXC-005',
  },
  'FOLL_EXCLUSIVE without FOLL_LONGTERM': {
    after: [],
    attempt: pin({ exclusive: true }),
    told: 'refuse-final kernel:EINVAL',
    rule: 'SHM-EXC-004',
  },
  'FOLL_EXCLUSIVE without FOLL_LONGTERM at an address that leads nowhere': {
    after: [],
    attempt: pin({ exclusive: true, page: 9 }),
    told: 'refuse-final kernel:EINVAL',
    rule: 'SHM-EXC-004',
  },
  'an exclusive pin without CONFIG_EXCLUSIVE_PIN': {
    after: [],
    attempt: pinExclusive(),
    told: 'refuse-final kernel:EINVAL',
    rule: 'SHM-EXC-006',
    with: withoutConfig,
  },
  'unexc without CONFIG_EXCLUSIVE_PIN': {
    after: [],
    attempt: unexc(),
    told: 'allow',
    rule: 'SHM-EXC-012',
    with: withoutConfig,
  },
  'unpin_exc without CONFIG_EXCLUSIVE_PIN': {
    after: [],
    attempt: unpinExclusive(),
    told: 'allow',
    rule: 'SHM-EXC-012',
    with: withoutConfig,
  },
  'reexc without CONFIG_EXCLUSIVE_PIN': {
    after: [pin()],
    attempt: reexc(),
    told: 'refuse-final kernel:EINVAL',
    rule: 'SHM-EXC-011',
    with: withoutConfig,
  },
  'an exclusive pin beside a normal one': {
    after: [pin()],
    attempt: pinExclusive(),
    told: 'refuse-retryable kernel:EBUSY',
    rule: 'SHM-EXC-002',
  },
  'a fast exclusive pin beside a normal one': {
    after: [pin()],
    attempt: pin({ exclusive: true, longterm: true, fast: true }),
    told: 'refuse-retryable kernel:EBUSY',
    rule: 'SHM-EXC-002',
  },
  'a second exclusive pin': {
    after: [pinExclusive()],
    attempt: pinExclusive(),
    told: 'refuse-final kernel:EBUSY',
    rule: 'SHM-EXC-003',
  },
  'a normal pin beside an exclusive one': {
    after: [pinExclusive()],
    attempt: pin(),
    told: 'refuse-final kernel:EBUSY',
    rule: 'SHM-PIN-002',
  },
  'a fast normal pin beside an exclusive one': {
    after: [pinExclusive()],
    attempt: pin({ fast: true, longterm: true, write: true }),
    told: 'refuse-final kernel:EBUSY',
    rule: 'SHM-PIN-002',
  },
  'a normal pin beside a normal one': { after: [pin()], attempt: pin(), told: 'allow', rule: 'SHM-PIN-001' },
  'FOLL_GET beside an exclusive pin': { after: [pinExclusive()], attempt: get(), told: 'allow', rule: 'SHM-REF-001' },
  'folio_add_pin on an exclusive page': {
    after: [pinExclusive()],
    attempt: addPin(),
    told: 'allow',
    rule: 'SHM-EXC-016',
  },
  'folio_add_pin on a pinned page': { after: [pin()], attempt: addPin(), told: 'allow', rule: 'SHM-PIN-004' },
  'folio_add_pin on a page without pins': {
    after: [],
    attempt: addPin(),
    told: 'refuse-final kernel:EINVAL',
    rule: 'SHM-PIN-005',
  },
  'reexc with one pin': { after: [pinExclusive(), unexc()], attempt: reexc(), told: 'allow', rule: 'SHM-EXC-008' },
  'reexc with one pin that never was exclusive': {
    after: [pin()],
    attempt: reexc(),
    told: 'allow',
    rule: 'SHM-EXC-008',
  },
  'reexc with two pins': {
    after: [pinExclusive(), unexc(), pin()],
    attempt: reexc(),
    told: 'refuse-retryable kernel:EBUSY',
    rule: 'SHM-EXC-009',
  },
  'reexc on an exclusive page': {
    after: [pinExclusive()],
    attempt: reexc(),
    told: 'refuse-final kernel:EBUSY',
    rule: 'SHM-EXC-010',
  },
  'reexc without a pin': {
    after: [read()],
    attempt: reexc(),
    told: 'refuse-final kernel:EBUSY',
    rule: 'SHM-EXC-017',
  },
  'reexc with one pin and 1024 plain references': {
    after: [pinExclusive(), unexc(), get({ count: 1024 })],
    attempt: reexc(),
    told: 'refuse-retryable kernel:EBUSY',
    rule: 'SHM-EXC-009',
  },
  'the same where pins are counted exactly': {
    after: [pinExclusive(), unexc(), get({ count: 1024 })],
    attempt: reexc(),
    told: 'allow',
    rule: 'SHM-EXC-008',
    with: exact,
  },
  'unpin_exc on an exclusive page': {
    after: [pinExclusive()],
    attempt: unpinExclusive(),
    told: 'allow',
    rule: 'SHM-EXC-013',
  },
  'unpin_exc on a page that is not exclusive': {
    after: [pinExclusive(), unexc()],
    attempt: unpinExclusive(),
    told: 'allow',
    rule: 'SHM-EXC-014',
  },
  'a normal unpin on an exclusive page': {
    after: [pinExclusive()],
    attempt: unpin(),
    told: 'allow',
    rule: 'SHM-EXC-015',
  },
  'any pin after a normal unpin of an exclusive page': {
    after: [pinExclusive(), unpin()],
    attempt: pin(),
    told: 'refuse-final kernel:EBUSY',
    rule: 'SHM-PIN-002',
  },
  'an exclusive pin with 1021 plain references beside page cache and page table': {
    after: [get({ count: 1021 })],
    attempt: pinExclusive(),
    told: 'allow',
    rule: 'SHM-EXC-001',
  },
  'an exclusive pin with 1022 of them: 1024 references look like a pin': {
    after: [get({ count: 1022 })],
    attempt: pinExclusive(),
    told: 'refuse-retryable kernel:EBUSY',
    rule: 'SHM-EXC-002',
  },
  'an exclusive pin of a page that is mapped 1023 times': {
    after: [mapMany({ count: 1022 })],
    attempt: pinExclusive(),
    told: 'refuse-retryable kernel:EBUSY',
    rule: 'SHM-EXC-002',
  },
  'an exclusive pin with 5000 plain references where pins are counted exactly': {
    after: [get({ count: 5000 })],
    attempt: pinExclusive(),
    told: 'allow',
    rule: 'SHM-EXC-001',
    with: exact,
  },
  'a pin of a page with a memory error': {
    after: [read(), memoryFailure()],
    attempt: pin(),
    told: 'refuse-final kernel:EFAULT',
    rule: 'SHM-FAULT-003',
  },
  'a pin where nothing is mapped': {
    after: [],
    attempt: pin({ page: 7 }),
    told: 'refuse-final kernel:EFAULT',
    rule: 'CPU-VMA-004',
  },
  'an unpin without a pin': {
    after: [read()],
    attempt: unpin(),
    told: 'refuse-final kernel:EINVAL',
    rule: 'SHM-PIN-005',
  },
  'a put without a reference': {
    after: [read()],
    attempt: put(),
    told: 'refuse-final kernel:EINVAL',
    rule: 'SHM-REF-003',
  },
};

describe('a call on pins', () => {
  it.each(Object.entries(attempts))('%s', (_, { after, attempt, told, rule, with: switches = {} }) => {
    const run = new Run({}, switches);
    if (after.length > 0) run.do(...after);
    expect(run.told(attempt)).toBe(told);
    expect(run.outcomes.at(-1)?.rule).toBe(rule);
    expect(run.violated).toEqual([]);
  });

  it('that is refused leaves the counters as they were', () => {
    const run = new Run();
    run.do(pinExclusive(), get());
    const before = run.folio().counters;
    run.do(pin(), pinExclusive(), reexc());
    expect(run.folio().counters).toEqual(before);
  });

  it('pins up to the first page that refuses, and says how many', () => {
    const run = new Run();
    run.do(pin({ page: 2, exclusive: true, longterm: true }));
    expect(run.told(pin({ page: 0, pages: 4 }))).toBe('partial #2');
    expect(run.told(pin({ page: 2, pages: 2 }))).toBe('refuse-final kernel:EBUSY');
    expect([0, 1, 3].map((index) => run.folio(0, index).counters.pins)).toEqual([1, 1, 0]);
  });

  it('breaks copy-on-write for a long-term pin of a private mapping, and not for a short one', () => {
    const run = new Run();
    run.do(write(), map({ kind: 'private' }), pin());
    expect(run.page().cell.backing.users[0]?.copy).toBeNull();
    run.do(pin({ longterm: true }));
    expect(run.page().cell.backing.users[0]?.copy).toBe(1);
  });
});

describe('the counter values of the intended design', () => {
  const steps: readonly (readonly [Operation, string, number])[] = [
    [read(), 'allow =zero', 2],
    [pinExclusive(), 'allow', 1_073_742_850],
    [pin(), 'refuse-final kernel:EBUSY', 1_073_742_850],
    [unexc(), 'allow', 1026],
    [pin(), 'allow', 2050],
    [reexc(), 'refuse-retryable kernel:EBUSY', 2050],
    [unpin(), 'allow', 1026],
    [reexc(), 'allow', 1_073_742_850],
    [unexc(), 'allow', 1026],
    [reexc(), 'allow', 1_073_742_850],
    [get(), 'allow', 1_073_742_851],
    [put(), 'allow', 1_073_742_850],
    [unpinExclusive(), 'allow', 2],
  ];

  it('go through share and unshare cycles and come back to where they began', () => {
    const run = new Run();
    expect(steps.map(([operation]) => [run.told(operation), run.refcount()])).toEqual(
      steps.map(([, told, count]) => [told, count]),
    );
    expect(run.violated).toEqual([]);
  });

  it.each([
    ['an exclusive pin and the wrong unpin leave the bias', [pinExclusive(), unpin()], 1_073_741_826],
    [
      'an exclusive pin, unexc, reexc and unpin_exc leave nothing',
      [pinExclusive(), unexc(), reexc(), unpinExclusive()],
      2,
    ],
    ['unpin_exc on a page that is shared drops its pin', [pinExclusive(), unexc(), unpinExclusive()], 2],
    ['a failed exclusive pin leaks no reference', [pin(), pinExclusive(), pinExclusive(), pinExclusive()], 1026],
    ['folio_add_pin on an exclusive page adds nothing', [pinExclusive(), addPin()], 1_073_742_850],
    ['and the unpin that follows takes the pin that was there', [pinExclusive(), addPin(), unpinExclusive()], 2],
  ])('%s', (_, operations, expected) => {
    const run = new Run();
    run.do(read(), ...operations);
    expect(run.refcount()).toBe(expected);
  });
});
