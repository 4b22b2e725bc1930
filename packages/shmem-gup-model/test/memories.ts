import type { Switches } from './world.js';

/** The kinds of guest memory that are not the default, as switches. */
export const anon: Switches = { backing: { memory: 'anon' } };
export const hugetlb: Switches = { backing: { memory: 'hugetlb' } };
export const disk: Switches = { backing: { memory: 'file' } };

/** Memory that may be moved stands in ZONE_MOVABLE or CMA. */
export const movable = { zone: 'movable' } as const;

/** One device of the host, in domain 0. */
export const device = { devices: [{ speaksPrivate: false, domain: 0 }] };
