import type { Decision, Operation, OperationName, Outcome } from '@guestmem/spec';
import { deathOf, isDead, isStopped } from './actors.js';
import type { BackingDesign, Facts, OperationRow, Pass, Target } from './backing.js';
import type { Globals } from './globals.js';
import { blankCell, pageOf, type State, withGlobals, withPage } from './state.js';
import { type DecidedOutcome, type StepInput, type StepResult, Turn, type Verdict } from './turn.js';

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

/** Where an operation leads. Reads no page, and of the globals only who can act. */
export type Plan<B, F> =
  | { readonly kind: 'decided'; readonly verdict: Verdict }
  | {
      readonly kind: 'walks';
      readonly row: OperationRow<OperationName, B, F>;
      readonly targets: readonly Target[];
      readonly facts: Facts;
    };

/** One pass over its targets, as far as it came. */
export interface Walk<B, F> {
  readonly pass: Pass<OperationName, B, F>;
  readonly outcomes: readonly DecidedOutcome[];
}

/** Performs one operation: resolves its names, then steps through its pages. */
export function perform<B, F>(design: BackingDesign<B, F>, state: State<B, F>, operation: Operation): Performed<B, F> {
  const plan = planOf(design, state, operation);
  const walks: Walk<B, F>[] = [];
  const reached = plan.kind === 'decided' ? state : walk(design, state, operation, plan, walks);
  const { verdict, layout, globals } = settle(plan, operation, walks, reached);
  const outcomes = walks.flatMap((one) => one.outcomes);
  const labels = { calls: outcomes.flatMap(({ calls }) => calls), effects: outcomes.flatMap(({ effects }) => effects) };
  const named = layout === reached.layout ? reached : { ...reached, layout };
  return { state: withGlobals(named, globals), outcome: { codes: {}, ...verdict, ...labels } };
}

export function planOf<B, F>(
  design: BackingDesign<B, F>,
  { layout, globals }: Pick<State<B, F>, 'layout' | 'globals'>,
  operation: Operation,
): Plan<B, F> {
  if (isDead(globals, operation)) return decided({ decision: 'not-run', rule: 'CPU-ACTOR-002' });
  if (isStopped(globals, operation)) return decided({ decision: 'not-run', rule: 'CPU-VM-004' });
  const row = design.operations[operation.op] as OperationRow<OperationName, B, F> | undefined;
  if (!row) return decided({ decision: 'not-offered', rule: 'CPU-ACTOR-001' });
  const resolution = row.resolve(layout, operation, globals);
  return 'decided' in resolution ? decided(resolution.decided) : { kind: 'walks', row, ...resolution };
}

function decided(verdict: Verdict): { readonly kind: 'decided'; readonly verdict: Verdict } {
  return { kind: 'decided', verdict };
}

/** What a pass goes through: the pages, or the globals once. */
export function targetsOf<B, F>(
  { scope }: Pass<OperationName, B, F>,
  { targets, facts }: Pick<Extract<Plan<B, F>, { kind: 'walks' }>, 'targets' | 'facts'>,
): readonly Target[] {
  return scope === 'world' ? [{ cell: null, facts }] : targets;
}

/** What one pass does at one target. */
export function stepAt<B, F>(
  design: BackingDesign<B, F>,
  pass: Pass<OperationName, B, F>,
  operation: Operation,
  { cell: index, facts }: Target,
  input: StepInput<B, F>,
): StepResult<B, F> {
  const turn = new Turn<B, F>(input, design.settings);
  const result = turn.end(pass.run(turn, operation, facts));
  return { ...result, outcome: at(index, result.outcome) };
}

/** What a step that is about the globals alone goes out from. */
export function worldInput<B, F>(design: BackingDesign<B, F>, globals: Globals): StepInput<B, F> {
  return { cell: blankCell(design, globals), folio: null, globals };
}

/** Whether an outcome ends its operation. */
export function endsWalk<B, F>({ onRefusal }: Pass<OperationName, B, F>, outcome: DecidedOutcome): boolean {
  return onRefusal !== 'continue' && isRefusal(outcome);
}

function walk<B, F>(
  design: BackingDesign<B, F>,
  start: State<B, F>,
  operation: Operation,
  plan: Extract<Plan<B, F>, { kind: 'walks' }>,
  walks: Walk<B, F>[],
): State<B, F> {
  let state = start;
  for (const pass of plan.row.passes) {
    const outcomes: DecidedOutcome[] = [];
    walks.push({ pass, outcomes });
    for (const target of targetsOf(pass, plan)) {
      const { cell: index } = target;
      const input = index === null ? worldInput(design, state.globals) : pageOf(state, index);
      const result = stepAt(design, pass, operation, target, input);
      state = index === null ? withGlobals(state, result.globals) : withPage(state, index, result);
      outcomes.push(result.outcome);
      if (endsWalk(pass, result.outcome)) return state;
    }
  }
  return state;
}

/** What an operation came to, and what becomes of names and actors after it. */
export function settle<B, F>(
  plan: Plan<B, F>,
  operation: Operation,
  walks: readonly Walk<B, F>[],
  { layout, globals }: Pick<State<B, F>, 'layout' | 'globals'>,
): Pick<State<B, F>, 'layout' | 'globals'> & { readonly verdict: Verdict } {
  const last = walks.at(-1);
  const stopped = last?.outcomes.at(-1);
  const isStopped = last !== undefined && stopped !== undefined && endsWalk(last.pass, stopped);
  const verdict =
    plan.kind === 'decided' ? plan.verdict : isStopped ? stoppedAt(last, stopped) : combine(last?.outcomes ?? []);
  const change = plan.kind === 'decided' || isStopped || isRefusal(verdict) ? undefined : plan.row.layout;
  return {
    verdict,
    layout: change ? change(layout, operation) : layout,
    globals: deathOf(globals, operation, verdict.decision, layout.world),
  };
}

/** The GUP rule: what came before the refusal counts. */
function stoppedAt<B, F>({ pass, outcomes }: Walk<B, F>, refusal: DecidedOutcome): Verdict {
  const done = pass.onRefusal === 'count' ? outcomes.length - 1 : 0;
  return done > 0 ? { decision: 'partial', rule: refusal.rule, codes: {}, count: done } : refusal;
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
