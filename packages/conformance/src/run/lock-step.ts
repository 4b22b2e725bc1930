import type { Operation, TraceState, World } from '@guestmem/spec';
import { type Comparison, compare } from '../compare/compare.js';
import { GuestmemError } from '../guestmem-error.js';
import type { Implementation, StateReport, StepReport } from '../implementation/implementation.js';
import { checkedState, checkedStep } from './check-answer.js';
import type { Order, PlannedStep } from './orders.js';
import { startWatch, type Watch, watch } from './watch.js';

export type Cause = TraceState['cause'];

/** The two implementations that run in lock-step. */
export interface Pair {
  readonly left: Implementation;
  readonly right: Implementation;
}

export type SideName = keyof Pair;

export const sideNames: readonly SideName[] = ['left', 'right'];

/** One side at one point of a run; at the start there is no outcome. */
export interface SideReport extends StateReport, Partial<Pick<StepReport, 'outcome' | 'broken'>> {
  /** What the oracle contradicts. */
  readonly disagreements: readonly string[];
}

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

/** Runs one order at both sides and compares them after every step. */
export async function runInLockStep(scenarioId: string, world: World, order: Order, pair: Pair): Promise<OrderRun> {
  const ref = `${scenarioId}#0`;
  const left = await begin(pair, 'left', ref, world);
  const right = await begin(pair, 'right', ref, world);
  let watches: Readonly<Record<SideName, Watch>> = { left: left.watch, right: right.watch };
  const steps: RunStep[] = [stepFrom({ ref, left: left.report, right: right.report }, true)];
  for (const planned of order.steps) {
    const agreed = steps.at(-1)?.comparison.statesAgree ?? true;
    const one = await proceed(pair, 'left', planned, watches.left);
    const other = await proceed(pair, 'right', planned, watches.right);
    watches = { left: one.watch, right: other.watch };
    steps.push(stepFrom({ ref: planned.ref, planned, left: one.report, right: other.report }, agreed));
  }
  return { order, steps };
}

interface Watched {
  readonly report: SideReport;
  readonly watch: Watch;
}

async function begin(pair: Pair, side: SideName, ref: string, world: World): Promise<Watched> {
  const state = await ask(pair, side, ref, undefined, async (implementation) =>
    checkedState(await implementation.reset(world)),
  );
  const watching = startWatch(world, pair[side].settings, state);
  return { report: { ...state, disagreements: watching.disagreements }, watch: watching };
}

async function proceed(pair: Pair, side: SideName, { ref, operation }: PlannedStep, before: Watch): Promise<Watched> {
  const step = await ask(pair, side, ref, operation, async (implementation) =>
    checkedStep(await implementation.step(operation)),
  );
  const watching = watch(before.oracle, step.outcome.calls, step);
  return { report: { ...step, disagreements: watching.disagreements }, watch: watching };
}

/** A divergence is a root if the states before it agreed; what differs later follows from it. */
function stepFrom(step: Omit<RunStep, 'comparison' | 'cause'>, agreed: boolean): RunStep {
  const comparison = compare(step.left, step.right);
  const cause = comparison.class === 'identical' ? 'none' : agreed ? 'root' : 'cascade';
  return { ...step, comparison, cause };
}

async function ask<T>(
  pair: Pair,
  side: SideName,
  ref: string,
  operation: Operation | undefined,
  question: (implementation: Implementation) => Promise<T>,
): Promise<T> {
  try {
    return await question(pair[side]);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const where = `${ref}, ${operation?.op ?? 'start'}`;
    const message = `${where}: the ${side} implementation (${pair[side].settings.backing.axis}) failed: ${reason}`;
    throw new GuestmemError('implementation-failed', message, { cause });
  }
}
