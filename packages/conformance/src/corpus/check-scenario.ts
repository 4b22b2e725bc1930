import type { Scenario } from '@guestmem/spec';
import type { Problem } from '../files/problem.js';
import type { SourceDocument } from '../files/source-document.js';
import { checkCalls } from './check-calls.js';
import { checkExpectations, checkVerdict } from './check-expectations.js';
import { checkLife } from './check-life.js';
import { checkFrames, checkNames } from './check-names.js';
import { checkSelectors } from './check-selectors.js';
import { checkOrders, checkSteps } from './check-steps.js';
import { type Facts, initialFacts, learn, merged } from './facts.js';
import { type VisitedStep, visitSteps } from './visit-steps.js';

/** Everything about a scenario that its schema cannot say. */
export function checkScenario(document: SourceDocument, scenario: Scenario): readonly Problem[] {
  const sequences = visitSteps(scenario);
  const steps = sequences.flat(2);
  return [
    ...checkSteps(document, scenario),
    ...checkOrders(document, scenario),
    ...checkFrames(document, scenario.world),
    ...checkSelectors(document, scenario, steps),
    ...checkVerdict(document, scenario, steps),
    ...steps.flatMap((step) => [...checkCalls(document, step), ...checkExpectations(document, step)]),
    ...checkInOrder(document, scenario, sequences),
  ];
}

/** What depends on the steps before. In a race each sequence knows what came before the race, and what it did itself. */
function checkInOrder(
  document: SourceDocument,
  { world }: Scenario,
  sequences: readonly (readonly (readonly VisitedStep[])[])[],
): readonly Problem[] {
  const problems: Problem[] = [];
  let facts = initialFacts(world);
  for (const raced of sequences) {
    const ends = raced.map((sequence) => {
      let own: Facts = facts;
      for (const step of sequence) {
        problems.push(...checkNames(document, step, own, world), ...checkLife(document, step, own));
        own = learn(own, step.operation, step.number);
      }
      return own;
    });
    facts = merged([facts, ...ends]);
  }
  return problems;
}
