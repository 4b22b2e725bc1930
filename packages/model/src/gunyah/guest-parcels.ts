import { type EntryState, frameOf, type MachineCell, withFrame, withGuest } from '../cell.js';
import { mappedEntry } from '../el2/checks.js';
import { type Check, decide } from '../el2/decide.js';
import { hostGainEffects, hostGained, hostLossEffects, hostLost } from '../el2/stage2.js';
import type { Hypercall } from '../machine.js';
import { denied, handleCheck, heldBy } from './checks.js';

function withOwner(cell: MachineCell, vm: number, extent: 'guest' | 'offered', state: EntryState): MachineCell {
  const entry = mappedEntry(cell, vm);
  return withGuest(withFrame(cell, entry.frame, { extent }), vm, { ...entry, state });
}

/** MEM_SHARE by a guest. RM looks for the page in what the VM owns: a page that was lent or paged in is not there. */
export const rmGuestShare: Hypercall = (machine, args) => {
  const { cell } = machine;
  const checks: Check[] = [
    [args.reserved === 'non-zero', 'RM_MSG_INVALID', 'HYP-GH-023'],
    [args.acl === 'unfit', 'RM_ARGUMENT_INVALID', 'HYP-GH-024'],
    [args.aligned === false, 'RM_ARGUMENT_INVALID', 'HYP-GH-029'],
    [heldBy(cell, args.vm).extent !== 'guest', 'RM_MEM_INVALID', 'HYP-GH-049'],
  ];
  return decide(machine, checks, 'HYP-GH-048', () => ({
    cell: withOwner(cell, args.vm ?? 0, 'offered', 'shared-owned'),
  }));
};

/** The host accepts what a guest shares. */
export const rmHostAccept: Hypercall = (machine, args) => {
  const { cell, settings } = machine;
  const { extent, frame } = heldBy(cell, args.vm);
  const checks: Check[] = [
    [extent !== 'offered', 'RM_HANDLE_INVALID', 'HYP-GH-035'],
    denied(frame?.host !== 'nopage', 'HYP-GH-051'),
  ];
  return decide(machine, checks, 'HYP-GH-050', () => {
    const { frame: slot } = mappedEntry(cell, args.vm);
    return {
      cell: withFrame(cell, slot, hostGained(settings, 'shared-borrowed')),
      effects: hostGainEffects(machine, slot),
    };
  });
};

/** The host releases it. */
export const rmHostRelease: Hypercall = (machine, args) => {
  const { cell } = machine;
  const held = heldBy(cell, args.vm);
  const checks: Check[] = [
    handleCheck(held),
    denied(held.extent !== 'offered', 'HYP-GH-041'),
    [held.frame?.host === 'nopage', 'RM_MEM_RELEASED', 'HYP-GH-042'],
    [(held.frame?.refcount ?? 0) > 0, 'RM_BUSY', 'HYP-GH-068'],
  ];
  return decide(machine, checks, 'HYP-GH-052', () => {
    const { frame: slot } = mappedEntry(cell, args.vm);
    return { cell: withFrame(cell, slot, hostLost), effects: hostLossEffects(frameOf(cell, slot), slot) };
  });
};

/** MEM_RECLAIM by the guest: the host has to have released the page. */
export const rmGuestReclaim: Hypercall = (machine, args) => {
  const { cell } = machine;
  const held = heldBy(cell, args.vm);
  const checks: Check[] = [
    handleCheck(held),
    denied(held.extent !== 'offered', 'HYP-GH-044'),
    [held.frame?.host !== 'nopage', 'RM_MEM_INUSE', 'HYP-GH-054'],
  ];
  return decide(machine, checks, 'HYP-GH-053', () => ({ cell: withOwner(cell, args.vm ?? 0, 'guest', 'owned') }));
};
