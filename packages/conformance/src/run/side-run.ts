import type { Operation, World } from '@guestmem/spec';
import { GuestmemError } from '../guestmem-error.js';
import type { Implementation, StateReport, StepReport } from '../implementation/implementation.js';
import { checkedState, checkedStep } from './check-answer.js';
import type { Order, PlannedStep } from './orders.js';
import { startWatch, type Watch, watch } from './watch.js';

/** One side at one point of a run; at the start there is no outcome. */
export interface SideReport extends StateReport, Partial<Pick<StepReport, 'outcome' | 'broken'>> {
  /** What the oracle contradicts. */
  readonly disagreements: readonly string[];
}

/** One side at the start, and after each step of an order. */
export interface SideStep {
  readonly ref: string;
  /** Absent at the start. */
  readonly planned?: PlannedStep;
  readonly report: SideReport;
}

/** What a run is about: a world, and the name to report it by. */
export interface Stage {
  readonly id: string;
  readonly world: World;
  /** What the side is called in an error, as in `left`. */
  readonly side: string;
}

/** Runs one order at one implementation that has been started. The first of the steps is the start. */
export async function runSide(
  stage: Stage,
  order: Order,
  implementation: Implementation,
): Promise<readonly SideStep[]> {
  const ref = `${stage.id}#0`;
  const state = await ask(stage, ref, undefined, implementation, async () =>
    checkedState(await implementation.reset(stage.world)),
  );
  let watching: Watch = startWatch(stage.world, implementation.settings, state);
  const steps: SideStep[] = [{ ref, report: { ...state, disagreements: watching.disagreements } }];
  for (const planned of order.steps) {
    const { operation } = planned;
    const step = await ask(stage, planned.ref, operation, implementation, async () =>
      checkedStep(await implementation.step(operation)),
    );
    watching = watch(watching.oracle, step.outcome.calls, step);
    steps.push({ ref: planned.ref, planned, report: { ...step, disagreements: watching.disagreements } });
  }
  return steps;
}

async function ask<T>(
  { side }: Stage,
  ref: string,
  operation: Operation | undefined,
  { settings }: Implementation,
  question: () => Promise<T>,
): Promise<T> {
  try {
    return await question();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const where = `${ref}, ${operation?.op ?? 'start'}`;
    const message = `${where}: the ${side} implementation (${settings.backing.axis}) failed: ${reason}`;
    throw new GuestmemError('implementation-failed', message, { cause });
  }
}
