import type { Operation } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer } from './answer.js';
import type { OpenFile } from './files.js';
import { detach } from './holds.js';
import { has, WRITE_SEALS } from './seals.js';
import type { UapiTable } from './table.js';
import { isAligned, larger, NAMEABLE_PAGES, pagesDown, pagesUp, smaller } from './words.js';

/** fallocate(PUNCH_HOLE|KEEP_SIZE): whole pages leave the file, the rest of a page is zeroed where it is. */
export function punchHole(file: OpenFile, offset: bigint, end: bigint, table: UapiTable): UapiAnswer {
  if (has(file.seals, WRITE_SEALS)) return refuse('EPERM', 'SHM-UAPI-010');
  const first = pagesUp(offset);
  const last = pagesDown(end);
  const after = last > first ? detach(table, file.id, first, last) : table;
  return lowered(after, 0n, file.id === table.backing ? holeOperations(offset, end) : []);
}

/** What no operation can name holds no page either. */
function holeOperations(offset: bigint, end: bigint): readonly Operation[] {
  const first = pagesUp(offset);
  const last = larger(smaller(pagesDown(end), NAMEABLE_PAGES), first);
  const parts = new Set<bigint>();
  if (!isAligned(offset)) parts.add(pagesDown(offset));
  if (!isAligned(end)) parts.add(pagesDown(end));
  const zeroed = [...parts].filter((index) => index < NAMEABLE_PAGES).map(partOf);
  const whole: Operation[] =
    last > first && first < NAMEABLE_PAGES
      ? [{ op: 'user.punchHole', index: Number(first), pages: Number(last - first) }]
      : [];
  return [...whole, ...zeroed];
}

export function partOf(index: bigint): Operation {
  return { op: 'user.punchHole', index: Number(index), aligned: false };
}
