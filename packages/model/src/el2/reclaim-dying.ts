import type { Effect } from '@guestmem/spec';
import { frameOf, hostReaches, noEntry, withFrame, withGuest } from '../cell.js';
import { guestDomainOf } from '../globals.js';
import { withoutCountedMapping } from '../iommu/mappings.js';
import type { Hypercall } from '../machine.js';
import { entryOf, knownVm, mappedEntry } from './checks.js';
import { type Check, decide } from './decide.js';
import { dmaLossEffects, guestLossEffects, hostGainEffects, hostGained, wipeEffects } from './stage2.js';

/** __pkvm_reclaim_dying_guest_page. A page that the guest owned alone is wiped, one that it shared is not. */
export const reclaimDyingGuestPage: Hypercall = (machine, args) => {
  const { cell, settings } = machine;
  const entry = entryOf(cell, args.vm);
  const vm = args.vm ?? 0;
  const checks: Check[] = [
    [knownVm(machine, args)?.life !== 'dying', 'EINVAL', 'HYP-DYING-004'],
    [entry.kind === 'none', 'ENOENT', 'HYP-GUEST-002'],
    [entry.kind === 'mapped' && entry.order !== 0, 'E2BIG', 'HYP-GUEST-003'],
    [entry.kind === 'mapped' && entry.state === 'shared-borrowed', 'EPERM', 'HYP-DYING-005'],
  ];
  // The page was taken before: success lets the host drop what it still holds of it.
  if (entry.kind === 'poison') return decide(machine, checks, 'HYP-DYING-003');
  const isPrivate = entry.kind === 'mapped' && entry.state === 'owned';
  return decide(machine, checks, isPrivate ? 'HYP-DYING-001' : 'HYP-DYING-002', () => {
    const { frame: slot } = mappedEntry(cell, args.vm);
    const domain = guestDomainOf(vm);
    const dma: readonly Effect[] = cell.domains[domain] === slot ? dmaLossEffects(slot) : [];
    const undone = withGuest(withoutCountedMapping(cell, domain), vm, noEntry);
    const wiped = isPrivate ? ({ content: 'zero' } as const) : {};
    return {
      cell: withFrame(undone, slot, { ...hostGained(settings, 'owned'), ...wiped }),
      // No vCPU of a dying VM runs, so its entry may outlive the wipe.
      effects: [
        ...dma,
        ...(isPrivate ? wipeEffects(slot) : []),
        ...guestLossEffects(slot),
        // A page that the guest shared is mapped for the host, and for its devices, already.
        ...(hostReaches(frameOf(cell, slot)) ? [] : hostGainEffects(machine, slot)),
      ],
    };
  });
};
