import { frameOf, withFrame, withGuest } from '../cell.js';
import { iommuDesign } from '../iommu/design.js';
import { domainsOf } from '../iommu/mappings.js';
import type { Hypercall } from '../machine.js';
import { entryOf, frameBehind, mappedEntry, validEntryChecks } from './checks.js';
import { type Check, decide } from './decide.js';
import { hostGainEffects, hostGained, hostLossEffects, hostLost } from './stage2.js';

/** __pkvm_guest_share_host. */
export const guestShareHost: Hypercall = (machine, args) => {
  const { cell, settings } = machine;
  const entry = entryOf(cell, args.vm);
  const checks: Check[] = [
    ...validEntryChecks(entry),
    [entry.kind === 'mapped' && entry.state !== 'owned', 'EPERM', 'HYP-GSHR-002'],
    [frameBehind(cell, entry)?.host !== 'nopage', 'EPERM', 'HYP-GSHR-002'],
  ];
  return decide(machine, checks, 'HYP-GSHR-001', () => {
    const mapped = mappedEntry(cell, args.vm);
    const shared = withFrame(cell, mapped.frame, hostGained(settings, 'shared-borrowed'));
    return {
      cell: withGuest(shared, args.vm ?? 0, { ...mapped, state: 'shared-owned', prot: 'rwx' }),
      effects: hostGainEffects(machine, mapped.frame),
    };
  });
};

/** __pkvm_guest_unshare_host: the host is not asked. */
export const guestUnshareHost: Hypercall = (machine, args) => {
  const { cell, settings } = machine;
  const entry = entryOf(cell, args.vm);
  const hostMapsIt = entry.kind === 'mapped' && domainsOf(cell, entry.frame, 'host').length > 0;
  const checks: Check[] = [
    ...validEntryChecks(entry),
    [entry.kind === 'mapped' && entry.state !== 'shared-owned', 'EPERM', 'HYP-GSHR-004'],
    [frameBehind(cell, entry)?.host !== 'shared-borrowed', 'EPERM', 'HYP-GSHR-004'],
    // Only a host that may map guest-shared pages (mapGuestShared=allow) can bring this about.
    [iommuDesign(settings) === 'pv' && hostMapsIt, 'EINVAL', 'IOMMU-PV-002'],
  ];
  return decide(machine, checks, 'HYP-GSHR-003', () => {
    const mapped = mappedEntry(cell, args.vm);
    const slot = mapped.frame;
    return {
      cell: withGuest(withFrame(cell, slot, hostLost), args.vm ?? 0, { ...mapped, state: 'owned', prot: 'rwx' }),
      effects: hostLossEffects(frameOf(cell, slot), slot),
    };
  });
};
