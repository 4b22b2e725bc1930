import { type BackingDesign, type Pass, type Plan, planOf, type Target, targetsOf } from '@guestmem/model';
import type { Operation, OperationName } from '@guestmem/spec';
import type { Names } from '../design/names.js';
import { StepTable } from './step-table.js';

/** One pass at one kind of target. */
export interface PlannedStep<B, F> {
  readonly pass: Pass<OperationName, B, F>;
  readonly target: Target;
  /** Whether it is on the globals alone. */
  readonly isOnGlobals: boolean;
  readonly table: StepTable;
}

export interface PlannedPass<B, F> {
  readonly pass: Pass<OperationName, B, F>;
  readonly steps: readonly PlannedStep<B, F>[];
}

/** An operation under the names that it found, as it goes at each of its pages. */
export interface PlannedOperation<B, F> {
  readonly operation: Operation;
  readonly plan: Plan<B, F>;
  readonly passes: readonly PlannedPass<B, F>[];
}

/** Plans an operation that is written for the first page of a world of one page. */
export function planned<B, F>(design: BackingDesign<B, F>, names: Names, operation: Operation): PlannedOperation<B, F> {
  const plan = planOf(design, names, operation);
  if (plan.kind === 'decided') return { operation, plan, passes: [] };
  const passes = plan.row.passes.map((pass) => ({
    pass,
    steps: targetsOf(pass, plan).map((target) => ({
      pass,
      target,
      isOnGlobals: target.cell === null,
      table: new StepTable(),
    })),
  }));
  return { operation, plan, passes };
}
