import type { ShmUnpinExcPages, ShmUnpinUserPages } from '@guestmem/spec';
import { lowered, type UapiAnswer, unspecified } from './answer.js';
import { dropPins, unpinOperations } from './holds.js';
import type { UapiKernel } from './kernels.js';
import type { UapiTable } from './table.js';
import { isAligned, word } from './words.js';

/** The caller hands in the pages that it pinned, so these must be held; their addresses may lead elsewhere by now. */
function unpin(call: ShmUnpinUserPages | ShmUnpinExcPages, table: UapiTable): UapiAnswer {
  const address = word(call.address);
  if (!isAligned(address)) return unspecified('an address within a page');
  const { holds, dropped } = dropPins(table, address, BigInt(call.pages));
  const found = dropped.reduce((sum, { pages }) => sum + pages, 0n);
  if (found < BigInt(call.pages)) return unspecified('an unpin of pages that no call has pinned');
  return lowered({ ...table, holds }, 0n, unpinOperations(table, dropped, call.call === 'unpin_exc_pages'));
}

export function unpinUserPages(call: ShmUnpinUserPages, table: UapiTable): UapiAnswer {
  return unpin(call, table);
}

/** On a page that is not exclusive it warns and drops the pin all the same. */
export function unpinExcPages(call: ShmUnpinExcPages, table: UapiTable, kernel: UapiKernel): UapiAnswer {
  return kernel.exclusivePin === 'absent' ? unspecified('unpin_exc_pages in a kernel without it') : unpin(call, table);
}
