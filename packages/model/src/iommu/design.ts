import type { KnownRuleId, Settings } from '@guestmem/spec';

/** Who owns the tables that a device's accesses go through, and who checks them. */
export type IommuDesign = 'none' | 'pv' | 'nested' | 'host';

const designs: Readonly<Record<Settings['iommu']['profile'], IommuDesign>> = {
  none: 'none',
  pv: 'pv',
  nested: 'nested',
  'seed-literal': 'pv',
  host: 'host',
};

/** The rules by which the host fills and empties its own tables, and attaches devices, where it asks nobody. */
export interface HostRules {
  readonly maps: KnownRuleId;
  readonly unmaps: KnownRuleId;
  readonly attaches: KnownRuleId;
}

/** By design in which the host has tables of its own. */
export const hostRules: Readonly<Record<'nested' | 'host', HostRules>> = {
  nested: { maps: 'IOMMU-NEST-001', unmaps: 'IOMMU-NEST-002', attaches: 'IOMMU-NEST-006' },
  host: { maps: 'IOMMU-HOST-007', unmaps: 'IOMMU-HOST-007', attaches: 'IOMMU-HOST-007' },
};

/** The design that an IOMMU profile is a variant of. */
export function iommuDesign({ iommu }: Pick<Settings, 'iommu'>): IommuDesign {
  return designs[iommu.profile];
}
