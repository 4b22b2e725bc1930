import {
  KVM_MEM_GUEST_MEMFD,
  KVM_MEM_LOG_DIRTY_PAGES,
  KVM_MEM_MAX_NR_PAGES,
  KVM_MEM_READONLY,
  KVM_USER_MEM_SLOTS,
} from './constants.js';
import type { Slot } from './descriptor-table.js';
import type { Check } from './lowered.js';
import { hasFlag, type Region } from './memory-region.js';
import { isNegative, isPageAligned, pageOf, wraps } from './words.js';

const KNOWN_FLAGS = KVM_MEM_LOG_DIRTY_PAGES | KVM_MEM_READONLY | KVM_MEM_GUEST_MEMFD;
const FIRST_FLAGS = KVM_MEM_LOG_DIRTY_PAGES | KVM_MEM_READONLY;

const hasFile = ({ flags }: Region): boolean => hasFlag(flags, KVM_MEM_GUEST_MEMFD);

/** What KVM_SET_USER_MEMORY_REGION asks before it becomes the same call as its successor. */
export const firstCallChecks: readonly Check<Region>[] = [
  [({ flags }) => hasFlag(flags, ~FIRST_FLAGS), 'EINVAL', 'GMEM-UAPI-009'],
];

/** What a region is asked before KVM looks for its slot. */
export const regionChecks: readonly Check<Region>[] = [
  [({ slot }) => slot >= KVM_USER_MEM_SLOTS, 'EINVAL', 'GMEM-UAPI-010'],
  [(region) => hasFile(region) && hasFlag(region.flags, KVM_MEM_LOG_DIRTY_PAGES), 'EINVAL', 'GMEM-UAPI-011'],
  [(region) => hasFile(region) && hasFlag(region.flags, KVM_MEM_READONLY), 'EINVAL', 'GMEM-UAPI-012'],
  [({ flags }) => hasFlag(flags, ~KNOWN_FLAGS), 'EINVAL', 'GMEM-UAPI-013'],
  [({ size }) => !isPageAligned(size), 'EINVAL', 'GMEM-UAPI-014'],
  [({ guestPhysAddr }) => !isPageAligned(guestPhysAddr), 'EINVAL', 'GMEM-UAPI-015'],
  [({ userspaceAddr, size }) => !isUserRange(userspaceAddr, size), 'EINVAL', 'GMEM-UAPI-016'],
  [
    (region) => hasFile(region) && (!isPageAligned(region.offset) || wraps(region.offset, region.size)),
    'EINVAL',
    'GMEM-UAPI-017',
  ],
  [({ addressSpace }) => addressSpace > 1, 'EINVAL', 'GMEM-UAPI-018'],
  [({ guestPhysAddr, size }) => wraps(guestPhysAddr, size), 'EINVAL', 'GMEM-UAPI-019'],
  [({ size }) => pageOf(size) > KVM_MEM_MAX_NR_PAGES, 'EINVAL', 'GMEM-UAPI-020'],
];

/** What a slot that exists is asked. */
export const changeChecks: readonly Check<{ readonly region: Region; readonly old: Slot }>[] = [
  [({ region }) => hasFile(region), 'EINVAL', 'GMEM-UAPI-023'],
  [
    ({ region, old }) =>
      region.userspaceAddr !== old.userspaceAddr ||
      region.size !== old.size ||
      hasFlag(region.flags ^ old.flags, KVM_MEM_READONLY | KVM_MEM_GUEST_MEMFD),
    'EINVAL',
    'GMEM-UAPI-024',
  ],
];

/** Whether a range is aligned and lies in the lower half of the addresses. */
function isUserRange(address: bigint, size: bigint): boolean {
  return isPageAligned(address) && !wraps(address, size) && !isNegative(address + size);
}
