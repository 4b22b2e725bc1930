import type { Model } from '@guestmem/model';
import type { LedgerEntry, ReportProblem } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { asImplementation, runCorpus, runScenario } from '../../src/index.js';
import { reportScripted } from '../support/corpus-run.js';
import { sigbus, signalEntry, sigsegv } from '../support/ledger.js';
import { read, scenario } from '../support/scenarios.js';
import { configuration, scripted, scriptedPair } from '../support/scripted.js';
import { observation, probe, report } from '../support/sides.js';

const differing = scenario({ steps: [read()], verdict: 'differs-code' });

const kindsOf = (problems: readonly ReportProblem[] | undefined) => problems?.map(({ kind }) => kind);

const judged = async (ledger: readonly LedgerEntry[], scenarios = [differing]) =>
  reportScripted(scenarios, { left: sigbus, right: sigsegv, ledger });

describe('a divergence that the ledger accepts', () => {
  it('differs as recorded', async () => {
    const found = await judged([signalEntry()]);
    expect(found.scenarios[0]).toMatchObject({ status: 'differ', problems: [], roots: [{ entry: 'L001' }] });
    expect(found.ledger).toEqual([]);
  });

  it('is an unexpected root without its entry', async () => {
    const [first] = (await judged([])).scenarios;
    expect(first?.status).toBe('red');
    expect(first?.problems).toEqual([
      {
        kind: 'unexpected-root',
        step: 'S900#1',
        run: 1,
        text: 'user.read differs-code: kill-process, user SIGBUS | kill-process, user SIGSEGV: no ledger entry accepts this',
      },
    ]);
  });

  it.each([
    ['operation', { operation: 'user.write' }],
    ['class', { class: 'differs-decision' }],
    ['left outcome', { left: 'kill-process, user SIGSEGV' }],
    ['right outcome', { right: 'kill-process' }],
    ['left rule', { rules: { left: 'CPU-ACTOR-002', right: 'CPU-ACTOR-001' } }],
    ['right rule', { rules: { left: 'CPU-ACTOR-001', right: 'CPU-ACTOR-002' } }],
    ['profile', { pair: { left: 'guest-memfd:6.18', right: 'shmem-gup' } }],
    ['switch', { pair: { left: 'guest-memfd', right: 'shmem-gup+sharedPin=drop' } }],
  ] as const)('is unexpected under an entry with another %s', async (_, parts) => {
    const [first] = (await judged([signalEntry(parts)])).scenarios;
    expect(kindsOf(first?.problems)).toContain('unexpected-root');
  });

  it.each([
    { left: 'guest-memfd', right: 'shmem-gup' },
    { left: 'guest-memfd+init=shared', right: 'shmem-gup:exclusive-intended+sharedPin=keep' },
  ])('is accepted under the pattern $left and $right', async (pair) => {
    const [first] = (await judged([signalEntry({ pair })])).scenarios;
    expect(first?.status).toBe('differ');
  });

  it('is red at a place that the entry does not list', async () => {
    const steps = [read(), read()];
    const [first] = (await judged([signalEntry()], [scenario({ steps, verdict: 'differs-code' })])).scenarios;
    expect(first?.problems).toMatchObject([{ kind: 'unlisted-place', step: 'S900#2' }]);
    expect(first?.problems[0]?.text).toContain('this is L001, which does not list S900#2 under seenIn');
  });
});

