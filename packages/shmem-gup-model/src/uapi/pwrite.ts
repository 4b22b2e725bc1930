import type { ShmPwrite } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer, unspecified } from './answer.js';
import { badDescriptor, changeFile, isShmem, openFile } from './files.js';
import { eachPage, tooMany } from './one-by-one.js';
import { F_SEAL_GROW, has, WRITE_SEALS } from './seals.js';
import type { UapiTable } from './table.js';
import { larger, MAX_OFFSET, NAMEABLE_PAGES, pagesDown, pagesUp, word } from './words.js';

export function pwrite(call: ShmPwrite, table: UapiTable): UapiAnswer {
  const file = openFile(table, call.fd);
  if (!file) return badDescriptor;
  const [offset, length] = [word(call.offset), word(call.length)];
  const end = offset + length;
  if (offset > MAX_OFFSET || end > MAX_OFFSET) return unspecified('a negative offset or length');
  if (!file.writable) return unspecified('pwrite through a descriptor that is not open for writing');
  if (file.kind === 'secretmem') return refuse('ESPIPE', 'SHM-UAPI-015');
  if (file.kind === 'hugetlb') return unspecified('pwrite to hugetlb');
  if (length === 0n) return unspecified('an empty write');
  if (has(file.seals, WRITE_SEALS)) return refuse('EPERM', 'SHM-UAPI-016');
  if (has(file.seals, F_SEAL_GROW) && end > file.size) {
    return offset >= file.size ? refuse('EPERM', 'SHM-UAPI-017') : unspecified('how much is written before the end');
  }
  if (file.frozen && isShmem(file)) return unspecified('pwrite to a file with a frozen mapping');
  const after = changeFile(table, file.id, { size: larger(file.size, end) });
  if (file.id !== table.backing) return lowered(after, length);
  if (pagesUp(end) > NAMEABLE_PAGES) return unspecified('pages past those that an operation can name');
  const { value } = call;
  const operations = eachPage(pagesDown(offset), pagesUp(end), (index) => [{ op: 'user.fileWrite', index, value }]);
  return operations ? lowered(after, length, operations) : tooMany;
}
