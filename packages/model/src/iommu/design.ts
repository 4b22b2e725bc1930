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

/** The design that an IOMMU profile is a variant of. */
export function iommuDesign({ iommu }: Pick<Settings, 'iommu'>): IommuDesign {
  return designs[iommu.profile];
}