describe('a ledger entry', () => {
  const bogus = signalEntry({ id: 'L002', left: 'allow A', right: 'allow B', class: 'differs-data' });

  it('is stale where what it accepts no longer happens anywhere', async () => {
    const found = await judged([signalEntry(), bogus]);
    expect(found.ledger).toEqual([{ kind: 'stale-entry', entry: 'L002', text: 'no longer happens at S900#1' }]);
    expect(found.summary.ledgerEntriesRed).toBe(1);
  });

  it('has a stale place where it happens at some of its places only', async () => {
    const found = await judged([signalEntry({ seenIn: ['S900#1', 'S900#2'] })]);
    expect(found.ledger).toEqual([]);
    expect(found.scenarios[0]).toMatchObject({
      status: 'red',
      problems: [
        { kind: 'stale-place', step: 'S900#2', text: expect.stringContaining('take S900#2 out of its seenIn') },
      ],
    });
  });

  it('is unmatched where no scenario it names runs its pair', async () => {
    const pair = { left: 'guest-memfd:6.18', right: 'shmem-gup:longterm-2026' };
    const found = await judged([signalEntry(), signalEntry({ id: 'L002', pair })]);
    expect(found.ledger).toEqual([
      {
        kind: 'unmatched-entry',
        entry: 'L002',
        text: 'matches nothing: none of S900#1 runs guest-memfd:6.18 against shmem-gup:longterm-2026',
      },
    ]);
  });

  it('is not held to scenarios that were not selected', async () => {
    const other = scenario({ id: 'S901', steps: [read()], verdict: 'differs-code' });
    const found = await judged([signalEntry(), signalEntry({ id: 'L003', seenIn: ['S901#1'] })], [other]);
    expect(found.ledger).toEqual([]);
  });

  it('is not held to scenarios whose settings were overridden', async () => {
    const found = await reportScripted([differing], {
      ledger: [signalEntry()],
      overrides: ['shmem-gup+sharedPin=drop'],
    });
    expect(found.ledger).toEqual([]);
  });
});

describe('a scenario', () => {
  it.each([
    ['identical', 'the verdict is differs-code; the scenario records identical'],
    ['differs-decision', 'the verdict is differs-code; the scenario records differs-decision'],
  ] as const)('is red where it records %s and something else comes out', async (verdict, text) => {
    const found = await judged([signalEntry()], [scenario({ steps: [read()], verdict })]);
    expect(found.scenarios[0]).toMatchObject({ status: 'red', problems: [{ kind: 'verdict', text }] });
  });

  it('is red where an expectation of one backing does not hold', async () => {
    const steps = [read({ expect: [{ decision: 'allow', for: 'shmem-gup' }] })];
    const found = await judged([signalEntry()], [scenario({ steps, verdict: 'differs-code' })]);
    expect(found.scenarios[0]?.problems).toEqual([
      {
        kind: 'expectation',
        step: 'S900#1',
        run: 1,
        text: 'shmem-gup: expected allow, found kill-process, user SIGSEGV',
      },
    ]);
  });

  it('is red where a step breaks an invariant', async () => {
    const broken = [{ rule: 'HYP-INV-001', text: 'two owners', page: 1 }];
    const found = await reportScripted([scenario({ steps: [read()] })], { right: () => ({ ...report(), broken }) });
    expect(found.scenarios[0]?.problems).toMatchObject([
      { kind: 'invariant', step: 'S900#1', text: 'shmem-gup: breaks HYP-INV-001 at page 1: two owners' },
    ]);
  });

  it('is red where the oracle contradicts the return of a hypercall', async () => {
    const calls = [{ call: 'no_such_call', args: {}, ret: 'OK' }] as const;
    const found = await reportScripted([scenario({ steps: [read()] })], { left: () => report({ calls }) });
    expect(found.scenarios[0]?.problems).toMatchObject([
      { kind: 'oracle', text: expect.stringContaining('guest-memfd: no_such_call') },
    ]);
  });

  it('is red where a step does not run, unless it expects that', async () => {
    const dead = () => report({ decision: 'not-run' });
    const found = await reportScripted([scenario({ steps: [read()] })], { left: dead, right: dead });
    expect(found.scenarios[0]).toMatchObject({ status: 'red', stepsPlanned: 1, stepsRun: 0 });
    expect(kindsOf(found.scenarios[0]?.problems)).toEqual(['short-run', 'short-run', 'short-run']);
    expect(found.scenarios[0]?.problems[0]?.text).toBe('0 of 1 planned steps ran');
    const steps = [read({ expect: [{ decision: 'not-run' }] })];
    const expected = await reportScripted([scenario({ steps })], { left: dead, right: dead });
    expect(expected.scenarios[0]).toMatchObject({ status: 'agree', stepsRun: 1 });
  });

  it('is errored where an implementation throws, with the step and the side', async () => {
    const found = await reportScripted([scenario(), scenario({ id: 'S901' })], {
      right: (_, number) => {
        if (number === 2) throw new Error('pipe closed');
        return report();
      },
    });
    expect(found.scenarios.map(({ status, stepsRun, stepsPlanned }) => ({ status, stepsRun, stepsPlanned }))).toEqual([
      { status: 'errored', stepsRun: 0, stepsPlanned: 2 },
      { status: 'errored', stepsRun: 0, stepsPlanned: 2 },
    ]);
    expect(found.scenarios[0]?.why).toBe('S900#2, user.read: the right implementation (shmem-gup) failed: pipe closed');
  });

  it('is skipped by name where an implementation declares that it lacks an operation', async () => {
    const found = await reportScripted([scenario()], { identity: { name: 'mine', lacks: ['user.read'] } });
    expect(found.scenarios[0]).toMatchObject({ status: 'skipped', why: 'mine declares that it cannot do user.read' });
    expect(found.summary.skipped).toBe(1);
  });

  it('runs where the lacking operation is not needed', async () => {
    const found = await reportScripted([scenario()], { identity: { lacks: ['guest.share'] } });
    expect(found.scenarios[0]?.status).toBe('agree');
  });
});

