import type { ShmUnregisterBuffers } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer } from './answer.js';
import { dropAll, unpinOperations } from './holds.js';
import type { UapiTable } from './table.js';

export function unregisterBuffers({ ring }: ShmUnregisterBuffers, table: UapiTable): UapiAnswer {
  if (!table.rings.includes(ring)) return refuse('ENXIO', 'SHM-UAPI-026');
  const left = dropAll(table, 'ring', ring);
  const rings = table.rings.filter((one) => one !== ring);
  return lowered({ ...left.table, rings }, 0n, unpinOperations(table, left.dropped, false));
}
