import type { TraceState, World } from '@guestmem/spec';
import { type Comparison, compare } from '../compare/compare.js';
import type { Implementation } from '../implementation/implementation.js';
import type { Order, PlannedStep } from './orders.js';
import { runSide, type SideReport, type SideStep } from './side-run.js';

export type Cause = TraceState['cause'];

/** The two implementations that are compared. */
export interface Pair {
  readonly left: Implementation;
  readonly right: Implementation;
}

export type SideName = keyof Pair;

export const sideNames: readonly SideName[] = ['left', 'right'];

/** One step of a run at both sides; the first entry is the start. */
export interface RunStep {
  readonly ref: string;
  readonly planned?: PlannedStep;
  readonly left: SideReport;
  readonly right: SideReport;
  readonly comparison: Comparison;
  readonly cause: Cause;
}

/** One order as it ran. */
export interface OrderRun {
  readonly order: Order;
  readonly steps: readonly RunStep[];
}

/** Runs one order at each side and compares the two after every step. */
export async function runInLockStep(id: string, world: World, order: Order, pair: Pair): Promise<OrderRun> {
  const left = await runSide({ id, world, side: 'left' }, order, pair.left);
  const right = await runSide({ id, world, side: 'right' }, order, pair.right);
  return inLockStep(order, left, right);
}

/**
 * Two runs of one order, side by side. A divergence is a root if the states before it agreed; what differs later
 * follows from it.
 */
export function inLockStep(order: Order, left: readonly SideStep[], right: readonly SideStep[]): OrderRun {
  const steps: RunStep[] = [];
  for (const [index, { ref, planned, report }] of left.entries()) {
    const other = right[index];
    if (other === undefined) throw new Error('two runs of one order have the same steps');
    const agreed = steps.at(-1)?.comparison.statesAgree ?? true;
    const comparison = compare(report, other.report);
    const cause = comparison.class === 'identical' ? 'none' : agreed ? 'root' : 'cascade';
    steps.push({ ref, ...(planned && { planned }), left: report, right: other.report, comparison, cause });
  }
  return { order, steps };
}
