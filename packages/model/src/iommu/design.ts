import type { Settings } from '@guestmem/spec';

/** Who owns the tables that a device's accesses go through, and who checks them. */
export type IommuDesign = 'none' | 'pv' | 'nested' | 'host';

const designs: Readonly<Record<Settings['iommu']['profile'], IommuDesign>> = {
  none: 'none',
  pv: 'pv',
  nested: 'nested',
  'seed-literal': 'pv',
  host: 'host',
};

/** Hypervisor profiles under which nobody but the host can have an IOMMU: pv and nested are work of EL2. */
const withoutEl2: ReadonlySet<string> = new Set(['none', 'sw-protected', 'sev-snp', 'tdx']);

/** The design that an IOMMU profile is a variant of. */
export function iommuDesign({ iommu, hypervisor }: Pick<Settings, 'iommu' | 'hypervisor'>): IommuDesign {
  const design = designs[iommu.profile];
  return design !== 'none' && withoutEl2.has(hypervisor.profile) ? 'host' : design;
}
