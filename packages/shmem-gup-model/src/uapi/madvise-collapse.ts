import type { Operation, ShmMadviseCollapse } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer, unspecified } from './answer.js';
import { indexAt } from './files.js';
import { isHeld, isHeldWhereMapped } from './holds.js';
import { isBacking, mappedFrom, type Piece, pageAt } from './mappings.js';
import type { MemoryKind, UapiTable } from './table.js';
import { HUGE, isAligned, PAGE, pagesUp, word } from './words.js';

const observed: ReadonlySet<MemoryKind> = new Set<MemoryKind>(['anon', 'memfd']);

export function madviseCollapse(call: ShmMadviseCollapse, table: UapiTable): UapiAnswer {
  const address = word(call.address);
  const end = address + pagesUp(word(call.length)) * PAGE;
  if (address === end || !isAligned(address)) return unspecified('an empty range, or one that begins within a page');
  if (mappedFrom(table, address, end).end < end) return refuse('ENOMEM', 'SHM-UAPI-037');
  const first = ((address + HUGE - 1n) / HUGE) * HUGE;
  const last = (end / HUGE) * HUGE;
  if (first >= last) return unspecified('a range without a whole huge page');
  const { pieces } = mappedFrom(table, first, last);
  if (pieces.some(({ mapping }) => !observed.has(mapping.memory))) return unspecified('collapse of other memory');
  if (pieces.some((piece) => isHeldIn(table, piece))) return refuse('EAGAIN', 'SHM-UAPI-038');
  const operations = pieces
    .filter(({ mapping }) => isBacking(table, mapping))
    .map(
      (piece): Operation => ({
        op: 'user.madvise',
        advice: 'collapse',
        page: pageAt(table, piece.address),
        pages: Number(piece.length / PAGE),
      }),
    );
  return lowered(table, 0n, operations);
}

function isHeldIn(table: UapiTable, { mapping, address, length }: Piece): boolean {
  if (isHeldWhereMapped(table, address, address + length)) return true;
  const first = indexAt(mapping, address);
  return mapping.file !== null && isHeld(table, mapping.file, first, first + length / PAGE);
}
