import type { FrameSlot } from '@guestmem/spec';
import { type MachineCell, poisoned, withFrame, withGuest } from '../cell.js';
import type { Hypercall } from '../machine.js';
import { entryOf, knownVm, namedFrame, slotOf } from './checks.js';
import { type Check, decide } from './decide.js';
import { guestLossEffects, hostGainEffects, hostGained, wipeEffects } from './stage2.js';

/** The guest that the host's annotation names: the one whose entry maps the frame. */
function annotatedVm(cell: MachineCell, slot: FrameSlot | undefined): number | undefined {
  const vm = cell.guests.findIndex((entry) => entry.kind === 'mapped' && entry.frame === slot);
  return vm < 0 ? undefined : vm;
}

/** __pkvm_host_force_reclaim_page_guest: the page is wiped and the guest's gfn is lost to it. */
export const forceReclaimGuestPage: Hypercall = (machine, args) => {
  const { cell, settings } = machine;
  const frame = namedFrame(machine, args);
  const vm = annotatedVm(cell, args.frame);
  const entry = entryOf(cell, vm);
  const checks: Check[] = [
    [frame === null || frame.kind === 'mmio', 'EFAULT', 'HYP-RCL-002'],
    [frame?.host !== 'nopage', 'EAGAIN', 'HYP-RCL-003'],
    [vm === undefined, 'EPERM', 'HYP-RCL-004'],
    [knownVm(machine, { vm: vm ?? 0 }) === null, 'EAGAIN', 'HYP-RCL-005'],
    [entry.kind !== 'mapped' || entry.state !== 'owned', 'EPERM', 'HYP-RCL-006'],
    [(frame?.refcount ?? 0) > 0, 'EBUSY', 'HYP-RCL-007'],
  ];
  return decide(machine, checks, 'HYP-RCL-001', () => {
    const slot = slotOf(args);
    const seized = withFrame(cell, slot, { ...hostGained(settings, 'owned'), content: 'zero' });
    return {
      cell: withGuest(seized, vm ?? 0, poisoned),
      effects: [...guestLossEffects(slot), ...wipeEffects(slot), ...hostGainEffects(machine, slot)],
    };
  });
};
