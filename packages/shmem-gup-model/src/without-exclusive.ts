import type { OperationRow, OperationTable, Resolution } from '@guestmem/model';
import type { LargeFolio, ShmemRecord } from './record.js';

type Table = OperationTable<ShmemRecord, LargeFolio>;
type Flagged = 'kernel.pin' | 'kernel.unpin' | 'kernel.get';

const notOffered: Resolution = { decided: { decision: 'not-offered', rule: 'SHM-EXC-018' } };

const absent = { resolve: () => notOffered, passes: [] };

/** The same operations of a kernel that has no exclusive pin: neither the calls around it nor the flag. */
export function withoutExclusive(table: Table): Table {
  const { 'kernel.pin': pin, 'kernel.unpin': unpin, 'kernel.get': get } = table;
  return {
    ...table,
    'kernel.unexc': absent,
    'kernel.reexc': absent,
    ...(pin && { 'kernel.pin': unflagged(pin) }),
    ...(unpin && { 'kernel.unpin': unflagged(unpin) }),
    ...(get && { 'kernel.get': unflagged(get) }),
  };
}

function unflagged<N extends Flagged>(
  row: OperationRow<N, ShmemRecord, LargeFolio>,
): OperationRow<N, ShmemRecord, LargeFolio> {
  return {
    ...row,
    resolve: (layout, operation, globals) =>
      'exclusive' in operation && operation.exclusive ? notOffered : row.resolve(layout, operation, globals),
  };
}
