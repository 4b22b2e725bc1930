import type { Operation, Scenario } from '@guestmem/spec';
import { checkScenario } from '../corpus/check-scenario.js';
import { scenarioOf } from './scenario-of.js';
import { operationsOf, type Session, withOperations } from './session.js';
import { rejectFirst, typed } from './validate-words.js';

/** The session after one more operation. Throws a GuestmemError where a name in it leads nowhere in this world. */
export async function take(session: Session, operation: Operation): Promise<Session> {
  const before = scenarioOf(session, 'X000');
  // What may be named depends on the answer: a refused range may run past the end. So it is asked again behind it.
  reject({ ...before, steps: [...before.steps, { do: operation, expect: [{ decision: 'refuse-final' }] }] });
  const after = await withOperations(session, [...operationsOf(session), operation]);
  reject(scenarioOf(after, 'X000'));
  return after;
}

function reject(scenario: Scenario): void {
  rejectFirst(checkScenario(typed(scenario), scenario));
}
