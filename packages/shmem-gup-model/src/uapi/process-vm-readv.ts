import type { ShmProcessVmReadv } from '@guestmem/spec';
import { lowered, type UapiAnswer, unspecified } from './answer.js';
import { gup } from './gup.js';
import { eachUserPage, tooMany } from './one-by-one.js';
import type { UapiTable } from './table.js';
import { word } from './words.js';

/** A short pin around a copy. */
export function processVmReadv(call: ShmProcessVmReadv, table: UapiTable): UapiAnswer {
  const length = word(call.length);
  if (length === 0n) return unspecified('an empty buffer');
  const { pieces, pages, refused } = gup(table, word(call.address), length, { write: false, longterm: false });
  if (refused) return pages === 0n ? refused : unspecified('how much is copied before a bad page');
  const operations = eachUserPage(table, pieces, (page) => [{ op: 'kernel.processVmRead', page }]);
  return operations ? lowered(table, length, operations) : tooMany;
}
