import type { Problem } from '../files/problem.js';
import type { SourceDocument } from '../files/source-document.js';
import { GuestmemError } from '../guestmem-error.js';
import { explainError } from '../schema/explain-error.js';
import type { Documents } from '../schema/validate.js';
import { type DocumentKinds, schemaErrors } from '../schema/validator.js';

/** A value that was typed and stands in no file. */
export const typed = (value: unknown): SourceDocument => ({
  file: 'input',
  value,
  position: () => ({ line: 1, column: 1 }),
});

/** What is wrong, in one line: a name that was nearly right says most. */
export function rejectFirst(problems: readonly Problem[]): void {
  const first = problems.find(({ hint }) => hint !== undefined) ?? problems[0];
  if (first === undefined) return;
  const { found, expected, hint } = first;
  const tail = hint === undefined ? '' : `; ${hint}`;
  throw new GuestmemError('bad-usage', `found ${found}; expected ${expected}${tail}`, { hint });
}

/** A typed value as the given kind. Throws a GuestmemError of one line, which names no file. */
export function validateWords<K extends keyof DocumentKinds>(kind: K, value: unknown): Documents[K] {
  const problems = schemaErrors(kind, value).map((error) => {
    const [, field = ''] = error.instancePath.split('/');
    const problem = explainError(typed(value), error);
    return field === '' ? problem : { ...problem, found: `${problem.found} for ${field}` };
  });
  rejectFirst(problems);
  return value as Documents[K];
}
