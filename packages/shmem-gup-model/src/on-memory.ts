import type { OperationRow, OperationTable } from '@guestmem/model';
import type { OperationName } from '@guestmem/spec';
import type { MemoryTraits } from './memory.js';
import type { LargeFolio, ShmemRecord } from './record.js';
import { byHugeTruncation } from './targets.js';

type Table = OperationTable<ShmemRecord, LargeFolio>;
type Row = OperationRow<OperationName, ShmemRecord, LargeFolio>;

/** The same operations on one kind of memory, which answers some of them at once. */
export function onMemory(table: Table, { answers, isPool }: MemoryTraits): Table {
  const { 'user.truncate': truncate } = table;
  const rows = Object.entries(answers).map(([name, decided]): [string, Row] => [
    name,
    { resolve: () => ({ decided }), passes: [] },
  ]);
  return {
    ...table,
    ...(isPool && truncate && { 'user.truncate': { ...truncate, resolve: byHugeTruncation } }),
    ...Object.fromEntries(rows),
  };
}
