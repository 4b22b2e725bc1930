import type { Expectation, Scenario } from '@guestmem/spec';
import type { Problem } from '../files/problem.js';
import { problemAt, type SourceDocument } from '../files/source-document.js';
import { designOf, designs } from '../settings/designs.js';
import { selectorsOf } from '../settings/selector.js';
import type { VisitedStep } from './visit-steps.js';

const textOf = (expectation: Expectation): string => JSON.stringify(Object.entries(expectation).toSorted());

/** Expectations that say nothing: the same twice, or one that a more specific one always hides. */
export function checkExpectations(document: SourceDocument, { path, expect }: VisitedStep): readonly Problem[] {
  const texts = expect.map(textOf);
  const hides = designs.every((axis) => expect.some((one) => one.for === axis));
  return expect.flatMap((one, at) => {
    const place = [...path, 'expect', at];
    if (texts.indexOf(texts[at] ?? '') < at) {
      return [
        problemAt(document, place, { found: 'the same expectation twice', expected: 'alternatives that differ' }),
      ];
    }
    const found = 'an expectation that never counts';
    if (one.for === undefined && hides) {
      return [problemAt(document, place, { found, expected: 'none beside one for each backing' })];
    }
    const selectors = one.for === undefined ? [] : selectorsOf(one.for);
    if (designs.every((design) => selectors.some((selector) => designOf(selector) === design))) {
      return [problemAt(document, place, { found, expected: 'selectors of one backing' })];
    }
    return [];
  });
}

/** A verdict that cannot come out if the expectations hold. */
export function checkVerdict(
  document: SourceDocument,
  { verdict }: Scenario,
  steps: readonly VisitedStep[],
): readonly Problem[] {
  // A mere difference of codes leaves the states equal, so no later decision can differ as a consequence.
  if (verdict !== 'identical' && verdict !== 'differs-code') return [];
  const parted = steps.find(({ expect }) => {
    const decisions = (axis: string): readonly string[] =>
      expect.filter((one) => one.for === axis).map(({ decision }) => decision);
    const [left, right] = [decisions('guest-memfd'), decisions('shmem-gup')];
    return left.length > 0 && right.length > 0 && !left.some((decision) => right.includes(decision));
  });
  if (parted === undefined) return [];
  return [
    problemAt(document, ['verdict'], {
      found: `the verdict ${verdict}`,
      expected: `a worse one, for step ${parted.number} expects two different decisions`,
    }),
  ];
}
