import { confidentialInvariants } from './confidential.js';
import { countInvariants } from './counts.js';
import { deviceInvariants } from './devices.js';
import { extentInvariants } from './extents.js';
import type { Invariant } from './observed.js';
import { orderInvariants } from './order.js';
import { ownershipInvariants } from './ownership.js';
import { poisonQueryInvariant } from './poison-query.js';
import { smmuInvariants } from './smmu.js';
import { specialFrameInvariants } from './special-frames.js';
import { transitionInvariants } from './transitions.js';

/** The machine's own invariants, for every backing. */
export const machineInvariants: readonly Invariant[] = [
  ...ownershipInvariants,
  ...countInvariants,
  ...transitionInvariants,
  ...orderInvariants,
  ...smmuInvariants,
  ...specialFrameInvariants,
  ...deviceInvariants,
  ...extentInvariants,
  ...confidentialInvariants,
  poisonQueryInvariant,
];
