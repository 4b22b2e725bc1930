import { describe, expect, it } from 'vitest';
import { formatEntries, proposeEntries } from '../../src/index.js';
import { runScripted } from '../support/corpus-run.js';
import { sigbus, signalEntry, sigsegv } from '../support/ledger.js';
import { read, scenario } from '../support/scenarios.js';

const scenarios = [
  scenario({ steps: [read(), read()], verdict: 'differs-code' }),
  scenario({ id: 'S901', steps: [read()], verdict: 'differs-code' }),
];

describe('proposed ledger entries', () => {
  it('gather the places of one divergence, and leave the reason to a person', async () => {
    const run = await runScripted(scenarios, { left: sigbus, right: sigsegv });
    const [entry, ...rest] = proposeEntries(run.scenarios, [signalEntry({ id: 'L041', operation: 'user.write' })]);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({
      id: 'L042',
      operation: 'user.read',
      class: 'differs-code',
      seenIn: ['S900#1', 'S900#2', 'S901#1'],
      reason: 'TO BE WRITTEN',
      nature: 'signal-or-errno',
    });
    expect(formatEntries([signalEntry()])).toMatchInlineSnapshot(`
      "entries:
        - id: L001
          pair:
            left: guest-memfd:in-place
            right: shmem-gup:exclusive-intended
          operation: user.read
          class: differs-code
          left: kill-process, user SIGBUS
          right: kill-process, user SIGSEGV
          rules:
            left: CPU-ACTOR-001
            right: CPU-ACTOR-001
          seenIn:
            - S900#1
          reason: The signal is a matter of who notices first.
          nature: signal-or-errno
          sources:
            left:
              - kind: inference
                ref: a test
            right:
              - kind: inference
                ref: a test
          status: by-design
      "
    `);
  });

  it('add a new place to the entry that there is', async () => {
    const run = await runScripted(scenarios, { left: sigbus, right: sigsegv, ledger: [signalEntry()] });
    expect(proposeEntries(run.scenarios, [signalEntry()])).toEqual([
      signalEntry({ seenIn: ['S900#1', 'S900#2', 'S901#1'] }),
    ]);
  });

  it('are none where the ledger accepts everything', async () => {
    const ledger = [signalEntry({ seenIn: ['S900#1', 'S900#2', 'S901#1'] })];
    const run = await runScripted(scenarios, { left: sigbus, right: sigsegv, ledger });
    expect(proposeEntries(run.scenarios, ledger)).toEqual([]);
  });
});
