import type { RequirementDecider, Scenario } from '@guestmem/spec';
import { summariseOutcome } from '../compare/summarise.js';
import { ordersOf } from '../run/orders.js';
import type { Answers } from './run-alone.js';

/**
 * Why a decider says nothing in a column: the guest of its scenario gets no page there, so all that the scenario asks
 * about the page later is about something else. At the guest's first touch itself, that is the answer.
 */
export function unreached(scenario: Scenario, { step }: RequirementDecider, answers: Answers): string | undefined {
  const steps = ordersOf(scenario)[0]?.steps ?? [];
  const decided = steps.findIndex(({ ref }) => ref === `${scenario.id}#${step}`);
  const touch = steps.findIndex(({ operation: { op } }) => op === 'guest.read' || op === 'guest.write');
  const first = steps[touch];
  if (first === undefined || touch >= decided) return undefined;
  const isCertain = first.expect.some((one) => one.for === undefined && one.decision === 'allow');
  const found = (answers.get(first.ref) ?? []).map(({ outcome }) => outcome);
  const refusal = found.find(({ decision }) => decision !== 'allow');
  if (!isCertain || refusal === undefined || found.length === 0) return undefined;
  return `${scenario.id}#${step}: the guest gets no page at ${first.ref} (${summariseOutcome(refusal)})`;
}
