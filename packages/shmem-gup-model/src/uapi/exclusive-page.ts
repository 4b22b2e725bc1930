import type { Operation, PageIndex, ShmReexcUserPage, ShmUnexcUserPage } from '@guestmem/spec';
import { lowered, type UapiAnswer, unspecified } from './answer.js';
import type { UapiKernel } from './kernels.js';
import { isBacking, mappedFrom, pageAt } from './mappings.js';
import type { UapiTable } from './table.js';
import { isAligned, PAGE, word } from './words.js';

/** Both calls take a page in hand and no flags; what they answer is in its counters, which the model has. */
function onPage(
  text: string,
  table: UapiTable,
  kernel: UapiKernel,
  operation: (page: PageIndex) => Operation,
): UapiAnswer {
  if (kernel.exclusivePin === 'absent') return unspecified('the exclusive pin in a kernel without it');
  const address = word(text);
  if (!isAligned(address)) return unspecified('an address within a page');
  const piece = mappedFrom(table, address, address + PAGE).pieces[0];
  if (!piece || !isBacking(table, piece.mapping))
    return unspecified('a page that is not of the file that operations are about');
  return lowered(table, 0n, [operation(pageAt(table, address))]);
}

export function unexcUserPage({ address }: ShmUnexcUserPage, table: UapiTable, kernel: UapiKernel): UapiAnswer {
  return onPage(address, table, kernel, (page) => ({ op: 'kernel.unexc', page }));
}

export function reexcUserPage({ address }: ShmReexcUserPage, table: UapiTable, kernel: UapiKernel): UapiAnswer {
  return onPage(address, table, kernel, (page) => ({ op: 'kernel.reexc', page }));
}
