import type { RecordedAnswer } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { modelFor } from '../../src/index.js';
import { read, scenario } from '../support/scenarios.js';
import { observation, probe, report } from '../support/sides.js';
import { answering, matrixOf, record, rowsOf } from '../support/variations.js';

const asked = scenario({ steps: [read({ expect: [{ decision: 'allow' }] })] });
const refusal = { decision: 'refuse-final', rule: 'SHM-PIN-002' } as const;
const entry = (parts: Partial<RecordedAnswer> = {}): RecordedAnswer => ({ at: 'S900#1', ...refusal, ...parts });

/** guest_memfd of 6.18 refuses; everything else grants. */
const refusing618 = answering(({ backing: { profile } }) => (profile === '6.18' ? () => report(refusal) : undefined));

const judge618 = async (answers: readonly RecordedAnswer[], model = refusing618, scenarios = [asked]) => {
  const [row] = await rowsOf(scenarios, { model, names: ['guest-memfd.6.18'], records: [record({ answers })] });
  return row;
};

describe('the answer of a profile', () => {
  it('is inherited from the scenario', async () => {
    const [row] = await rowsOf([asked], { model: refusing618, names: ['guest-memfd.6.8-dual'] });
    expect(row).toMatchObject({ answers: { of: 1, agree: 1 }, problems: [] });
  });

  it('may be otherwise where that is recorded', async () => {
    expect(await judge618([entry()])).toMatchObject({ answers: { of: 1, recorded: 1, red: 0 }, problems: [] });
  });

  it('is red where it is neither, with what was expected and how to see it', async () => {
    expect((await judge618([]))?.problems).toEqual([
      {
        kind: 'answer',
        scenario: 'S900',
        step: 'S900#1',
        text: 'guest-memfd: expected allow, found refuse-final, no codes by SHM-PIN-002',
        replay:
          'guestmem explain S900 --profile guest-memfd:6.18 --profile hypervisor:pkvm-2026 --profile iommu:nested',
      },
    ]);
  });

  it.each([
    ['another decision', { decision: 'stalled' }],
    ['another rule', { rule: 'SHM-PIN-001' }],
    ['data', { data: 'A' }],
    ['a count', { count: 1 }],
    ['an offset', { errorOffset: 1 }],
    ['codes', { codes: { user: 'EIO' } }],
    ['calls', { calls: ['host_share_hyp'] }],
    ['effects', { effects: ['zero'] }],
  ] as const)('is red where %s is recorded, and the record is stale', async (_, parts) => {
    const row = await judge618([entry(parts)]);
    expect(row?.problems.map(({ kind }) => kind)).toEqual(['answer', 'stale-answer']);
  });

  it('is the same in whatever order its codes stand', async () => {
    const model = answering(() => () => report({ ...refusal, codes: { user: 'EIO', kernel: 'EBUSY' } }));
    const row = await judge618([entry({ codes: { kernel: 'EBUSY', user: 'EIO' } })], model);
    expect(row?.problems).toEqual([]);
  });

  it('is told with calls and effects where the scenario asks for them', async () => {
    const model = answering(() => () => report({ effects: [{ kind: 'zero' }] }));
    const wanting = scenario({ steps: [read({ expect: [{ decision: 'allow', effects: ['tlb-sync'] }] })] });
    const row = await judge618([entry({ decision: 'allow', rule: 'CPU-ACTOR-001', effects: ['zero'] })], model, [
      wanting,
    ]);
    expect(row).toMatchObject({ answers: { recorded: 1 }, problems: [] });
  });

  it('makes its record stale where it is what the scenario expects', async () => {
    const row = await judge618(
      [entry()],
      answering(() => undefined),
    );
    expect(row?.problems).toMatchObject([
      { kind: 'stale-answer', step: 'S900#1', text: expect.stringContaining('take it out of the record') },
    ]);
  });

  it('must be a step that ran, unless it is recorded that it did not', async () => {
    const silent = scenario({ steps: [read()] });
    const model = answering(() => () => report({ decision: 'not-run' }));
    expect((await judge618([], model, [silent]))?.problems).toMatchObject([
      { kind: 'answer', text: expect.stringContaining('expected a step that runs, found not-run') },
    ]);
    const known = entry({ decision: 'not-run', rule: 'CPU-ACTOR-001' });
    expect((await judge618([known], model, [silent]))?.problems).toEqual([]);
  });

  it('in a race may be one of several, each of which must happen', async () => {
    const step = { do: { op: 'user.read', page: 0 }, expect: [{ decision: 'allow' }] } as const;
    const race = scenario({ steps: [{ race: [[step], [step]] }] });
    const model = answering(() => (_, number) => report(number === 1 ? refusal : {}));
    const both = [entry({ at: 'S900#1.a1' }), entry({ at: 'S900#1.b1' })];
    expect((await judge618(both, model, [race]))?.problems).toEqual([]);
    const row = await judge618([...both, entry({ at: 'S900#1.a1', decision: 'stalled' })], model, [race]);
    expect(row?.problems).toMatchObject([{ kind: 'stale-answer', step: 'S900#1.a1' }]);
  });

  it('is counted where nobody says anything of it', async () => {
    const names = ['guest-memfd.6.8-dual'];
    expect(await matrixOf([scenario()], { model: refusing618, names })).toMatchObject({
      unasked: 2,
      summary: { agree: 1 },
    });
    expect(await matrixOf([asked], { model: refusing618, names })).toMatchObject({ unasked: 0, summary: { agree: 1 } });
  });
});

