import type { Class } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/index.js';
import { observation, outcome, ownership, probe, report } from '../support/sides.js';

type Case = readonly [
  title: string,
  expected: Class,
  left: ReturnType<typeof report>,
  right: ReturnType<typeof report>,
];

const cases: readonly Case[] = [
  ['the same answer and the same state', 'identical', report(), report()],
  ['the same answer by another rule', 'identical', report({ rule: 'GMEM-A-001' }), report({ rule: 'SHM-A-001' })],
  [
    'other calls and effects, which are labels',
    'identical',
    report({ effects: [{ kind: 'zero' }], calls: [{ call: 'host_share_hyp', args: {}, ret: 'OK' }] }),
    report(),
  ],
  [
    'another signal',
    'differs-code',
    report({ decision: 'kill-process', codes: { user: 'SIGBUS' } }),
    report({ decision: 'kill-process', codes: { user: 'SIGSEGV' } }),
  ],
  [
    'a code for one actor only',
    'differs-code',
    report({ decision: 'refuse-retryable', codes: { user: 'EAGAIN' } }),
    report({ decision: 'refuse-retryable', codes: { kernel: 'EBUSY' } }),
  ],
  ['an error offset on one side', 'differs-code', report({ errorOffset: 0 }), report()],
  [
    'other owners behind the same view',
    'latent',
    report({}, observation([probe()], ownership({ host: 'owned' }))),
    report({}, observation([probe()], ownership({ host: 'shared-owned' }))),
  ],
  ['other data read', 'differs-data', report({ data: 'A' }), report({ data: 'zero' })],
  [
    'another count',
    'differs-data',
    report({ decision: 'partial', count: 1 }),
    report({ decision: 'partial', count: 2 }),
  ],
  [
    'other data to be read',
    'differs-data',
    report({}, observation([probe({ data: 'A' })])),
    report({}, observation([probe({ data: 'B' })])),
  ],
  ['another decision', 'differs-decision', report({ decision: 'allow' }), report({ decision: 'refuse-final' })],
  [
    'another decision of a probe',
    'differs-decision',
    report({}, observation([probe()])),
    report({}, observation([probe({ decision: 'kill-process' })])),
  ],
  ['an operation that one side does not have', 'only-in-one', report(), report({ decision: 'not-offered' })],
  [
    'an operation that neither side has',
    'identical',
    report({ decision: 'not-offered' }),
    report({ decision: 'not-offered' }),
  ],
  [
    'a code and an owner: the worse counts',
    'latent',
    report({ codes: { user: 'EAGAIN' } }, observation([probe()], ownership({ hyp: 'owned' }))),
    report(),
  ],
];

describe('the class of two sides', () => {
  it.each(cases)('%s: %s', (_, expected, left, right) => {
    expect(compare(left, right).class).toBe(expected);
    expect(compare(right, left).class).toBe(expected);
  });
});

describe('fields that a side cannot know', () => {
  const known = observation([probe({ decision: 'kill-process' })], ownership({ host: 'nopage' }));

  it.each(['unknown', 'not-applicable'] as const)('are left out where they are %s, and counted', (word) => {
    const blind = observation([probe({ decision: word, data: 'A' })], ownership({ host: word, hyp: word }));
    const found = compare(report({}, known), report({}, blind));
    expect(found.class).toBe('identical');
    expect(found.unknown).toBeGreaterThanOrEqual(3);
  });

  it('count where a side has no such probe or page at all', () => {
    const found = compare(report({}, known), report({}, { probes: [], ownership: [] }));
    expect(found.class).toBe('identical');
    expect(found.unknown).toBe(5);
    expect(found.compared).toBe(1);
  });

  it('hide nothing that both sides know', () => {
    const found = compare(report({}, known), report({}, observation([probe({ decision: 'allow' })], ownership())));
    expect(found.class).toBe('differs-decision');
    expect(found.differences.map(({ subject }) => subject)).toEqual(['user0 read', 'host']);
  });
});

it('agreement of states is about what can be seen and who owns, not about codes', () => {
  const codes = compare({ ...report(), outcome: outcome({ codes: { user: 'EFAULT' } }) }, report());
  expect(codes.statesAgree).toBe(true);
  const owners = compare(report({}, observation([probe()], ownership({ host: 'nopage' }))), report());
  expect(owners.statesAgree).toBe(false);
});
