import {
  type BackingDesign,
  blankCell,
  type Cell,
  type DecidedOutcome,
  endsWalk,
  type Globals,
  initialState,
  isRefusal,
  type Layout,
  type Plan,
  planOf,
  type State,
  settle,
  stepAt,
  type Target,
  targetsOf,
  type Verdict,
  violationsOf,
  worldInput,
} from '@guestmem/model';
import type { Operation, RuleId, World } from '@guestmem/spec';
import type { Action, Finding, PageStep, PageSystem, Phase, WorldStep } from '../system.js';

/** What a design knows beside its pages: where names lead, and the few values that belong to no page. */
export interface Names {
  readonly layout: Layout;
  readonly globals: Globals;
}

/** An operation with the name that traces tell it by. */
export interface NamedOperation {
  readonly name: string;
  readonly operation: Operation;
}

/** What an operation came to. Calls and effects are left out. */
export interface Settled {
  readonly names: Names;
  readonly verdict: Verdict;
  /** The invariants that a step of it broke. */
  readonly broken: readonly RuleId[];
}

/** One design in a world of small folios, page by page. */
export interface DesignSystem<B, F> extends PageSystem<Cell<B>, Names> {
  readonly design: BackingDesign<B, F>;
  readonly settled: (action: number, reports: readonly string[], names: Names) => Settled;
  /** A whole world that holds this page, every other page being blank. */
  readonly stateWith: (page: Cell<B>, names: Names, index: number) => State<B, F>;
}

export interface DesignBound<B, F> {
  readonly world: World;
  readonly operations: readonly NamedOperation[];
  /** Where to start instead of an untouched world. */
  readonly from?: State<B, F>;
  /** Given the names at the start, says which limit a page and its names are beyond. */
  readonly limits?: (start: Names) => (page: Cell<B>, names: Names) => string | null;
}

/** In place of the number of a pass: the operation was decided before any page. */
const decidedBefore = -1;

/** One step as `finish` hears of it. */
interface StepReport {
  /** Number of the pass. */
  readonly pass: number;
  readonly outcome: Verdict;
  readonly broken: readonly RuleId[];
}

export function designSystem<B, F>(design: BackingDesign<B, F>, bound: DesignBound<B, F>): DesignSystem<B, F> {
  const untouched = initialState(design, bound.world);
  const start = bound.from ?? untouched;
  if (start.order > 0) throw new Error('a page system has small folios only');
  const blank = blankCell(design, start.globals);
  const names: Names = { layout: start.layout, globals: start.globals };
  const stateWith = (page: Cell<B>, names: Names, index: number): State<B, F> => ({
    ...start,
    ...names,
    cells: start.cells.map((_, at) => (at === index ? page : blank)),
  });
  const operations = bound.operations.map(({ operation }) => new SteppedOperation(design, operation, stateWith));
  const settled: DesignSystem<B, F>['settled'] = (action, reports, names) =>
    (operations[action] as SteppedOperation<B, F>).settled(reports.map(parsed), names);
  const actions = bound.operations.map(
    ({ name, operation }, action): Action<Cell<B>, Names> => ({
      name,
      group: operation.op,
      phases: (names) => (operations[action] as SteppedOperation<B, F>).phases(names),
      finish: (reports, names) => {
        const { names: globals, verdict, broken } = settled(action, reports, names);
        return { globals, refused: isRefusal(verdict), finding: brokenInvariants(broken) };
      },
    }),
  );
  return {
    name: `${design.backing} ${bound.world.pages}`,
    design,
    start: { pages: start.cells, globals: names },
    totals: [],
    actions,
    judge: () => null,
    ...(bound.limits && { beyond: bound.limits({ layout: untouched.layout, globals: untouched.globals }) }),
    settled,
    stateWith,
  };
}

export function brokenInvariants(broken: readonly RuleId[]): Finding | null {
  return broken.length === 0 ? null : { name: `breaks ${[...new Set(broken)].sort().join(', ')}`, ends: true };
}

function parsed(report: string): StepReport {
  return JSON.parse(report) as StepReport;
}

/** One operation, cut into its steps. The same pass at the same target under the same facts is the same function. */
class SteppedOperation<B, F> {
  readonly #steps = new Map<string, PageStep<Cell<B>, Names> | WorldStep<Names>>();

  constructor(
    readonly design: BackingDesign<B, F>,
    readonly operation: Operation,
    readonly stateWith: DesignSystem<B, F>['stateWith'],
  ) {}

