import type { ShmGetSeals } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer } from './answer.js';
import { badDescriptor, openFile, takesSeals } from './files.js';
import type { UapiTable } from './table.js';

export function getSeals(call: ShmGetSeals, table: UapiTable): UapiAnswer {
  const file = openFile(table, call.fd);
  if (!file) return badDescriptor;
  return takesSeals(file) ? lowered(table, file.seals) : refuse('EINVAL', 'SHM-UAPI-020');
}
