import {
  type BackingDesign,
  type Cell,
  endsWalk,
  type Globals,
  isRefusal,
  type Plan,
  planOf,
  settle,
  stepAt,
  type Target,
  targetsOf,
  type Verdict,
  type Walk,
  worldInput,
} from '@guestmem/model';
import type { Operation, RuleId } from '@guestmem/spec';
import type { Interner } from '../intern.js';
import { recalled, recalledIn } from '../lazy/recalled.js';
import type { PageStep, Phase, WorldStep } from '../system.js';
import type { LocalResult, LocalStep, LocalSteps, WalkedPass } from './local-steps.js';
import type { Names, Settled } from './names.js';
import { asOutcome, decidedBefore, reportOf, type StepReport, verdictOf } from './step-report.js';

/** What the operations of one design share. */
export interface DesignParts<B, F> {
  readonly design: BackingDesign<B, F>;
  readonly steps: LocalSteps<B, F>;
  readonly globals: Interner<Globals>;
  /** By local step, then by where in its range the page is. */
  readonly placed: Map<LocalStep<B>, PageStep<Cell<B>, Names>[]>;
}

type WalkedRow<B, F> = Extract<Plan<B, F>, { kind: 'walks' }>['row'];

/** One operation, cut into its steps. The same pass at the same target under the same facts is the same function. */
export class SteppedOperation<B, F> {
  readonly #functions = new Map<string, PageStep<Cell<B>, Names> | WorldStep<Names>>();

  constructor(
    readonly parts: DesignParts<B, F>,
    readonly operation: Operation,
  ) {}

  phases(names: Names): readonly Phase<Cell<B>, Names>[] {
    const plan = planOf(this.parts.design, names, this.operation);
    if (plan.kind === 'decided') return [{ kind: 'world', step: this.#decided(plan.verdict) }];
    return plan.row.passes.flatMap((pass, at) =>
      targetsOf(pass, plan).map((target): Phase<Cell<B>, Names> => {
        if (target.cell === null) return { kind: 'world', step: this.#worldStep(pass, at, target) };
        const step = this.#pageStep(pass, at, target, plan.targets.length === 1 ? 0 : target.cell);
        return { kind: 'pages', pages: [target.cell], step, stopsAtRefusal: pass.onRefusal !== 'continue' };
      }),
    );
  }

  settled(reports: readonly StepReport[], names: Names): Settled {
    const { plan, walks } = this.#heard(reports);
    const { verdict, layout, globals } = settle<B, F>(plan, this.operation, walks, names);
    const isSame = layout === names.layout && globals === names.globals;
    const after = isSame ? names : { layout, globals: this.parts.globals.same(globals) };
    const broken = [
      ...reports.flatMap((report) => report.broken),
      ...this.#brokenByNames(reports, names, after, verdict),
    ];
    return { names: after, verdict, broken };
  }

  /** The layout changes at the end alone, so that what names break is looked at over the whole operation. */
  #brokenByNames(
    reports: readonly StepReport[],
    { layout, globals }: Names,
    after: Names,
    verdict: Verdict,
  ): readonly RuleId[] {
    const from = reports.find((report) => report.from !== undefined)?.from;
    const before = { layout, globals: from === undefined ? globals : this.parts.globals.valueOf(from) };
    if (before.layout === after.layout && before.globals === after.globals) return [];
    return this.parts.steps.brokenByNames(this.operation, before, after, asOutcome(verdict));
  }

  /** What was planned and what came of it, as far as `settle` asks for it. */
  #heard(reports: readonly StepReport[]): { readonly plan: Plan<B, F>; readonly walks: readonly Walk<B, F>[] } {
    const [first] = reports;
    if (first?.pass === decidedBefore) return { plan: { kind: 'decided', verdict: first.outcome }, walks: [] };
    const row = this.parts.design.operations[this.operation.op] as WalkedRow<B, F>;
    const walks = row.passes.map((pass, at) => ({
      pass,
      outcomes: reports.filter((report) => report.pass === at).map(({ outcome }) => asOutcome(outcome)),
    }));
    // What stands behind the pass that ended the operation never ran.
    const ended = walks.findIndex(({ pass, outcomes }) => outcomes.some((outcome) => endsWalk(pass, outcome)));
    return {
      plan: { kind: 'walks', row, targets: [], facts: { vma: 'none', file: 'alive' } },
      walks: ended < 0 ? walks : walks.slice(0, ended + 1),
    };
  }

  #decided(verdict: Verdict): WorldStep<Names> {
    return this.#recall(`decided ${JSON.stringify(verdict)}`, () => {
      const report = reportOf({ pass: decidedBefore, outcome: verdict, broken: [] });
      return (globals) => ({ globals, refused: isRefusal(verdict), report });
    });
  }

  #worldStep(pass: WalkedPass<B, F>, at: number, target: Target): WorldStep<Names> {
    const { design } = this.parts;
    return this.#recall(`${at} ${JSON.stringify(target)}`, () => (names) => {
      const input = worldInput(design, names.globals);
      const { globals, outcome } = stepAt(design, pass, this.operation, target, input);
      const after = this.#after(names, globals);
      const report = reportOf({ pass: at, outcome: verdictOf(outcome), broken: [], ...this.#from(names, after) });
      return { globals: after, refused: endsWalk(pass, outcome), report };
    });
  }

  /** `place`: where in its range the page is. What is about one page is the same function wherever that page is. */
  #pageStep(pass: WalkedPass<B, F>, at: number, { cell, facts }: Target, place: number): PageStep<Cell<B>, Names> {
    return this.#recall(`${at} ${cell} ${JSON.stringify(facts)}`, () => {
      const step = this.parts.steps.of(this.operation, pass, at, facts);
      const placed = recalledIn(this.parts.placed, step, () => [] as PageStep<Cell<B>, Names>[]);
      return recalled(placed, place, () => (page, names) => {
        const result = step(page, names.globals);
        const after = this.#after(names, result.globals);
        return {
          page: result.cell,
          globals: after,
          refused: result.refused,
          report: this.#report(at, place, result, { page, names }, after),
        };
      });
    });
  }

  /** Within its page every offset is relative; an invariant of names is looked at where they change. */
  #report(
    at: number,
    place: number,
    { cell, outcome, broken, report }: LocalResult<B>,
    before: { readonly page: Cell<B>; readonly names: Names },
    names: Names,
  ): string {
    const { errorOffset } = outcome;
    if (names === before.names && (errorOffset === undefined || place === 0)) return report;
    const { steps } = this.parts;
    const all = names === before.names ? broken : steps.broken(this.operation, before, { page: cell, names }, outcome);
    const placed = errorOffset === undefined ? outcome : { ...outcome, errorOffset: place + errorOffset };
    return reportOf({ pass: at, outcome: verdictOf(placed), broken: all, ...this.#from(before.names, names) });
  }

  #from(before: Names, after: Names): Pick<StepReport, 'from'> {
    return before === after ? {} : { from: this.parts.globals.idOf(before.globals) };
  }

  #after(names: Names, globals: Globals): Names {
    return globals === names.globals ? names : { layout: names.layout, globals: this.parts.globals.same(globals) };
  }

  #recall<S extends PageStep<Cell<B>, Names> | WorldStep<Names>>(key: string, make: () => S): S {
    const known = this.#functions.get(key);
    if (known !== undefined) return known as S;
    const made = make();
    this.#functions.set(key, made);
    return made;
  }
}