describe('a profile of the platform', () => {
  const names = ['hypervisor.upstream-2024'];
  const model = answering(({ backing, hypervisor: { profile } }) =>
    profile === 'upstream-2024' && backing.axis === 'shmem-gup' ? () => report(refusal) : undefined,
  );
  const about = (answers: readonly RecordedAnswer[]) => record({ with: ['hypervisor:upstream-2024'], answers });
  const parted = { ...asked, verdict: 'differs-decision' } as const;

  it('has answers of both sides; a record says of which it is', async () => {
    const [row] = await rowsOf([parted], { model, names, records: [about([entry({ for: 'shmem-gup' })])] });
    expect(row).toMatchObject({ answers: { of: 2, agree: 1, recorded: 1 }, verdicts: { differ: 1 }, problems: [] });
  });

  it('is red where the record is about a side that answers as expected', async () => {
    const [row] = await rowsOf([parted], { model, names, records: [about([entry()])] });
    expect(row?.problems).toMatchObject([{ kind: 'stale-answer', text: expect.stringContaining('guest-memfd: ') }]);
  });
});

describe('a named pair', () => {
  const model = answering(({ hypervisor: { profile } }) =>
    profile === 'upstream-2024' ? () => report(refusal) : undefined,
  );
  const single = record({ with: ['hypervisor:upstream-2024'], answers: [entry()] });
  const names = ['pair.2024'];

  it('inherits what each of its profiles answers alone', async () => {
    const rows = await rowsOf([asked], { model, names: ['hypervisor.upstream-2024', ...names], records: [single] });
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(rows[1]).toMatchObject({ answers: { of: 2, agree: 2 } });
  });

  it('is red where it answers as the scenario expects and none of its profiles does', async () => {
    const [row] = await rowsOf([asked], { model: answering(() => undefined), names, records: [single] });
    expect(row?.problems.map(({ kind }) => kind)).toEqual(['answer', 'answer']);
  });

  it('may answer otherwise again', async () => {
    const own = record({
      with: ['guest-memfd:6.8-dual', 'shmem-gup:exclusive-rfc-v1', 'hypervisor:upstream-2024'],
      answers: [entry({ decision: 'allow', rule: 'CPU-ACTOR-001' })],
    });
    const [row] = await rowsOf([asked], { model: answering(() => undefined), names, records: [single, own] });
    expect(row).toMatchObject({ answers: { recorded: 2 }, problems: [] });
  });
});

describe('the verdict of two sides', () => {
  const names = ['pair.6.18.exclusive-intended'];
  const selectors = ['guest-memfd:6.18', 'shmem-gup:exclusive-intended'];
  const judged = async (verdict: 'differs-decision' | 'latent' | undefined, model = refusing618) => {
    const verdicts = verdict === undefined ? [] : [{ scenario: 'S900', verdict }];
    const [row] = await rowsOf([scenario()], { model, names, records: [record({ with: selectors, verdicts })] });
    return row;
  };

  it('is red where it is not that of the scenario', async () => {
    expect((await judged(undefined))?.problems).toEqual([
      {
        kind: 'verdict',
        scenario: 'S900',
        text: 'the verdict is differs-decision; the scenario records identical',
        replay:
          'guestmem explain S900 --between guest-memfd:6.18,shmem-gup:exclusive-intended --profile hypervisor:pkvm-2026 --profile iommu:nested',
      },
    ]);
  });

  it('may be otherwise where that is recorded', async () => {
    expect(await judged('differs-decision')).toMatchObject({ verdicts: { of: 1, recorded: 1 }, problems: [] });
  });

  it('is red where another one is recorded', async () => {
    expect((await judged('latent'))?.problems).toMatchObject([
      { kind: 'verdict', text: 'the verdict is differs-decision; recorded latent' },
    ]);
  });

  it('makes its record stale where it is that of the scenario', async () => {
    expect(
      (
        await judged(
          'latent',
          answering(() => undefined),
        )
      )?.problems,
    ).toMatchObject([{ kind: 'stale-verdict', text: 'recorded latent, found identical as the scenario has it' }]);
  });
});