describe('an implementation of one’s own', () => {
  it('is plugged in as an object', async () => {
    const run = await runScenario(scenario(), scriptedPair());
    expect(run).toMatchObject({ kind: 'ran', found: 'identical', problems: [] });
  });

  it('is stopped after the scenario, even where the other side broke', async () => {
    const stopped: string[] = [];
    const pair = scriptedPair({
      script: () => {
        throw new Error('broken');
      },
    });
    const watched = (name: 'left' | 'right') => ({
      ...pair[name],
      stop: async () => {
        stopped.push(name);
      },
    });
    const run = await runScenario(scenario(), { left: watched('left'), right: watched('right') });
    expect(run.kind).toBe('errored');
    expect(stopped).toEqual(['left', 'right']);
  });

  it.each([
    [
      'no outcome',
      { observation: observation() },
      'its outcome is not what the specification describes: Invalid input: expected object, received undefined',
    ],
    [
      'no observation',
      { outcome: report().outcome },
      'its observation is not what the specification describes: Invalid input: expected object, received undefined',
    ],
    [
      'an unknown decision',
      report({ decision: 'maybe' as 'allow' }),
      'its outcome is not what the specification describes: Invalid option: expected one of "allow"|',
    ],
    ['nothing', undefined, 'its outcome is not what the specification describes'],
  ])('that answers with %s makes the scenario errored', async (_, answer, why) => {
    const run = await runScenario(scenario(), scriptedPair({ script: () => answer as ReturnType<typeof report> }));
    expect(run.kind).toBe('errored');
    expect(run.kind === 'errored' && run.why).toContain(
      `S900#1, user.read: the left implementation (guest-memfd) failed: ${why}`,
    );
  });

  it('whose start is refused makes the scenario errored', async () => {
    const { left, right } = scriptedPair();
    const refusing = { ...left, start: () => Promise.reject(new Error('no such device')) };
    expect(await runScenario(scenario(), { left: refusing, right })).toMatchObject({
      kind: 'errored',
      why: 'no such device',
    });
  });

  it('may be a pure model', async () => {
    const model: Model<number> = {
      backing: 'shmem-gup',
      settings: configuration.right,
      start: () => 0,
      perform: (state) => ({ state: state + 1, outcome: report({ count: state }).outcome }),
      observe: (state) => observation([probe({ data: state === 2 ? 'A' : 'zero' })]),
      violations: (before) => (before === 1 ? [{ rule: 'HYP-INV-001', text: 'second step' }] : []),
    };
    const left = asImplementation(model);
    const run = await runScenario(scenario(), { left, right: asImplementation(model) });
    expect(run).toMatchObject({ kind: 'ran', found: 'identical' });
    expect(run.kind === 'ran' && run.problems.map(({ kind, step }) => [kind, step])).toEqual([['invariant', 'S900#2']]);
    await expect(left.step({ op: 'user.read', page: 0 })).rejects.toThrow('step before reset');
  });
});

it('a corpus run tells of each scenario as it ends', async () => {
  const ended: string[] = [];
  await runCorpus([scenario(), scenario({ id: 'S901' })], {
    left: (settings) => scripted(settings),
    right: (settings) => scripted(settings),
    onScenario: (entry) => ended.push(entry.scenario.id),
  });
  expect(ended).toEqual(['S900', 'S901']);
});
