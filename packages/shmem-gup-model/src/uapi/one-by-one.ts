import type { Operation, PageIndex } from '@guestmem/spec';
import { type UapiUnspecified, unspecified } from './answer.js';
import { isBacking, type Piece, pageAt } from './mappings.js';
import type { UapiTable } from './table.js';
import { PAGE } from './words.js';

/** Where an operation is about one page, a call is lowered to no more of them than this. */
const MOST = 1024n;

export const tooMany: UapiUnspecified = unspecified('longer than a list of operations on single pages may get');

/** One operation, or several, for each page of a run; null for too long a run. */
export function eachPage(
  first: bigint,
  end: bigint,
  make: (page: PageIndex) => readonly Operation[],
): readonly Operation[] | null {
  if (end - first > MOST) return null;
  return Array.from({ length: Math.max(0, Number(end - first)) }, (_, offset) => Number(first) + offset).flatMap(make);
}

/** The same for the user pages of the world's file; null for too many. */
export function eachUserPage(
  table: UapiTable,
  pieces: readonly Piece[],
  make: (page: PageIndex, piece: Piece) => readonly Operation[],
): readonly Operation[] | null {
  const operations: Operation[] = [];
  for (const piece of pieces.filter(({ mapping }) => isBacking(table, mapping))) {
    const first = BigInt(pageAt(table, piece.address));
    const some = eachPage(first, first + piece.length / PAGE, (page) => make(page, piece));
    if (!some || BigInt(operations.length + some.length) > MOST * 3n) return null;
    operations.push(...some);
  }
  return operations;
}
