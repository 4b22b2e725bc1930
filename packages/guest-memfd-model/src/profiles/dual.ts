import type { Verdict } from '@guestmem/model';
import type { Conversion } from '../attribute/conversion.js';
import { invalidateGuests, invalidationRefusal } from '../kvm/invalidate.js';
import { update } from '../record.js';
import { sideInUse } from '../sides.js';
import type { Profile } from './profile.js';

const notTaken: Verdict = { decision: 'refuse-retryable', rule: 'GMEM-DUAL-003' };

/**
 * KVM_SET_MEMORY_ATTRIBUTES: the guest loses the page on the one side, and its next fault finds that on the other. No
 * reference is counted and nothing is copied. Whether a protected guest can lose a page at all is EL2's business.
 */
const conversion: Conversion = {
  zap: () => undefined,
  check: (turn, to) => {
    const { backing } = turn.cell;
    const errno = backing.attr === to ? null : invalidationRefusal(turn, sideInUse(backing));
    return errno && { ...notTaken, codes: { user: errno } };
  },
  store: (turn, to) => {
    const { backing } = turn.cell;
    if (backing.attr === to) return { decision: 'allow', rule: 'GMEM-DUAL-002' };
    invalidateGuests(turn, sideInUse(backing));
    update(turn, { attr: to });
    return { decision: 'allow', rule: 'GMEM-DUAL-001' };
  },
};

/** Two pages for one guest page: a private one in the file, which no process maps, and a shared one in ordinary memory. */
export const dual: Profile = {
  conversion,
  convertsThrough: 'vm',
  hasOrdinaryMemory: true,
  mmap: { decision: 'refuse-final', rule: 'GMEM-DUAL-004', codes: { user: 'ENODEV' } },
  fileLives: ({ descriptors }) => descriptors.length > 0,
};
