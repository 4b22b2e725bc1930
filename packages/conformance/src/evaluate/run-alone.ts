import type { Scenario } from '@guestmem/spec';
import { GuestmemError } from '../guestmem-error.js';
import type { Implementation, StepReport } from '../implementation/implementation.js';
import { checkedState, checkedStep } from '../run/check-answer.js';
import { ordersOf } from '../run/orders.js';

/** What one implementation answers at each step of a scenario, by the place of the step; one answer for each order. */
export type Answers = ReadonlyMap<string, readonly StepReport[]>;

/** Runs a scenario at one implementation alone, in every order of its races. */
export async function runAlone(scenario: Scenario, implementation: Implementation): Promise<Answers> {
  const answers = new Map<string, readonly StepReport[]>();
  await implementation.start();
  try {
    for (const { steps } of ordersOf(scenario)) {
      checkedState(await implementation.reset(scenario.world));
      for (const { ref, operation } of steps) {
        answers.set(ref, [...(answers.get(ref) ?? []), checkedStep(await implementation.step(operation))]);
      }
    }
    return answers;
  } catch (cause) {
    if (cause instanceof GuestmemError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GuestmemError('implementation-failed', `${scenario.id}: the implementation failed: ${reason}`, { cause });
  } finally {
    await implementation.stop();
  }
}
