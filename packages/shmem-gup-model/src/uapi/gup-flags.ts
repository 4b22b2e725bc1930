import { refuse, type UapiRefused, type UapiUnspecified, unspecified } from './answer.js';
import type { UapiKernel } from './kernels.js';
import { has } from './seals.js';

export const FOLL_WRITE = 0x1n;
const FOLL_GET = 0x2n;
export const FOLL_LONGTERM = 0x100n;
const FOLL_PCI_P2PDMA = 0x400n;
export const FOLL_EXCLUSIVE = 0x2000n;
const FOLL_PIN = 0x8_0000n;
const NAMED = FOLL_WRITE | FOLL_GET | FOLL_LONGTERM | FOLL_PCI_P2PDMA | FOLL_EXCLUSIVE | FOLL_PIN;

/** is_valid_gup_args, in its order with the RFC applied; it comes before any address is looked at. */
export function refusedByFlags(flags: bigint, kernel: UapiKernel): UapiRefused | UapiUnspecified | null {
  const all = (wanted: bigint): boolean => (flags & wanted) === wanted;
  if (has(flags, ~NAMED)) return unspecified('GUP flags that the reference does not name');
  const exclusive = has(flags, FOLL_EXCLUSIVE);
  if (exclusive && kernel.exclusivePin === 'absent') return unspecified('FOLL_EXCLUSIVE in a kernel without it');
  if (all(FOLL_PIN | FOLL_GET)) return refuse('EINVAL', 'SHM-UAPI-039');
  if (has(flags, FOLL_LONGTERM) && !has(flags, FOLL_PIN)) return refuse('EINVAL', 'SHM-UAPI-040');
  if (exclusive && kernel.exclusivePin === 'off') return refuse('EINVAL', 'SHM-UAPI-041');
  if (exclusive && !has(flags, FOLL_PIN)) return refuse('EINVAL', 'SHM-UAPI-042');
  if (exclusive && !has(flags, FOLL_LONGTERM)) return refuse('EINVAL', 'SHM-UAPI-043');
  if (all(FOLL_LONGTERM | FOLL_PCI_P2PDMA)) return refuse('EINVAL', 'SHM-UAPI-044');
  return has(flags, FOLL_PIN) ? null : unspecified('GUP without FOLL_PIN; vmsplice takes plain references');
}
