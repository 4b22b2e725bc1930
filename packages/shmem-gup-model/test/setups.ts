import type { Operation } from '@guestmem/spec';
import { guestWrite, map, pin, punch, share, unpin, unshare } from './operations.js';
import type { Switches } from './world.js';

// What several tests start from.

/** One device of the host, in domain 0. */
export const device = { devices: [{ speaksPrivate: false, domain: 0 }] };
export const notProtected = { vms: [{ kind: 'non-protected' }] } as const;
/** Memory that may be moved stands in ZONE_MOVABLE or CMA. */
export const movable = { zone: 'movable' } as const;

export const anon: Switches = { backing: { memory: 'anon' } };
export const hugetlb: Switches = { backing: { memory: 'hugetlb' } };
export const disk: Switches = { backing: { memory: 'file' } };
export const posted: Switches = { backing: { profile: 'exclusive-rfc-v1' } };
export const flagsChecked: Switches = { backing: { profile: 'exclusive-rfc-v1', pageFlagChecks: 'on' } };
export const withoutConfig: Switches = { backing: { exclusivePin: 'off' } };
export const undeniable: Switches = { backing: { unshareDeniable: false } };
export const drop: Switches = { backing: { sharedPin: 'drop' } };
/** KVM alone: nothing keeps the host from taking a page back. */
export const swProtected: Switches = { hypervisor: { profile: 'sw-protected' } };
export const pv: Switches = { iommu: { profile: 'pv' } };

export const fastExclusive = pin({ exclusive: true, longterm: true, fast: true });
/** Host kernels of 2024: whatever of the host touches a guest's page ends the host. */
export const crash: Switches = {
  hypervisor: { profile: 'upstream-2024', userFault: 'fatal', linearMapFault: 'crash' },
};
/** The guest's page ends up private, and KVM without a pin on it. */
export const unheld: Switches = { backing: { unshareDeniable: false, sharedPin: 'drop' } };
export const losesPin: readonly Operation[] = [guestWrite(), share(), pin(), pin(), unshare(), unpin(), unpin()];
/** Every name that page 0 has for a frame is taken. */
export const allTaken: readonly Operation[] = [pin(), punch(), pin(), punch(), pin(), punch()];
/** A private mapping of page 0. */
export const own = map({ kind: 'private' });
