import { GuestmemError, type GuestmemErrorCode } from '../guestmem-error.js';

/** Line and column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A fault of an input file. */
export interface Problem {
  readonly file: string;
  readonly position: Position;
  /** Completes "found …". */
  readonly found: string;
  /** Completes "expected …". */
  readonly expected: string;
  /** The likely fix, as a whole clause. */
  readonly hint?: string | undefined;
}

export function formatProblem({ file, position: { line, column }, found, expected, hint }: Problem): string {
  return `${file}:${line}:${column}: found ${found}; expected ${expected}${hint === undefined ? '' : `; ${hint}`}`;
}

/** One error for all faults of a file, a line each. */
export function problemError(
  code: GuestmemErrorCode,
  problems: readonly [Problem, ...Problem[]],
  cause?: unknown,
): GuestmemError {
  return new GuestmemError(code, problems.map(formatProblem).join('\n'), { hint: problems[0].hint, cause });
}
