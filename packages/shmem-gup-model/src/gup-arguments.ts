import {
  byUserAddressOr,
  gupMisses,
  type Layout,
  type OperationOf,
  type Resolution,
  type Verdict,
} from '@guestmem/model';

const withoutLongterm: Verdict = { decision: 'refuse-final', rule: 'SHM-EXC-004', codes: { kernel: 'EINVAL' } };
const withoutPin: Verdict = { decision: 'refuse-final', rule: 'SHM-EXC-005', codes: { kernel: 'EINVAL' } };

const byGup = byUserAddressOr(gupMisses);

/** is_valid_gup_args comes before any address is looked at. */
export function resolvePin(layout: Layout, operation: OperationOf<'kernel.pin'>): Resolution {
  return operation.exclusive && !operation.longterm ? { decided: withoutLongterm } : byGup(layout, operation);
}

export function resolveGet(layout: Layout, operation: OperationOf<'kernel.get'>): Resolution {
  return operation.exclusive ? { decided: withoutPin } : byGup(layout, operation);
}

/** A walk of the VMM's page table by the kernel itself. */
export function resolveWalk(layout: Layout, operation: OperationOf<'kernel.walk'>): Resolution {
  return byGup(layout, operation);
}
