import { withFrame } from '../cell.js';
import type { Hypercall } from '../machine.js';
import { hostOwnedChecks, memoryCheck, namedFrame, rangeCheck, slotOf } from './checks.js';
import { type Check, decide } from './decide.js';

/** __pkvm_host_share_ffa: to EL2 a loan to the secure world is a share, the host keeps its mapping. */
export const hostShareFfa: Hypercall = (machine, args) => {
  const frame = namedFrame(machine, args);
  return decide(machine, [rangeCheck(frame, args), ...hostOwnedChecks(frame)], 'HYP-FFA-001', () => ({
    cell: withFrame(machine.cell, slotOf(args), { host: 'shared-owned', ffaShared: true }),
  }));
};

/** __pkvm_host_unshare_ffa: EL2 cannot tell with whom the page is shared; its caller has checked the FF-A handle. */
export const hostUnshareFfa: Hypercall = (machine, args) => {
  const frame = namedFrame(machine, args);
  const checks: Check[] = [
    rangeCheck(frame, args),
    memoryCheck(frame),
    [frame?.host !== 'shared-owned', 'EPERM', 'HYP-FFA-003'],
  ];
  return decide(machine, checks, 'HYP-FFA-002', () => ({
    cell: withFrame(machine.cell, slotOf(args), { host: 'owned', ffaShared: false }),
  }));
};
