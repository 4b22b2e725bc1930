import type { Scenario } from '@guestmem/spec';
import type { Problem } from '../files/problem.js';
import { problemAt, type SourceDocument } from '../files/source-document.js';
import { maximumOrders, orderCount } from '../run/orders.js';

/** Races with more orders than can be run. */
export function checkOrders(document: SourceDocument, scenario: Scenario): readonly Problem[] {
  const count = orderCount(scenario);
  if (count <= maximumOrders) return [];
  const expected = `at most ${maximumOrders}; shorten the sequences`;
  return [problemAt(document, ['steps'], { found: `races with ${count} orders`, expected, at: 'key' })];
}

/** Steps that are neither one operation nor one race. */
export function checkSteps(document: SourceDocument, { steps }: Scenario): readonly Problem[] {
  return steps.flatMap((step, index) => {
    const at = ['steps', index];
    if (step.do !== undefined && step.race !== undefined) {
      return [problemAt(document, at, { found: 'a step with both do and race', expected: 'one of do and race' })];
    }
    if (step.do === undefined && step.race === undefined) {
      return [problemAt(document, at, { found: 'a step without do or race', expected: 'one of do and race' })];
    }
    if (step.race !== undefined && step.expect !== undefined) {
      const expected = 'expect beside each do inside the race';
      return [problemAt(document, [...at, 'expect'], { found: 'expect beside race', expected, at: 'key' })];
    }
    return [];
  });
}
