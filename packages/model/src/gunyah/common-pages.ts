import { frameOf, noEntry, withFrame, withGuest } from '../cell.js';
import { knownVm, mappedEntry, namedFrame, slotOf } from '../el2/checks.js';
import { type Check, decide } from '../el2/decide.js';
import { guestLossEffects } from '../el2/stage2.js';
import type { Hypercall } from '../machine.js';
import { freeAddressCheck, heldBy, knownVmCheck, ownedByHostCheck } from './checks.js';

/** A shared binding: the page goes to the extent that host and VM both map. */
export const ghShareFolio: Hypercall = (machine, args) => {
  const { cell } = machine;
  const frame = namedFrame(machine, args);
  const { prot } = args;
  const checks: Check[] = [
    knownVmCheck(machine, args),
    freeAddressCheck(heldBy(cell, args.vm)),
    [knownVm(machine, args)?.kind !== 'non-protected', 'GH_DENIED', 'HYP-GH-008'],
    [prot !== 'r' && prot !== 'rw', 'GH_ARGUMENT_INVALID', 'HYP-GH-017'],
    ownedByHostCheck(frame),
  ];
  return decide(machine, checks, 'HYP-GH-016', () => {
    const slot = slotOf(args);
    const { guestShares } = frameOf(cell, slot);
    return {
      cell: withGuest(
        withFrame(cell, slot, { extent: 'common', host: 'shared-owned', guestShares: guestShares + 1 }),
        args.vm ?? 0,
        { kind: 'mapped', frame: slot, state: 'shared-borrowed', prot: prot === 'r' ? 'r' : 'rw', order: 0 },
      ),
      effects: [{ kind: 'stage2-map', frame: slot }],
    };
  });
};

/** The host takes such a page back, whatever the VM wants. */
export const ghUnshareFolio: Hypercall = (machine, args) => {
  const { cell } = machine;
  const { entry, extent } = heldBy(cell, args.vm);
  const known = knownVmCheck(machine, args);
  if (entry.kind !== 'mapped' || entry.state !== 'shared-borrowed') return decide(machine, [known], 'HYP-GH-019');
  const checks: Check[] = [known, [extent !== 'common', 'GH_NOT_OWNER', 'HYP-GH-002']];
  return decide(machine, checks, 'HYP-GH-018', () => {
    const { frame: slot } = mappedEntry(cell, args.vm);
    const { guestShares } = frameOf(cell, slot);
    return {
      cell: withGuest(
        withFrame(cell, slot, { extent: 'host', host: 'owned', guestShares: guestShares - 1 }),
        args.vm ?? 0,
        noEntry,
      ),
      effects: guestLossEffects(slot),
    };
  });
};
