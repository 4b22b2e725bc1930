import type { ShmVmsplice } from '@guestmem/spec';
import { lowered, type UapiAnswer, unspecified } from './answer.js';
import { gup, mayBeEither } from './gup.js';
import { holdsOn } from './holds.js';
import { eachUserPage, tooMany } from './one-by-one.js';
import type { UapiTable } from './table.js';
import { word } from './words.js';

const how = { write: false, longterm: false };

/** A plain reference on each page, for as long as the bytes are in the pipe. */
export function vmsplice(call: ShmVmsplice, table: UapiTable): UapiAnswer {
  const length = word(call.length);
  if (length === 0n) return unspecified('an empty buffer');
  const { pieces, pages, refused } = gup(table, word(call.address), length, how);
  if (refused && pages === 0n) return refused;
  if (refused) return unspecified('how much goes into the pipe before a bad page');
  if (mayBeEither(pieces, how)) return unspecified('whether a private mapping shows a page of its file');
  const operations = eachUserPage(table, pieces, (page) => [{ op: 'kernel.get', page, count: 1 }]);
  if (!operations) return tooMany;
  const terms = { by: 'pipe', id: call.pipe, locked: false, pinned: false } as const;
  return lowered({ ...table, holds: [...table.holds, ...holdsOn(table, pieces, terms)] }, length, operations);
}
