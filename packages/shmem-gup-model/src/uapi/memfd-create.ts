import type { ShmMemfdCreate } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer } from './answer.js';
import { addFile } from './files.js';
import { F_SEAL_EXEC, F_SEAL_SEAL, has } from './seals.js';
import type { UapiTable } from './table.js';
import { word } from './words.js';

const MFD_ALLOW_SEALING = 0x2n;
const MFD_HUGETLB = 0x4n;
const MFD_NOEXEC_SEAL = 0x8n;
const MFD_EXEC = 0x10n;
/** With MFD_CLOEXEC. */
const MFD_ALL = 0x1fn;
const MFD_HUGE_SIZE = 0x3fn << 26n;
/** NAME_MAX without the prefix. */
const LONGEST_NAME = 249;

export function memfdCreate({ name, flags: text }: ShmMemfdCreate, table: UapiTable): UapiAnswer {
  const flags = word(text);
  const known = has(flags, MFD_HUGETLB) ? MFD_ALL | MFD_HUGE_SIZE : MFD_ALL;
  if (has(flags, ~known)) return refuse('EINVAL', 'SHM-UAPI-001');
  if (has(flags, MFD_EXEC) && has(flags, MFD_NOEXEC_SEAL)) return refuse('EINVAL', 'SHM-UAPI-002');
  if (name === undefined) return refuse('EFAULT', 'SHM-UAPI-003');
  if (name.length > LONGEST_NAME) return refuse('EINVAL', 'SHM-UAPI-004');
  const executable = !has(flags, MFD_NOEXEC_SEAL);
  const sealable = has(flags, MFD_ALLOW_SEALING | MFD_NOEXEC_SEAL);
  const seals = (sealable ? 0n : F_SEAL_SEAL) | (executable ? 0n : F_SEAL_EXEC);
  const kind = has(flags, MFD_HUGETLB) ? 'hugetlb' : 'memfd';
  const added = addFile(table, { kind, size: 0n, seals, executable, frozen: false });
  return lowered(added.table, BigInt(added.fd));
}
