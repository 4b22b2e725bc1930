import type { Operation, PageIndex, ShmProcessVmWritev } from '@guestmem/spec';
import { lowered, type UapiAnswer, unspecified } from './answer.js';
import { indexAt } from './files.js';
import { gup, touchesBacking } from './gup.js';
import { type Piece, pageAt } from './mappings.js';
import { eachUserPage, tooMany } from './one-by-one.js';
import type { UapiTable } from './table.js';
import { word } from './words.js';

/** A short pin around a copy; no operation does all of it, so the three of them stand for it. */
export function processVmWritev(call: ShmProcessVmWritev, table: UapiTable): UapiAnswer {
  const length = word(call.length);
  if (length === 0n) return unspecified('an empty buffer');
  const { pieces, pages, refused } = gup(table, word(call.address), length, { write: true, longterm: false });
  if (refused && pages === 0n) return refused;
  if (refused) return unspecified('how much is copied before a bad page');
  if (touchesBacking(table, pieces).some(({ mapping }) => !mapping.shared)) {
    return unspecified('a store by the kernel into a private copy, which no operation can say');
  }
  const copy = (page: PageIndex, { mapping, address }: Piece): readonly Operation[] => [
    { op: 'kernel.pin', page, write: true },
    {
      op: 'kernel.linearWrite',
      index: Number(indexAt(mapping, address)) + (page - pageAt(table, address)),
      value: call.value,
    },
    { op: 'kernel.unpin', page },
  ];
  const operations = eachUserPage(table, pieces, copy);
  return operations ? lowered(table, length, operations) : tooMany;
}
