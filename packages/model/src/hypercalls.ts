import type { KnownHypercallName } from '@guestmem/spec';
import { el2Calls } from './el2/hypercalls.js';
import { gunyahCalls } from './gunyah/hypercalls.js';
import type { Hypercall } from './machine.js';
import { x86Calls } from './platform/x86/calls.js';

/** Every call that changes who has a page, of any platform, by name. */
export const hypercalls: Readonly<Record<KnownHypercallName, Hypercall>> = {
  ...el2Calls,
  ...gunyahCalls,
  ...x86Calls,
};
