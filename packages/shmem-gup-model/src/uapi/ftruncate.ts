import type { Operation, ShmFtruncate } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer, unspecified } from './answer.js';
import { badDescriptor, changeFile, type OpenFile, openFile } from './files.js';
import { detach } from './holds.js';
import { partOf } from './punch-hole.js';
import { F_SEAL_GROW, F_SEAL_SHRINK, has } from './seals.js';
import type { UapiTable } from './table.js';
import { HUGE, isAligned, MAX_OFFSET, NAMEABLE_PAGES, pagesDown, pagesUp, word } from './words.js';

const ALL_PAGES = 2n ** 64n;

export function ftruncate(call: ShmFtruncate, table: UapiTable): UapiAnswer {
  const file = openFile(table, call.fd);
  if (!file) return badDescriptor;
  const size = word(call.length);
  if (size > MAX_OFFSET) return unspecified('a negative size');
  if (!file.writable) return unspecified('ftruncate through a descriptor that is not open for writing');
  if (file.kind === 'secretmem') {
    return file.size > 0n ? refuse('EINVAL', 'SHM-UAPI-014') : lowered(changeFile(table, file.id, { size }));
  }
  if (file.kind === 'hugetlb' && !isAligned(size, HUGE))
    return unspecified('a hugetlb size that is no multiple of 2 MiB');
  if (file.frozen) return unspecified('ftruncate of a file with a frozen mapping');
  if (size < file.size && has(file.seals, F_SEAL_SHRINK)) return refuse('EPERM', 'SHM-UAPI-012');
  if (size > file.size && has(file.seals, F_SEAL_GROW)) return refuse('EPERM', 'SHM-UAPI-013');
  const after = changeFile(detach(table, file.id, pagesUp(size), ALL_PAGES), file.id, { size });
  if (file.id !== table.backing) return lowered(after);
  if (pagesUp(size) > NAMEABLE_PAGES) return unspecified('pages past those that an operation can name');
  return lowered(after, 0n, truncation(file, size));
}

/** The page that keeps a part loses the rest of its content. */
function truncation(file: OpenFile, size: bigint): readonly Operation[] {
  const whole: Operation = { op: 'user.truncate', pages: Number(pagesUp(size)) };
  return size < file.size && !isAligned(size) ? [whole, partOf(pagesDown(size))] : [whole];
}
