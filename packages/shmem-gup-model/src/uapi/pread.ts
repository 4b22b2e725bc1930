import type { ShmPread } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer, unspecified } from './answer.js';
import { badDescriptor, openFile } from './files.js';
import { eachPage, tooMany } from './one-by-one.js';
import type { UapiTable } from './table.js';
import { larger, MAX_OFFSET, NAMEABLE_PAGES, pagesDown, pagesUp, smaller, word } from './words.js';

export function pread(call: ShmPread, table: UapiTable): UapiAnswer {
  const file = openFile(table, call.fd);
  if (!file) return badDescriptor;
  const [offset, length] = [word(call.offset), word(call.length)];
  if (offset > MAX_OFFSET || length > MAX_OFFSET) return unspecified('a negative offset or length');
  if (file.kind === 'secretmem') return refuse('ESPIPE', 'SHM-UAPI-015');
  const end = smaller(offset + length, file.size);
  const count = larger(end - offset, 0n);
  if (file.id !== table.backing || count === 0n) return lowered(table, count);
  if (pagesUp(end) > NAMEABLE_PAGES) return unspecified('pages past those that an operation can name');
  const operations = eachPage(pagesDown(offset), pagesUp(end), (index) => [{ op: 'user.fileRead', index }]);
  return operations ? lowered(table, count, operations) : tooMany;
}
