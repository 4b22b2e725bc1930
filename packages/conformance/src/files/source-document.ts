import type { GuestmemErrorCode } from '../guestmem-error.js';
import { type Position, type Problem, problemError } from './problem.js';

/** Keys and list places that lead from the root of a document to one value. */
export type Path = readonly (string | number)[];

/** A parsed input file that knows where each value stands. */
export interface SourceDocument {
  /** As messages show it. */
  readonly file: string;
  readonly value: unknown;
  /** Where a value stands, or the key that leads to it; of a missing value, where its parent stands. */
  position(path: Path, at?: 'key' | 'value'): Position;
}

/** A fault at one value of the document. */
export function problemAt(
  document: SourceDocument,
  path: Path,
  { found, expected, hint, at }: Pick<Problem, 'found' | 'expected' | 'hint'> & { readonly at?: 'key' | 'value' },
): Problem {
  return { file: document.file, position: document.position(path, at), found, expected, hint };
}

/** Throws where there is any problem. */
export function rejectProblems(code: GuestmemErrorCode, problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first !== undefined) throw problemError(code, [first, ...rest]);
}

/** The value at a path of a plain tree. */
export function valueAt(tree: unknown, path: Path): unknown {
  let value: unknown = tree;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