describe('a side', () => {
  it('that is not written yet is pending by name, also where a switch of the scenario is not', async () => {
    const setting = ['shmem-gup+sharedPin=drop', 'guest-memfd:unwritten'];
    const rows = await rowsOf([scenario({ setting })], {
      model: modelFor,
      names: ['guest-memfd.6.18', 'shmem-gup.longterm-2026', 'hypervisor.pkvm-2026'],
    });
    expect(rows.map(({ answers, pending }) => [answers?.pending, pending.map(({ why }) => why)])).toEqual([
      [0, []],
      [1, ['shmem-gup+sharedPin=drop']],
      [2, ['guest-memfd:unwritten', 'shmem-gup+sharedPin=drop', 'guest-memfd:unwritten, shmem-gup+sharedPin=drop']],
    ]);
  });

  it('that cannot be combined is impossible, by name, and is not waited for', async () => {
    const setting = ['iommu:pv', 'guest-memfd:unwritten'];
    const rows = await rowsOf([scenario({ setting })], { model: modelFor, names: ['hypervisor.tdx', 'iommu.host'] });
    expect(rows.map(({ answers, verdicts, impossible }) => [answers, verdicts, impossible])).toEqual([
      [
        expect.objectContaining({ of: 2, pending: 0, impossible: 2 }),
        expect.objectContaining({ of: 1, pending: 0, impossible: 1 }),
        [{ why: 'iommu:pv with hypervisor:tdx', scenarios: ['S900'] }],
      ],
      [expect.objectContaining({ pending: 1, impossible: 0 }), expect.objectContaining({ pending: 1 }), []],
    ]);
  });

  it('that is pending makes what is recorded of it unmatched', async () => {
    const rows = await rowsOf([scenario({ setting: ['guest-memfd:unwritten'] })], {
      model: modelFor,
      names: ['hypervisor.pkvm-2026'],
      records: [
        record({
          with: ['hypervisor:pkvm-2026'],
          answers: [entry({ for: 'guest-memfd' })],
          verdicts: [{ scenario: 'S900', verdict: 'latent' }],
        }),
      ],
    });
    expect(rows[0]?.problems.map(({ kind }) => kind)).toEqual(['unmatched-answer', 'unmatched-verdict']);
  });

  it('is red where it breaks an invariant or the oracle contradicts it, whatever is recorded', async () => {
    const calls = [{ call: 'no_such_call', args: {}, ret: 'OK' }] as const;
    const model = answering(() => () => ({
      ...report({ ...refusal, calls }),
      broken: [{ rule: 'HYP-INV-001', text: 'two owners', page: 1 }],
    }));
    expect((await judge618([entry()], model))?.problems.map(({ kind }) => kind)).toEqual(['invariant', 'oracle']);
  });

  it('that fails is errored', async () => {
    const model = answering(() => () => {
      throw new Error('out of order');
    });
    const rows = await rowsOf([asked], { model, names: ['iommu.pv'] });
    expect(rows[0]).toMatchObject({ answers: { errored: 2 }, verdicts: { errored: 1 } });
    expect(rows[0]?.problems[0]?.text).toContain('S900#1, user.read: the only implementation (guest-memfd) failed');
  });

  it('runs once for all that it is compared with', async () => {
    const steps = new Map<string, number>();
    const model = answering((settings) => () => {
      const key = JSON.stringify(settings);
      steps.set(key, (steps.get(key) ?? 0) + 1);
      return report();
    });
    const names = ['as-named', 'guest-memfd.6.18', 'pair.6.18.exclusive-intended', 'pair.6.18.longterm-2026'];
    await rowsOf([asked], { model, names });
    expect([...steps.values()]).toEqual([1, 1, 1, 1]);
  });

  it('is compared with what it saw, not only with what it was told', async () => {
    const model = answering(({ backing: { axis } }) =>
      axis === 'shmem-gup' ? () => report({}, observation([probe({ data: 'Other' })])) : undefined,
    );
    const [row] = await rowsOf([asked], { model, names: ['as-named'] });
    expect(row?.problems).toMatchObject([{ kind: 'verdict', text: expect.stringContaining('differs-data') }]);
  });
});
