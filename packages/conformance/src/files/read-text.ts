import { readFileSync, statSync } from 'node:fs';
import { GuestmemError } from '../guestmem-error.js';
import { displayPath } from './display-path.js';
import { limits } from './limits.js';
import { problemError } from './problem.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
  ENOTDIR: 'part of the path is not a directory',
};

/** The words for a failed system call, without the path that Node puts into them. */
export function systemReason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return reasons[code] ?? (code || 'unknown reason');
}

/** The text of an input file, at most 8 MiB of UTF-8. */
export function readText(path: string): string {
  const file = displayPath(path);
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > limits.fileBytes) throw tooLarge(file, size);
    bytes = readFileSync(path);
  } catch (cause) {
    if (cause instanceof GuestmemError) throw cause;
    throw new GuestmemError('file-unreadable', `${file}: cannot be read: ${systemReason(cause)}`, { cause });
  }
  // A pipe has no size beforehand.
  if (bytes.length > limits.fileBytes) throw tooLarge(file, bytes.length);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const problem = {
      file,
      position: { line: 1, column: 1 },
      found: 'bytes that are not UTF-8',
      expected: 'UTF-8 text',
    };
    throw problemError('bad-syntax', [problem], cause);
  }
}

function tooLarge(file: string, bytes: number): GuestmemError {
  return problemError('file-too-large', [
    {
      file,
      position: { line: 1, column: 1 },
      found: `${bytes} bytes`,
      expected: `at most ${limits.fileBytes} bytes (8 MiB)`,
    },
  ]);
}
