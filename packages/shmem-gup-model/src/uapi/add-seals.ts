import type { ShmAddSeals } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer, type UapiRefused } from './answer.js';
import { badDescriptor, changeFile, type OpenFile, openFile, takesSeals } from './files.js';
import { isHeld } from './holds.js';
import {
  F_ALL_SEALS,
  F_SEAL_EXEC,
  F_SEAL_GROW,
  F_SEAL_SEAL,
  F_SEAL_SHRINK,
  F_SEAL_WRITE,
  has,
  WRITE_SEALS,
} from './seals.js';
import type { UapiTable } from './table.js';
import { pagesUp, word } from './words.js';

const UINT_MAX = 2n ** 32n - 1n;
const noSuchSeal = refuse('EINVAL', 'SHM-UAPI-019');

export function addSeals(call: ShmAddSeals, table: UapiTable): UapiAnswer {
  const file = openFile(table, call.fd);
  if (!file) return badDescriptor;
  const seals = word(call.seals);
  if (seals > UINT_MAX) return noSuchSeal;
  if (!file.writable) return refuse('EPERM', 'SHM-UAPI-018');
  if (has(seals, ~F_ALL_SEALS)) return noSuchSeal;
  if (!takesSeals(file)) return refuse('EINVAL', 'SHM-UAPI-020');
  if (has(file.seals, F_SEAL_SEAL)) return refuse('EPERM', 'SHM-UAPI-005');
  const refused = has(seals, F_SEAL_WRITE) && !has(file.seals, F_SEAL_WRITE) ? refusedByUsers(file, table) : null;
  if (refused) return refused;
  // A file that can be executed and must stay so must not change either: W^X from the start.
  const implied = has(seals, F_SEAL_EXEC) && file.executable ? F_SEAL_SHRINK | F_SEAL_GROW | WRITE_SEALS : 0n;
  return lowered(changeFile(table, file.id, { seals: file.seals | seals | implied }));
}

/** mapping_deny_writable answers at once; the scan for references waits for them to go. */
function refusedByUsers(file: OpenFile, table: UapiTable): UapiRefused | null {
  const mapped = table.mappings.some((one) => one.file === file.id && one.shared && one.mayWrite);
  if (mapped) return refuse('EBUSY', 'SHM-UAPI-021');
  const held = isHeld(table, file.id, 0n, pagesUp(file.size));
  return held ? { ...refuse('EBUSY', 'SHM-UAPI-022'), waited: true } : null;
}
