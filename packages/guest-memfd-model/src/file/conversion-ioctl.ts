import {
  byFileIndex,
  type Globals,
  type Layout,
  type OperationOf,
  type Resolution,
  type Verdict,
} from '@guestmem/model';
import type { Conversion } from '../attribute/conversion.js';
import { owner } from '../kvm/owner.js';

const noPrivateMemory: Verdict = { decision: 'refuse-final', rule: 'GMEM-CONV-005', codes: { user: 'EINVAL' } };

/** A VM without private memory has no attributes, in either direction; where the ioctl is missing no VM has. */
export function byConversion({ missing }: Conversion) {
  return (layout: Layout, operation: OperationOf<'kvm.convert'>, globals: Globals): Resolution => {
    if (missing) return { decided: missing };
    const isProtected = globals.vms[owner]?.kind === 'protected';
    return isProtected ? byFileIndex(layout, operation) : { decided: noPrivateMemory };
  };
}
