import { join } from 'node:path';
import type { LedgerEntry } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { formatEntries, GuestmemError, loadLedger } from '../../src/index.js';
import { signalEntry } from '../support/ledger.js';
import { read, scenario } from '../support/scenarios.js';
import { directoryWith } from '../support/temporary.js';

const corpus = [
  scenario({ steps: [read(), { do: { op: 'user.close' } }] }),
  scenario({ id: 'S901', steps: [{ race: [[{ do: { op: 'user.read', page: 0 } }], [{ do: { op: 'user.close' } }]] }] }),
];

const load = (files: Readonly<Record<string, readonly LedgerEntry[]>>) => {
  const texts = Object.entries(files).map(([name, entries]) => [name, formatEntries(entries)] as const);
  const directory = directoryWith(Object.fromEntries(texts));
  try {
    return loadLedger(directory, corpus);
  } catch (error) {
    if (error instanceof GuestmemError) return error.message.replaceAll(`${directory}/`, '');
    throw error;
  }
};

describe('a ledger entry that names nothing', () => {
  it.each([
    [
      'scenario',
      { seenIn: ['S909#1'] },
      'a.yaml:14:9: found unknown scenario "S909"; expected a scenario of the corpus; did you mean "S900"?',
    ],
    [
      'step',
      { seenIn: ['S900#3'] },
      'a.yaml:14:9: found unknown step S900#3; expected a step of S900: one of S900#1, S900#2',
    ],
    [
      'step of a race',
      { seenIn: ['S901#1'] },
      'a.yaml:14:9: found unknown step S901#1; expected a step of S901: one of S901#1.a1, S901#1.b1',
    ],
    [
      'step with its operation',
      { seenIn: ['S900#2'] },
      'a.yaml:14:9: found S900#2, which is user.close; expected a step with user.read',
    ],
    ['start', { seenIn: ['S900#0'] }, 'a.yaml:14:9: found S900#0, the start; expected a step with user.read'],
    [
      'operation',
      { operation: 'user.raed' },
      'a.yaml:6:16: found unknown operation "user.raed"; expected an operation, or start; did you mean "user.read"?\na.yaml:14:9: found S900#1, which is user.read; expected a step with user.raed',
    ],
    [
      'profile',
      { pair: { left: 'guest-memfd:x', right: 'shmem-gup' } },
      'a.yaml:4:13: found unknown profile of guest-memfd: "x"; expected one of 6.18, 6.8-dual, hugetlb, in-place, no-direct-map, three-state',
    ],
    [
      'reason',
      { reason: 'TO BE WRITTEN' },
      'a.yaml:15:13: found a reason that nobody has written; expected why they part',
    ],
  ] as const)('is refused: %s', (_, parts, message) => {
    expect(load({ 'a.yaml': [signalEntry(parts)] })).toBe(message);
  });

  it('is refused: rule', () => {
    const rules = { left: 'SHM-NONE-999', right: 'CPU-ACTOR-001' };
    expect(load({ 'a.yaml': [signalEntry({ rules })] })).toMatch(
      /^a\.yaml:11:13: found unknown rule "SHM-NONE-999"; expected one of /,
    );
  });
});

describe('a ledger', () => {
  it('may name steps of a race and the start', () => {
    const entries = [
      signalEntry({ seenIn: ['S901#1.a1'] }),
      signalEntry({ id: 'L002', operation: 'start', seenIn: ['S900#0'] }),
    ];
    expect(load({ 'a.yaml': entries })).toHaveLength(2);
  });

  it('holds each id once, over all its files', () => {
    expect(load({ 'a.yaml': [signalEntry()], 'b.yaml': [signalEntry({ left: 'allow' })] })).toBe(
      'b.yaml:2:9: found the id L001 a second time; expected each id once; a.yaml:2:9 has it too',
    );
  });

  it('holds each divergence once', () => {
    expect(load({ 'a.yaml': [signalEntry(), signalEntry({ id: 'L002', seenIn: ['S901#1.a1'] })] })).toMatch(
      /^a\.yaml:\d+:5: found the divergence of L001 a second time; expected its steps under L001 at a\.yaml:2:9$/,
    );
  });

  it('is read in the order of ids', () => {
    const files = { 'a.yaml': [signalEntry({ id: 'L007' })], 'b.yaml': [signalEntry({ id: 'L002', left: 'allow' })] };
    expect(load(files)).toMatchObject([{ id: 'L002' }, { id: 'L007' }]);
  });

  it('cannot be read from a place that is none', () => {
    expect(() => loadLedger(join(directoryWith({}), 'none'))).toThrow('cannot be read: no such file');
  });
});
