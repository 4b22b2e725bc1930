import type { FrameSlot, HypercallArgs } from '@guestmem/spec';
import { type EntryState, type GuestEntry, type MachineCell, withFrame, withGuest } from '../../cell.js';
import { entryOf, mappedEntry, namedFrame, slotOf } from '../../el2/checks.js';
import { type Check, decide } from '../../el2/decide.js';
import type { Hypercall, Machine } from '../../machine.js';

/** rmp_make_private at the first private fault, then the nested page table. A page that is the guest's already stays as it is. */
export const snpRmpMakePrivate: Hypercall = (machine, args) => {
  const { cell } = machine;
  const frame = namedFrame(machine, args);
  const isOwn = frame !== null && frame.rmp !== null && frame.rmp === args.vm;
  const checks: Check[] = [
    confidentialCheck(machine, args),
    [entryOf(cell, args.vm).kind !== 'none', 'EEXIST', 'HYP-SNP-002'],
    [!isOwn && frame?.rmp !== null, 'EPERM', 'HYP-SNP-003'],
    [!isOwn && frame?.host !== 'owned', 'EPERM', 'HYP-SNP-004'],
  ];
  return decide(machine, checks, 'HYP-SNP-001', () => {
    const slot = slotOf(args);
    const vm = args.vm ?? 0;
    const state = frame?.validated ? 'owned' : 'pending';
    // What the host has written there is no ciphertext of the guest's key: to the guest it is noise.
    const assigned = isOwn ? cell : withFrame(cell, slot, { host: 'nopage', rmp: vm, content: 'ciphertext' });
    return { cell: withGuest(assigned, vm, privateEntry(slot, state)), effects: [{ kind: 'stage2-map', frame: slot }] };
  });
};

/** rmp_make_shared, then the cache is cleaned: the host finds the guest's ciphertext there. */
export const snpRmpMakeShared: Hypercall = (machine, args) => {
  const checks: Check[] = [[(namedFrame(machine, args)?.rmp ?? null) === null, 'EINVAL', 'HYP-SNP-007']];
  return decide(machine, checks, 'HYP-SNP-006', () => {
    const slot = slotOf(args);
    const freed = { host: 'owned', rmp: null, validated: false, content: 'ciphertext' } as const;
    return { cell: withFrame(machine.cell, slot, freed), effects: [{ kind: 'cache-clean', frame: slot }] };
  });
};

/** PVALIDATE by the guest: the page counts from now on. */
export const snpPvalidate: Hypercall = (machine, args) =>
  decide(machine, [[stateOf(machine.cell, args) !== 'pending', 'ENOENT', 'HYP-SNP-009']], 'HYP-SNP-008', () => ({
    cell: validated(machine.cell, args, true),
  }));

/** PVALIDATE by the guest, the other way, before it asks for the page to be shared. */
export const snpPvalidateRescind: Hypercall = (machine, args) =>
  decide(machine, [[stateOf(machine.cell, args) !== 'owned', 'ENOENT', 'HYP-SNP-011']], 'HYP-SNP-010', () => ({
    cell: validated(machine.cell, args, false),
  }));

/** SNP_LAUNCH_UPDATE: the firmware assigns, encrypts, measures and validates the page. No table maps it yet. */
export const snpLaunchUpdate: Hypercall = (machine, args) => {
  const frame = namedFrame(machine, args);
  const checks: Check[] = [
    confidentialCheck(machine, args),
    [frame?.rmp !== null, 'EEXIST', 'HYP-SNP-013'],
    [frame?.host !== 'owned', 'EPERM', 'HYP-SNP-004'],
  ];
  return decide(machine, checks, 'HYP-SNP-012', () => ({
    cell: withFrame(machine.cell, slotOf(args), { host: 'nopage', rmp: args.vm ?? 0, validated: true }),
  }));
};

/** A VM that was not made confidential has no private memory. */
export function confidentialCheck({ globals }: Machine, { vm }: HypercallArgs): Check {
  return [globals.vms[vm ?? 0]?.kind !== 'protected', 'EINVAL', 'HYP-KVM-016'];
}

export function privateEntry(frame: FrameSlot, state: EntryState): GuestEntry {
  return { kind: 'mapped', frame, state, prot: 'rwx', order: 0 };
}

/** The state of the guest's entry, if it has one. */
export function stateOf(cell: MachineCell, { vm }: HypercallArgs): EntryState | null {
  const entry = entryOf(cell, vm);
  return entry.kind === 'mapped' ? entry.state : null;
}

function validated(cell: MachineCell, { vm }: HypercallArgs, now: boolean): MachineCell {
  const entry = mappedEntry(cell, vm);
  const changed = withFrame(cell, entry.frame, { validated: now });
  return withGuest(changed, vm ?? 0, { ...entry, state: now ? 'owned' : 'pending' });
}
