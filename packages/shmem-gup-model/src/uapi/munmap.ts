import type { ShmMunmap } from '@guestmem/spec';
import { lowered, type UapiAnswer, unspecified } from './answer.js';
import { unmapOperations, withoutRange } from './mappings.js';
import type { UapiTable } from './table.js';
import { isAligned, PAGE, pagesUp, word } from './words.js';

/** Pins stay: no change of a mapping revokes one. */
export function munmap(call: ShmMunmap, table: UapiTable): UapiAnswer {
  const start = word(call.address);
  const end = start + pagesUp(word(call.length)) * PAGE;
  if (start === end || !isAligned(start)) return unspecified('an empty range, or one that begins within a page');
  return lowered(withoutRange(table, start, end), 0n, unmapOperations(table, start, end));
}
