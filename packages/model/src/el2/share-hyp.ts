import { frameOf, withFrame } from '../cell.js';
import type { Hypercall } from '../machine.js';
import { hostOwnedChecks, memoryCheck, namedFrame, slotOf } from './checks.js';
import { type Check, decide } from './decide.js';

/** __pkvm_host_share_hyp. EL2 maps the page only when it is first pinned. */
export const hostShareHyp: Hypercall = (machine, args) => {
  const frame = namedFrame(machine, args);
  const checks: Check[] = [...hostOwnedChecks(frame), [frame?.hyp !== 'nopage', 'EPERM', 'HYP-OWN-002']];
  return decide(machine, checks, 'HYP-SHYP-001', () => ({
    cell: withFrame(machine.cell, slotOf(args), { host: 'shared-owned', hyp: 'shared-borrowed' }),
  }));
};

/** __pkvm_host_unshare_hyp. */
export const hostUnshareHyp: Hypercall = (machine, args) => {
  const frame = namedFrame(machine, args);
  const checks: Check[] = [
    memoryCheck(frame),
    [frame?.host !== 'shared-owned' || frame.hyp !== 'shared-borrowed', 'EPERM', 'HYP-SHYP-003'],
    [(frame?.refcount ?? 0) > 0, 'EBUSY', 'HYP-SHYP-004'],
  ];
  return decide(machine, checks, 'HYP-SHYP-002', () => ({
    cell: withFrame(machine.cell, slotOf(args), { host: 'owned', hyp: 'nopage' }),
  }));
};

/** hyp_pin_shared_mem. */
export const hypPinSharedMem: Hypercall = (machine, args) => {
  const frame = namedFrame(machine, args);
  const checks: Check[] = [
    memoryCheck(frame),
    [frame?.host !== 'shared-owned' || frame.hyp !== 'shared-borrowed', 'EPERM', 'HYP-SHYP-003'],
  ];
  return decide(machine, checks, 'HYP-SHYP-005', () => {
    const { refcount } = frameOf(machine.cell, slotOf(args));
    return { cell: withFrame(machine.cell, slotOf(args), { refcount: refcount + 1, hypMapped: true }) };
  });
};

/** hyp_unpin_shared_mem: it returns nothing, and its callers are trusted to hold the pin. */
export const hypUnpinSharedMem: Hypercall = (machine, args) => {
  const frame = namedFrame(machine, args);
  const pinned = frame !== null && frame.hyp === 'shared-borrowed' && frame.refcount > 0;
  return decide(machine, [], 'HYP-SHYP-006', () => {
    if (!pinned) return {};
    const refcount = frame.refcount - 1;
    return { cell: withFrame(machine.cell, slotOf(args), { refcount, hypMapped: refcount > 0 }) };
  });
};
