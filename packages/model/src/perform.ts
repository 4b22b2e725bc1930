import type { Decision, Operation, OperationName, Outcome } from '@guestmem/spec';
import { deathOf, isDead } from './actors.js';
import type { BackingDesign, Facts, OperationOf, OperationRow, Target } from './backing.js';
import { blankCell, pageOf, type State, withPage } from './state.js';
import { type DecidedOutcome, type StepResult, Turn, type Verdict } from './turn.js';

export interface Performed<B, F> {
  readonly state: State<B, F>;
  readonly outcome: Outcome;
}

const refusals: ReadonlySet<Decision> = new Set<Decision>([
  'refuse-retryable',
  'refuse-final',
  'no-progress',
  'transaction-aborted',
  'stalled',
  'kill-process',
  'kill-guest',
  'kill-host',
  'not-offered',
  'not-run',
]);

/** Whether an outcome kept its actor from what it asked for. */
export function isRefusal(outcome: Pick<Outcome, 'decision'>): boolean {
  return refusals.has(outcome.decision);
}

/** Performs one operation: resolves its names, then steps through its pages. */
export function perform<B, F>(design: BackingDesign<B, F>, state: State<B, F>, operation: Operation): Performed<B, F> {
  if (isDead(state.globals, operation)) return decided(state, { decision: 'not-run', rule: 'CPU-ACTOR-002' });
  const row = design.operations[operation.op] as OperationRow<OperationName, B, F> | undefined;
  if (!row) return decided(state, { decision: 'not-offered', rule: 'CPU-ACTOR-001' });
  const named = operation as OperationOf<OperationName>;
  const resolution = row.resolve(state.layout, named, state.globals);
  const performed =
    'decided' in resolution ? decided(state, resolution.decided) : walk(design, state, row, named, resolution);
  return bury(performed, operation);
}

function walk<B, F>(
  design: BackingDesign<B, F>,
  start: State<B, F>,
  row: OperationRow<OperationName, B, F>,
  operation: OperationOf<OperationName>,
  { targets, facts: worldFacts }: { readonly targets: readonly Target[]; readonly facts: Facts },
): Performed<B, F> {
  const calls: Outcome['calls'][number][] = [];
  const effects: Outcome['effects'][number][] = [];
  let state = start;
  let last: DecidedOutcome[] = [];
  for (const { run, scope, onRefusal } of row.passes) {
    last = [];
    for (const { cell: index, facts } of scope === 'world' ? [{ cell: null, facts: worldFacts }] : targets) {
      const input =
        index === null
          ? { cell: blankCell(design, state.globals), folio: null, globals: state.globals }
          : pageOf(state, index);
      const turn = new Turn<B, F>(input, design.settings);
      const result: StepResult<B, F> = turn.end(run(turn, operation, facts));
      state = index === null ? { ...state, globals: result.globals } : withPage(state, index, result);
      const outcome = at(index, result.outcome);
      calls.push(...outcome.calls);
      effects.push(...outcome.effects);
      last.push(outcome);
      if (onRefusal !== 'continue' && isRefusal(outcome)) {
        const done = onRefusal === 'count' ? last.length - 1 : 0;
        const verdict =
          done > 0 ? { decision: 'partial' as const, rule: outcome.rule, codes: {}, count: done } : outcome;
        return { state, outcome: { ...verdict, calls, effects } };
      }
    }
  }
  const verdict = combine(last);
  if (row.layout && !isRefusal(verdict)) state = { ...state, layout: row.layout(state.layout, operation) };
  return { state, outcome: { codes: {}, ...verdict, calls, effects } };
}

/** Places an outcome in the world: within a cell every offset is relative, so 0. */
function at(index: number | null, outcome: DecidedOutcome): DecidedOutcome {
  if (index === null) return outcome;
  const { errorOffset } = outcome;
  return {
    ...outcome,
    ...(errorOffset !== undefined && { errorOffset: index + errorOffset }),
    calls: outcome.calls.map((record) => ({ ...record, args: { index, ...record.args } })),
    effects: outcome.effects.map((effect) => ({ index, ...effect })),
  };
}

/** One verdict for a range whose pages stand for themselves. */
function combine(outcomes: readonly DecidedOutcome[]): Verdict {
  const [first] = outcomes;
  if (!first) return { decision: 'allow', rule: 'CPU-ACTOR-003' };
  const refused = outcomes.filter(isRefusal);
  const [refusal] = refused;
  // A page lost on the way is told, wherever in the range it was.
  const told = outcomes.find(({ decision }) => decision === 'guest-page-lost') ?? first;
  if (!refusal) return outcomes.every(({ data }) => data === first.data) ? told : withoutData(told);
  if (refused.length === outcomes.length) return refusal;
  return { ...refusal, decision: 'partial', count: outcomes.length - refused.length };
}

/** Pages that hold different things have no one content. */
function withoutData({ data: _, ...verdict }: Verdict): Verdict {
  return verdict;
}

function decided<B, F>(state: State<B, F>, verdict: Verdict): Performed<B, F> {
  return { state, outcome: { codes: {}, ...verdict, calls: [], effects: [] } };
}

/** An actor that an outcome killed takes no further part. */
function bury<B, F>(performed: Performed<B, F>, operation: Operation): Performed<B, F> {
  const globals = deathOf(performed.state.globals, operation, performed.outcome.decision, performed.state.layout.world);
  return globals === performed.state.globals ? performed : { ...performed, state: { ...performed.state, globals } };
}
