import type { Operation, ShmDrainPipe } from '@guestmem/spec';
import { lowered, type UapiAnswer } from './answer.js';
import { dropAll } from './holds.js';
import { pageAt } from './mappings.js';
import { eachPage, tooMany } from './one-by-one.js';
import type { UapiTable } from './table.js';

export function drainPipe({ pipe }: ShmDrainPipe, table: UapiTable): UapiAnswer {
  const left = dropAll(table, 'pipe', pipe);
  const operations: Operation[] = [];
  for (const { address, pages, backing } of left.dropped) {
    const first = BigInt(pageAt(table, address));
    const some = backing ? eachPage(first, first + pages, (page) => [{ op: 'kernel.put', page, count: 1 }]) : [];
    if (!some) return tooMany;
    operations.push(...some);
  }
  return lowered(left.table, 0n, operations);
}
