import { frameOf, withFrame } from '../cell.js';
import type { Hypercall } from '../machine.js';
import { hostOwnedChecks, memoryCheck, namedFrame, rangeCheck, slotOf } from './checks.js';
import { type Check, decide } from './decide.js';
import { hostGainEffects, hostGained, hostLossEffects, hostLost } from './stage2.js';

/** __pkvm_host_donate_hyp. */
export const hostDonateHyp: Hypercall = (machine, args) => {
  const frame = namedFrame(machine, args);
  const checks: Check[] = [
    rangeCheck(frame, args),
    ...hostOwnedChecks(frame),
    [frame?.hyp !== 'nopage', 'EPERM', 'HYP-OWN-002'],
  ];
  return decide(machine, checks, 'HYP-DHYP-001', () => ({
    cell: withFrame(machine.cell, slotOf(args), { ...hostLost, hyp: 'owned', hypMapped: true }),
    effects: hostLossEffects(frameOf(machine.cell, slotOf(args)), slotOf(args)),
  }));
};

/** __pkvm_hyp_donate_host. */
export const hypDonateHost: Hypercall = (machine, args) => {
  const frame = namedFrame(machine, args);
  const checks: Check[] = [
    rangeCheck(frame, args),
    memoryCheck(frame),
    [frame?.hyp !== 'owned' || frame.host !== 'nopage', 'EPERM', 'HYP-DHYP-003'],
    [(frame?.refcount ?? 0) > 0, 'EBUSY', 'HYP-DHYP-004'],
  ];
  return decide(machine, checks, 'HYP-DHYP-002', () => ({
    cell: withFrame(machine.cell, slotOf(args), {
      ...hostGained(machine.settings, 'owned'),
      hyp: 'nopage',
      hypMapped: false,
    }),
    effects: hostGainEffects(machine, slotOf(args)),
  }));
};
