import type { ShmFallocate } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer, unspecified } from './answer.js';
import { badDescriptor, changeFile, isShmem, type OpenFile, openFile } from './files.js';
import type { UapiKernel } from './kernels.js';
import { punchHole } from './punch-hole.js';
import { F_SEAL_GROW, has } from './seals.js';
import type { UapiTable } from './table.js';
import { larger, MAX_OFFSET, NAMEABLE_PAGES, pagesDown, pagesUp, word } from './words.js';

const KEEP_SIZE = 0x1n;
const PUNCH_HOLE = 0x2n;

export function fallocate(call: ShmFallocate, table: UapiTable, kernel: UapiKernel): UapiAnswer {
  const file = openFile(table, call.fd);
  if (!file) return badDescriptor;
  const [mode, offset, length] = [word(call.mode), word(call.offset), word(call.length)];
  if (length === 0n || length > MAX_OFFSET || offset > MAX_OFFSET) return unspecified('an empty or negative range');
  if (offset + length > MAX_OFFSET) return unspecified('a range past the largest offset');
  if (file.kind === 'secretmem') return refuse('EOPNOTSUPP', 'SHM-UAPI-008');
  if (!isShmem(file)) return unspecified('fallocate on a file that is not shmem');
  if (!file.writable) return unspecified('fallocate through a descriptor that is not open for writing');
  if (has(mode, ~(KEEP_SIZE | PUNCH_HOLE))) return refuse('EOPNOTSUPP', 'SHM-UAPI-007');
  if (mode === PUNCH_HOLE) return unspecified('FALLOC_FL_PUNCH_HOLE without FALLOC_FL_KEEP_SIZE');
  if (file.frozen) {
    return kernel.frozenMappings === 'present'
      ? refuse('EPERM', 'SHM-UAPI-009')
      : unspecified('a frozen mapping in a kernel that is not known to have them');
  }
  const end = offset + length;
  return has(mode, PUNCH_HOLE) ? punchHole(file, offset, end, table) : allocate(file, offset, end, mode, table);
}

function allocate(file: OpenFile, offset: bigint, end: bigint, mode: bigint, table: UapiTable): UapiAnswer {
  if (has(file.seals, F_SEAL_GROW) && end > file.size) return refuse('EPERM', 'SHM-UAPI-011');
  const keepSize = has(mode, KEEP_SIZE);
  const after = keepSize ? table : changeFile(table, file.id, { size: larger(file.size, end) });
  if (file.id !== table.backing) return lowered(after);
  if (pagesUp(end) > NAMEABLE_PAGES) return unspecified('pages past those that an operation can name');
  const index = pagesDown(offset);
  const pages = Number(pagesUp(end) - index);
  return lowered(after, 0n, [{ op: 'user.fallocate', index: Number(index), pages, keepSize }]);
}
