import { map, pin } from './operations.js';
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
export const pv: Switches = { iommu: { profile: 'pv' } };

export const fastExclusive = pin({ exclusive: true, longterm: true, fast: true });
/** A private mapping of page 0. */
export const own = map({ kind: 'private' });
