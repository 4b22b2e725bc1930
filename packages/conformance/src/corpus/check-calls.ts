import { hypercallNames } from '@guestmem/spec';
import { didYouMean } from '../files/nearest.js';
import type { Problem } from '../files/problem.js';
import { oneOf, quote } from '../files/quote.js';
import { type Path, problemAt, type SourceDocument } from '../files/source-document.js';
import type { VisitedStep } from './visit-steps.js';

const known: readonly string[] = hypercallNames;

/** Names of hypercalls that the table does not have. */
export function checkCalls(document: SourceDocument, { path, operation, expect }: VisitedStep): readonly Problem[] {
  const named: readonly (readonly [string, Path])[] = [
    ...(operation.op === 'el2.call' ? [[operation.call, [...path, 'do', 'call']] as const] : []),
    ...expect.flatMap(({ calls }, at) =>
      (calls ?? []).map((call, place) => [call, [...path, 'expect', at, 'calls', place]] as const),
    ),
  ];
  return named
    .filter(([call]) => !known.includes(call))
    .map(([call, at]) =>
      problemAt(document, at, {
        found: `unknown hypercall ${quote(call)}`,
        expected: oneOf(known),
        hint: didYouMean(call, known),
      }),
    );
}
