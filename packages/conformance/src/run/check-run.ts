import { sideNamesOf } from '../settings/side-names.js';
import { modelProblems } from './check-model.js';
import { isUnexpectedlyIdle, unmetExpectation } from './expectation.js';
import { distinct, type RunProblem } from './finding.js';
import { type OrderRun, type Pair, type RunStep, type SideName, sideNames } from './lock-step.js';

type Check = (step: RunStep, side: SideName, pair: Pair) => readonly Omit<RunProblem, 'step' | 'run'>[];

const nameOf = ({ left, right }: Pair, side: SideName): string =>
  sideNamesOf({ left: left.settings, right: right.settings })[side];

const expectation: Check = (step, side, pair) => {
  const { outcome } = step[side];
  if (outcome === undefined || step.planned === undefined) return [];
  const unmet = unmetExpectation(step.planned.expect, outcome, pair[side].settings);
  return unmet === undefined ? [] : [{ kind: 'expectation', text: `${nameOf(pair, side)}: ${unmet}` }];
};

const model: Check = (step, side, pair) => modelProblems(step[side], nameOf(pair, side));

const unexpectedlyIdle = ({ planned, ...step }: RunStep, side: SideName, pair: Pair): boolean =>
  isUnexpectedlyIdle(planned?.expect ?? [], step[side].outcome, pair[side].settings);

const notRun: Check = (step, side, pair) =>
  unexpectedlyIdle(step, side, pair)
    ? [{ kind: 'short-run', text: `${nameOf(pair, side)}: did not run, for its actor is dead` }]
    : [];

const checks: readonly Check[] = [expectation, model, notRun];

/** What is wrong with the steps of some orders at one of the sides. */
export function problemsOf(runs: readonly OrderRun[], pair: Pair): readonly RunProblem[] {
  const problems = runs.flatMap(({ order, steps }) =>
    steps.flatMap((step) =>
      sideNames.flatMap((side) =>
        checks.flatMap((check) =>
          check(step, side, pair).map((one): RunProblem => ({ ...one, step: step.ref, run: order.run })),
        ),
      ),
    ),
  );
  return distinct(problems, ({ run: _, ...rest }) => JSON.stringify(rest));
}

/** How many steps ran at both sides. */
export function stepsRun(runs: readonly OrderRun[], pair: Pair): number {
  const ran = (step: RunStep): boolean =>
    step.planned !== undefined && !sideNames.some((side) => unexpectedlyIdle(step, side, pair));
  return runs.reduce((sum, { steps }) => sum + steps.filter(ran).length, 0);
}
