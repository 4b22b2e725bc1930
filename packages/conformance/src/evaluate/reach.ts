import type { OperationName, RequirementDecider, Scenario } from '@guestmem/spec';
import { summariseOutcome } from '../compare/summarise.js';
import { ordersOf, type PlannedStep } from '../run/orders.js';
import type { Answers } from './run-alone.js';

const touches: readonly OperationName[] = ['guest.read', 'guest.write'];

/** What gives the host a hold on a page. Where it gets none, nothing that comes later is about that hold. */
const holds: readonly OperationName[] = [
  'kernel.pin',
  'kernel.get',
  'kernel.speculativeGet',
  'kernel.lruBatch',
  'user.mapMany',
  'vfio.map',
  'iommu.map',
];

/**
 * Why a decider says nothing in a column: the guest of its scenario gets no page there, or the host no hold on it, so all
 * that the scenario asks later is about something else. At such a step itself, its outcome is the answer.
 */
export function unreached(scenario: Scenario, { step }: RequirementDecider, answers: Answers): string | undefined {
  const steps = ordersOf(scenario)[0]?.steps ?? [];
  const decided = steps.findIndex(({ ref }) => ref === `${scenario.id}#${step}`);
  const before = steps.slice(0, Math.max(0, decided));
  const needed = before.filter((one, index) => isHold(one) || index === before.findIndex(isTouch));
  const missing = needed.find((one) => refusalOf(one, answers) !== undefined);
  if (missing === undefined) return undefined;
  const what = isTouch(missing) ? 'the guest gets no page' : 'the host gets no hold on the page';
  return `${scenario.id}#${step}: ${what} at ${missing.ref} (${refusalOf(missing, answers)})`;
}

const isTouch = ({ operation }: PlannedStep): boolean => touches.includes(operation.op);

const isHold = ({ operation }: PlannedStep): boolean => holds.includes(operation.op);

/** What is answered at a step in place of what everyone expects, that it is allowed. */
function refusalOf({ ref, expect }: PlannedStep, answers: Answers): string | undefined {
  const isCertain = expect.some((one) => one.for === undefined && one.decision === 'allow');
  const refusal = (answers.get(ref) ?? []).find(({ outcome }) => outcome.decision !== 'allow');
  return isCertain && refusal !== undefined ? summariseOutcome(refusal.outcome) : undefined;
}
