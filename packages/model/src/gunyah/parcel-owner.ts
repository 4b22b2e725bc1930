import { noEntry, withFrame, withGuest } from '../cell.js';
import { knownVm, mappedEntry } from '../el2/checks.js';
import { type Check, decide } from '../el2/decide.js';
import { guestLossEffects, hostGainEffects, hostGained, wipeEffects } from '../el2/stage2.js';
import type { Hypercall } from '../machine.js';
import { denied, handleCheck, heldBy } from './checks.js';

/** MEM_RECLAIM: as long as any VM has accepted the parcel, its owner waits. */
export const rmMemReclaim: Hypercall = (machine, args) => {
  const { cell, settings } = machine;
  const held = heldBy(cell, args.vm);
  const checks: Check[] = [
    handleCheck(held),
    denied(held.extent === 'offered', 'HYP-GH-044'),
    [held.isAccepted, 'RM_MEM_INUSE', 'HYP-GH-045'],
  ];
  return decide(machine, checks, 'HYP-GH-043', () => {
    const { frame: slot } = mappedEntry(cell, args.vm);
    const wipes = held.frame?.wipe === true || args.sanitize === true;
    const returned = withFrame(cell, slot, {
      ...hostGained(settings, 'owned'),
      extent: 'host',
      wipe: false,
      ...(wipes && { content: 'zero' }),
    });
    return {
      cell: withGuest(returned, args.vm ?? 0, noEntry),
      effects: [
        ...(wipes ? wipeEffects(slot) : []),
        ...guestLossEffects(slot),
        // What the host shared it has mapped, for itself and for its devices, all the time.
        ...(held.extent === 'shared' ? [] : hostGainEffects(settings, slot)),
      ],
    };
  });
};

/** MEM_NOTIFY with RECALL: the VM is told, and does what it likes. */
export const rmMemRecall: Hypercall = (machine, args) => {
  const held = heldBy(machine.cell, args.vm);
  const checks: Check[] = [
    handleCheck(held),
    denied(held.extent === 'offered', 'HYP-GH-044'),
    [knownVm(machine, args) === null, 'RM_VMID_INVALID', 'HYP-GH-047'],
  ];
  return decide(machine, checks, 'HYP-GH-046');
};
