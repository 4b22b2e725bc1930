import { initialState, perform, type State } from '@guestmem/model';
import type { Bound, Operation, RuleId } from '@guestmem/spec';
import type { AnyDesign } from '../implementation/design-for.js';
import { modelProblems } from '../run/check-model.js';
import type { OrderRun, SideName } from '../run/lock-step.js';
import { Demands } from './demands.js';

/** An invariant that a side breaks, or a call at which the oracle contradicts it. */
export interface Breach {
  readonly text: string;
  /** The invariant of the models. */
  readonly rule?: RuleId;
  /** The name of the one that the bound demands. */
  readonly invariant?: string;
  readonly trace: readonly Operation[];
  readonly run: OrderRun;
}

/** A side that is looked at, and what it is called. */
export interface BreachSide {
  readonly at: SideName;
  readonly name: string;
  readonly design: AnyDesign;
}

/** What is wrong with the sides at the end of a trace, as the models themselves ran it. */
export function breachesIn(
  bound: Bound,
  sides: readonly BreachSide[],
): (trace: readonly Operation[], run: OrderRun) => readonly Breach[] {
  const demands = new Demands(bound);
  return (trace, run) =>
    sides.flatMap(({ at, name, design }): readonly Breach[] => {
      const report = run.steps.at(-1)?.[at];
      const ofModel = report === undefined ? [] : modelProblems(report, name);
      return [
        ...ofModel.map(({ text }, number): Breach => {
          // Problems of invariants come first.
          const rule = report?.broken?.[number]?.rule;
          return { text, trace, run, ...(rule !== undefined && { rule }) };
        }),
        ...brokenAfter(demands, design, bound, trace).map(({ invariant, page }): Breach => {
          const text = `${name}: breaks "${invariant}" at page ${page}, as the bound has it`;
          return { text, trace, run, invariant };
        }),
      ];
    });
}

function brokenAfter(
  demands: Demands,
  design: AnyDesign,
  { world }: Bound,
  trace: readonly Operation[],
): readonly { readonly invariant: string; readonly page: number }[] {
  const start: State<unknown, unknown> = initialState(design, world);
  const { cells, layout, globals } = trace.reduce((state, operation) => perform(design, state, operation).state, start);
  return cells.flatMap((cell, page) =>
    demands.brokenBy({ page: cell, names: { layout, globals } }).map((invariant) => ({ invariant, page })),
  );
}
