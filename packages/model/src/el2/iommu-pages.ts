import { type Frame, withFrame } from '../cell.js';
import { withCountedMapping, withoutCountedMapping } from '../iommu/mappings.js';
import type { Hypercall, Machine } from '../machine.js';
import { namedFrame, slotOf } from './checks.js';
import { type Check, decide } from './decide.js';
import { isHostDomain, pvCheck } from './iommu-domains.js';
import { dmaLossEffects } from './stage2.js';

/** Pages that a host may map: its own, registers mapped before, and by the contested reading those that a guest shares. */
function mayMap({ settings }: Machine, frame: Frame | null): boolean {
  if (frame?.host === 'owned') return true;
  return frame?.host === 'shared-borrowed' && (frame.kind === 'mmio' || settings.iommu.mapGuestShared === 'allow');
}

/** kvm_iommu_map_pages. The page is counted before it is mapped. */
export const iommuMapPages: Hypercall = (machine, args) => {
  const { cell } = machine;
  const frame = namedFrame(machine, args);
  const domain = args.domain ?? 0;
  const checks: Check[] = [
    pvCheck(machine),
    [args.prot === 'invalid', 'EOPNOTSUPP', 'IOMMU-PV-005'],
    [args.inRange === false || frame === null, 'E2BIG', 'IOMMU-PV-005'],
    [!isHostDomain(machine, args), 'ENOENT', 'IOMMU-DOM-002'],
    [!mayMap(machine, frame), 'EPERM', 'IOMMU-PV-006'],
    [cell.domains[domain] !== null, 'EEXIST', 'IOMMU-PV-007'],
  ];
  return decide(machine, checks, 'IOMMU-PV-004', () => {
    const slot = slotOf(args);
    const mapped = withCountedMapping(cell, domain, slot);
    return {
      cell: frame?.kind === 'mmio' ? withFrame(mapped, slot, { tainted: true, host: 'shared-borrowed' }) : mapped,
      effects: [{ kind: 'smmu-map', frame: slot }],
    };
  });
};

/** kvm_iommu_unmap_pages: it returns bytes, and 0 of them on any refusal. */
export const iommuUnmapPages: Hypercall = (machine, args) => {
  const domain = args.domain ?? 0;
  const slot = machine.cell.domains[domain] ?? null;
  const checks: Check[] = [pvCheck(machine)];
  if (slot === null || !isHostDomain(machine, args)) return decide(machine, checks, 'IOMMU-PV-009');
  return decide(machine, checks, 'IOMMU-PV-008', () => ({
    cell: withoutCountedMapping(machine.cell, domain),
    effects: dmaLossEffects(slot),
  }));
};

/** kvm_iommu_iova_to_phys: an address, 0 for none. */
export const iommuIovaToPhys: Hypercall = (machine) => decide(machine, [pvCheck(machine)], 'IOMMU-PV-010');
