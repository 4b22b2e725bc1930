import type { Scenario } from '@guestmem/spec';
import type { Problem } from '../files/problem.js';
import { type Path, problemAt, type SourceDocument } from '../files/source-document.js';
import { type Catalogue, specCatalogue } from '../settings/catalogue.js';
import { parseSelector, selectorsOf } from '../settings/selector.js';
import { selectorFault } from '../settings/selector-fault.js';
import type { VisitedStep } from './visit-steps.js';

/** Selectors that name no profile, switch or value, and two for one axis of the setting. */
export function checkSelectors(
  document: SourceDocument,
  { setting }: Scenario,
  steps: readonly VisitedStep[],
  catalogue: Catalogue = specCatalogue,
): readonly Problem[] {
  const axes = setting.map((selector) => parseSelector(selector)?.axis);
  const twice = axes.findIndex((axis, at) => axes.indexOf(axis) < at);
  const repeated =
    twice < 0
      ? []
      : [
          problemAt(document, ['setting', twice], {
            found: `a second selector for ${axes[twice]}`,
            expected: 'one selector an axis',
          }),
        ];
  const placed: readonly (readonly [string, Path])[] = [
    ...setting.map((selector, at) => [selector, ['setting', at]] as const),
    ...steps.flatMap(({ path, expect }) =>
      expect.flatMap((one, at) =>
        (one.for === undefined ? [] : selectorsOf(one.for)).map(
          (selector) => [selector, [...path, 'expect', at, 'for']] as const,
        ),
      ),
    ),
  ];
  const faults = placed.flatMap(([selector, path]) => {
    const wrong = selectorFault(selector, catalogue);
    return wrong === undefined ? [] : [problemAt(document, path, wrong)];
  });
  return [...repeated, ...faults];
}