  phases(names: Names): readonly Phase<Cell<B>, Names>[] {
    const plan = this.#plan(names);
    if (plan.kind === 'decided') return [{ kind: 'world', step: this.#decided(plan.verdict) }];
    return plan.row.passes.flatMap((pass, at) =>
      targetsOf(pass, plan).map((target): Phase<Cell<B>, Names> => {
        if (target.cell === null) return { kind: 'world', step: this.#worldStep(pass, at, target) };
        const step = this.#pageStep(pass, at, target, target.cell);
        return { kind: 'pages', pages: [target.cell], step, stopsAtRefusal: pass.onRefusal !== 'continue' };
      }),
    );
  }

  settled(reports: readonly StepReport[], names: Names): Settled {
    const [first] = reports;
    const broken = reports.flatMap((report) => report.broken);
    if (first?.pass === decidedBefore) {
      const plan = { kind: 'decided', verdict: first.outcome } as const;
      const { verdict, layout, globals } = settle<B, F>(plan, this.operation, [], names);
      return { names: { layout, globals }, verdict, broken };
    }
    const row = this.design.operations[this.operation.op] as WalkedRow<B, F>;
    const walks = row.passes.map((pass, at) => ({
      pass,
      outcomes: reports.filter((report) => report.pass === at).map(({ outcome }) => asOutcome(outcome)),
    }));
    // What stands behind the pass that ended the operation never ran.
    const ended = walks.findIndex(({ pass, outcomes }) => outcomes.some((outcome) => endsWalk(pass, outcome)));
    const plan: Plan<B, F> = { kind: 'walks', row, targets: [], facts: { vma: 'none', file: 'alive' } };
    const { verdict, layout, globals } = settle(
      plan,
      this.operation,
      ended < 0 ? walks : walks.slice(0, ended + 1),
      names,
    );
    return { names: { layout, globals }, verdict, broken };
  }

  #plan(names: Names): Plan<B, F> {
    return planOf(this.design, names, this.operation);
  }

  #decided(verdict: Verdict): WorldStep<Names> {
    return this.#recall(`decided ${JSON.stringify(verdict)}`, () => {
      const report = JSON.stringify({ pass: decidedBefore, outcome: verdict, broken: [] } satisfies StepReport);
      return (globals) => ({ globals, refused: isRefusal(verdict), report });
    });
  }

  #worldStep(pass: WalkedPass<B, F>, at: number, target: Target): WorldStep<Names> {
    return this.#recall(`${at} ${JSON.stringify(target)}`, () => (names) => {
      const { globals, outcome } = stepAt(
        this.design,
        pass,
        this.operation,
        target,
        worldInput(this.design, names.globals),
      );
      return {
        globals: globals === names.globals ? names : { ...names, globals },
        refused: endsWalk(pass, outcome),
        report: reportOf(at, outcome, []),
      };
    });
  }

  #pageStep(pass: WalkedPass<B, F>, at: number, target: Target, index: number): PageStep<Cell<B>, Names> {
    return this.#recall(`${at} ${JSON.stringify(target)}`, () => (page, names) => {
      const input = { cell: page, folio: null, globals: names.globals };
      const { cell, globals, outcome } = stepAt(this.design, pass, this.operation, target, input);
      const after = globals === names.globals ? names : { ...names, globals };
      const isIdle = cell === page && after === names && outcome.calls.length === 0 && outcome.effects.length === 0;
      const broken = isIdle ? [] : this.#violations({ page, names }, { page: cell, names: after }, index, outcome);
      return {
        page: cell,
        globals: after,
        refused: isRefusal(outcome),
        report: reportOf(at, outcome, broken),
      };
    });
  }

  #violations(
    before: { readonly page: Cell<B>; readonly names: Names },
    after: { readonly page: Cell<B>; readonly names: Names },
    index: number,
    outcome: DecidedOutcome,
  ): readonly RuleId[] {
    const state = this.stateWith(after.page, after.names, index);
    return violationsOf(this.design, this.stateWith(before.page, before.names, index), this.operation, {
      state,
      outcome,
    }).map(({ rule }) => rule);
  }

  #recall<S extends PageStep<Cell<B>, Names> | WorldStep<Names>>(key: string, make: () => S): S {
    const known = this.#steps.get(key);
    if (known !== undefined) return known as S;
    const made = make();
    this.#steps.set(key, made);
    return made;
  }
}

type WalkedRow<B, F> = Extract<Plan<B, F>, { kind: 'walks' }>['row'];
type WalkedPass<B, F> = WalkedRow<B, F>['passes'][number];

function reportOf(
  pass: number,
  { calls: _, effects: __, ...outcome }: DecidedOutcome,
  broken: StepReport['broken'],
): string {
  return JSON.stringify({ pass, outcome, broken } satisfies StepReport);
}

function asOutcome(verdict: Verdict): DecidedOutcome {
  return { codes: {}, ...verdict, calls: [], effects: [] };
}
