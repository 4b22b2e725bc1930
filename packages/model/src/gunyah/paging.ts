import { frameOf, noEntry, withFrame, withGuest } from '../cell.js';
import { knownVm, mappedEntry, namedFrame, slotOf } from '../el2/checks.js';
import { type Check, decide } from '../el2/decide.js';
import {
  guestLossEffects,
  hostGainEffects,
  hostGained,
  hostLossEffects,
  hostLost,
  wipeEffects,
} from '../el2/stage2.js';
import type { Hypercall } from '../machine.js';
import { freeAddressCheck, heldBy, knownVmCheck, ownedByHostCheck } from './checks.js';

/** memextent_donate, to protected: the host loses the page, and nobody has it until it is mapped. */
export const ghDonateToProtected: Hypercall = (machine, args) => {
  const { cell } = machine;
  const frame = namedFrame(machine, args);
  const checks: Check[] = [
    knownVmCheck(machine, args),
    freeAddressCheck(heldBy(cell, args.vm)),
    [knownVm(machine, args)?.kind !== 'protected', 'GH_CAP_RIGHTS', 'HYP-GH-003'],
    ownedByHostCheck(frame),
    [(frame?.refcount ?? 0) > 0, 'GH_BUSY', 'HYP-GH-006'],
  ];
  return decide(machine, checks, 'HYP-GH-001', () => {
    const slot = slotOf(args);
    return {
      cell: withGuest(withFrame(cell, slot, { ...hostLost, extent: 'private' }), args.vm ?? 0, {
        kind: 'mapped',
        frame: slot,
        state: 'pending',
        prot: 'rwx',
        order: 0,
      }),
      effects: hostLossEffects(frameOf(cell, slot), slot),
    };
  });
};

/** addrspace_map, private: from here on only the guest can unlock the page. */
export const ghMapPrivate: Hypercall = (machine, args) => {
  const { cell } = machine;
  const { extent } = heldBy(cell, args.vm);
  const checks: Check[] = [
    knownVmCheck(machine, args),
    [extent === null, 'GH_NOT_OWNER', 'HYP-GH-002'],
    [extent !== 'private', 'GH_DENIED', 'HYP-GH-008'],
  ];
  return decide(machine, checks, 'HYP-GH-007', () => {
    const entry = mappedEntry(cell, args.vm);
    return {
      cell: withGuest(cell, args.vm ?? 0, { ...entry, state: 'owned', prot: 'rwx', order: 0 }),
      effects: [{ kind: 'stage2-map', frame: entry.frame }],
    };
  });
};

/** addrspace_unmap, private. What the guest has unlocked is out of its reach already. */
export const ghUnmapPrivate: Hypercall = (machine, args) => {
  const { entry } = heldBy(machine.cell, args.vm);
  const isLocked = entry.kind === 'mapped' && entry.state === 'owned';
  return decide(machine, [knownVmCheck(machine, args), [isLocked, 'GH_DENIED', 'HYP-GH-009']], 'HYP-GH-010');
};

/** memextent_donate, from protected: refused while a mapping exists. */
export const ghDonateFromProtected: Hypercall = (machine, args) => {
  const { cell, settings } = machine;
  const { extent, isAccepted } = heldBy(cell, args.vm);
  const checks: Check[] = [
    [extent !== 'private', 'GH_NOT_OWNER', 'HYP-GH-002'],
    [isAccepted, 'GH_BUSY', 'HYP-GH-012'],
  ];
  return decide(machine, checks, 'HYP-GH-011', () => {
    const { frame: slot } = mappedEntry(cell, args.vm);
    const returned = withFrame(cell, slot, { ...hostGained(settings, 'owned'), extent: 'host' });
    return {
      cell: withGuest(returned, args.vm ?? 0, noEntry),
      effects: [...guestLossEffects(slot), ...hostGainEffects(machine, slot)],
    };
  });
};

/** addrspace_modify_pages with the flags for unlocking and zeroing, as the balloon of a guest makes it. */
export const ghModifyPages: Hypercall = (machine, args) => {
  const { cell } = machine;
  const { entry, extent } = heldBy(cell, args.vm);
  const checks: Check[] = [
    [args.aligned === false, 'GH_ARGUMENT_ALIGNMENT', 'HYP-GH-014'],
    [args.reserved === 'non-zero', 'GH_ARGUMENT_INVALID', 'HYP-GH-015'],
  ];
  return decide(machine, checks, 'HYP-GH-013', () => {
    const isLocked = entry.kind === 'mapped' && entry.state === 'owned' && extent === 'private';
    if (!isLocked) return { effects: [{ kind: 'tlb-sync' }] };
    const { frame: slot } = entry;
    return {
      cell: withGuest(withFrame(cell, slot, { content: 'zero' }), args.vm ?? 0, { ...entry, state: 'pending' }),
      effects: [...wipeEffects(slot), { kind: 'tlb-sync', frame: slot }],
    };
  });
};
