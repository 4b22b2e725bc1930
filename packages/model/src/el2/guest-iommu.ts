import type { HypercallArgs } from '@guestmem/spec';
import { withCountedMapping, withoutCountedMapping } from '../iommu/mappings.js';
import type { Hypercall, Machine } from '../machine.js';
import { entryOf, mappedEntry } from './checks.js';
import { type Check, decide } from './decide.js';
import { dmaLossEffects } from './stage2.js';

function offeredCheck({ settings }: Machine): Check {
  return [!settings.hypervisor.guestDevices, 'EOPNOTSUPP', 'IOMMU-DEV-003'];
}

function isGuestsDomain({ globals }: Machine, { vm, domain }: HypercallArgs): boolean {
  const owner = domain === undefined ? null : globals.domains[domain]?.owner;
  return owner?.kind === 'guest' && owner.vm === vm;
}

/** The guest's map call of its pviommu. ENOENT: the call exits to the host, which donates the page; then it is retried. */
export const guestIommuMap: Hypercall = (machine, args) => {
  const { cell } = machine;
  const entry = entryOf(cell, args.vm);
  const domain = args.domain ?? 0;
  const checks: Check[] = [
    offeredCheck(machine),
    [args.prot === 'invalid' || args.aligned === false, 'EINVAL', 'HYP-HVC-001'],
    [entry.kind !== 'mapped', 'ENOENT', 'HYP-GUEST-002'],
    [entry.kind === 'mapped' && entry.state !== 'owned', 'EINVAL', 'IOMMU-DEV-006'],
    [!isGuestsDomain(machine, args), 'EINVAL', 'IOMMU-DOM-002'],
    [cell.domains[domain] !== null, 'EINVAL', 'IOMMU-PV-007'],
  ];
  return decide(machine, checks, 'IOMMU-DEV-005', () => {
    const { frame } = mappedEntry(cell, args.vm);
    return { cell: withCountedMapping(cell, domain, frame), effects: [{ kind: 'smmu-map', frame }] };
  });
};

/** The guest's unmap call of its pviommu. */
export const guestIommuUnmap: Hypercall = (machine, args) => {
  const domain = args.domain ?? 0;
  const slot = machine.cell.domains[domain] ?? null;
  const checks: Check[] = [
    offeredCheck(machine),
    [args.aligned === false || args.reserved === 'non-zero', 'EINVAL', 'HYP-HVC-001'],
    [!isGuestsDomain(machine, args), 'EINVAL', 'IOMMU-DOM-002'],
    [slot === null, 'EINVAL', 'IOMMU-DEV-007'],
  ];
  return decide(machine, checks, 'IOMMU-DEV-008', () => ({
    cell: withoutCountedMapping(machine.cell, domain),
    effects: slot === null ? [] : dmaLossEffects(slot),
  }));
};
