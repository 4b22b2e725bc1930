import { withFrame } from '../cell.js';
import { knownVm, mappedEntry } from '../el2/checks.js';
import { type Check, decide } from '../el2/decide.js';
import type { Hypercall } from '../machine.js';
import { denied, handleCheck, heldBy } from './checks.js';
import { returnToHost } from './return-to-host.js';

/** MEM_RECLAIM: as long as any VM has accepted the parcel, its owner waits. */
export const rmMemReclaim: Hypercall = (machine, args) => {
  const { cell } = machine;
  const held = heldBy(cell, args.vm);
  const checks: Check[] = [
    handleCheck(held),
    denied(held.extent === 'offered', 'HYP-GH-044'),
    [held.isAccepted, 'RM_MEM_INUSE', 'HYP-GH-045'],
  ];
  return decide(machine, checks, 'HYP-GH-043', () => {
    const { frame: slot } = mappedEntry(cell, args.vm);
    const wipes = held.frame?.wipe === true || args.sanitize === true;
    return returnToHost(machine, withFrame(cell, slot, { wipe: false }), args.vm ?? 0, wipes);
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
