import type { ShmPinUserPages } from '@guestmem/spec';
import { lowered, type UapiAnswer, unspecified } from './answer.js';
import { gup, mayBeEither } from './gup.js';
import { FOLL_EXCLUSIVE, FOLL_LONGTERM, FOLL_WRITE, refusedByFlags } from './gup-flags.js';
import { holdsOn, pinOperations } from './holds.js';
import type { UapiKernel } from './kernels.js';
import { has } from './seals.js';
import type { UapiTable } from './table.js';
import { isAligned, PAGE, word } from './words.js';

/** Flags, then addresses. Whether a page may be pinned is the model's to say: the pins are in its state. */
export function pinUserPages(call: ShmPinUserPages, table: UapiTable, kernel: UapiKernel): UapiAnswer {
  const flags = word(call.flags);
  const invalid = refusedByFlags(flags, kernel);
  if (invalid) return invalid;
  const address = word(call.address);
  if (!isAligned(address)) return unspecified('an address within a page');
  const how = { write: has(flags, FOLL_WRITE), longterm: has(flags, FOLL_LONGTERM) };
  const { pieces, pages, refused } = gup(table, address, BigInt(call.pages) * PAGE, how);
  // @rule SHM-UAPI-045
  if (refused && pages === 0n) return refused;
  if (mayBeEither(pieces, how)) return unspecified('whether a private mapping shows a page of its file');
  const terms = { by: 'pin', id: 0, locked: false, pinned: false } as const;
  const operations = pinOperations(table, pieces, {
    ...how,
    ...(call.fast && { fast: true }),
    ...(has(flags, FOLL_EXCLUSIVE) && { exclusive: true }),
  });
  return lowered({ ...table, holds: [...table.holds, ...holdsOn(table, pieces, terms)] }, pages, operations);
}
