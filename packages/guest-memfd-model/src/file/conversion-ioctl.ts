import {
  byFileIndex,
  type Globals,
  type Layout,
  type OperationOf,
  type Resolution,
  type Verdict,
} from '@guestmem/model';
import { owner } from '../kvm/owner.js';

const noPrivateMemory: Verdict = { decision: 'refuse-final', rule: 'GMEM-CONV-005', codes: { user: 'EINVAL' } };

/** KVM_SET_MEMORY_ATTRIBUTES2: a VM without private memory has no attributes, in either direction. */
export function byConversion(layout: Layout, operation: OperationOf<'kvm.convert'>, globals: Globals): Resolution {
  const isProtected = globals.vms[owner]?.kind === 'protected';
  return isProtected ? byFileIndex(layout, operation) : { decided: noPrivateMemory };
}
