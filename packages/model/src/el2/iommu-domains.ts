import type { HypercallArgs } from '@guestmem/spec';
import { isGuestDomain, withDevice, withDomainOwner } from '../globals.js';
import { iommuDesign } from '../iommu/design.js';
import type { Hypercall, Machine } from '../machine.js';
import { type Check, decide } from './decide.js';

export function pvCheck({ settings }: Machine): Check {
  return [iommuDesign(settings) !== 'pv', 'ENODEV', 'IOMMU-PV-003'];
}

/** Whether the domain is allocated and the host's: a guest's domain is out of the host's range. */
export function isHostDomain({ globals }: Machine, { domain }: HypercallArgs): boolean {
  return domain !== undefined && globals.domains[domain]?.owner?.kind === 'host';
}

function isHostDevice({ globals }: Machine, { device = 0 }: HypercallArgs): boolean {
  return globals.devices[device]?.owner.kind === 'host';
}

/** Checks of the four calls about domains; the host's own driver makes them too, in design nested. */
export const domainChecks = {
  alloc: ({ globals }: Machine, { domain = 0 }: HypercallArgs): readonly Check[] => [
    [isGuestDomain(domain), 'EINVAL', 'IOMMU-DOM-002'],
    [globals.domains[domain]?.owner !== null, 'EINVAL', 'IOMMU-DOM-003'],
  ],
  free: (machine: Machine, args: HypercallArgs): readonly Check[] => [
    [!isHostDomain(machine, args), 'EINVAL', 'IOMMU-DOM-002'],
    [machine.globals.devices.some(({ domain }) => domain === args.domain), 'EINVAL', 'IOMMU-DOM-004'],
  ],
  attach: (machine: Machine, args: HypercallArgs): readonly Check[] => [
    [!isHostDevice(machine, args), 'EPERM', 'IOMMU-DOM-005'],
    [!isHostDomain(machine, args), 'EINVAL', 'IOMMU-DOM-002'],
    [machine.globals.devices[args.device ?? 0]?.domain !== null, 'EBUSY', 'IOMMU-DOM-006'],
  ],
  detach: (machine: Machine, args: HypercallArgs): readonly Check[] => [
    [!isHostDevice(machine, args), 'EPERM', 'IOMMU-DOM-005'],
    [!isHostDomain(machine, args), 'EINVAL', 'IOMMU-DOM-002'],
    [machine.globals.devices[args.device ?? 0]?.domain !== args.domain, 'EINVAL', 'IOMMU-DOM-007'],
  ],
} as const;

export const iommuAllocDomain: Hypercall = (machine, args) =>
  decide(machine, [pvCheck(machine), ...domainChecks.alloc(machine, args)], 'IOMMU-DOM-001', () => ({
    globals: withDomainOwner(machine.globals, args.domain ?? 0, { kind: 'host' }),
  }));

export const iommuFreeDomain: Hypercall = (machine, args) =>
  decide(machine, [pvCheck(machine), ...domainChecks.free(machine, args)], 'IOMMU-DOM-001', () => ({
    globals: withDomainOwner(machine.globals, args.domain ?? 0, null),
  }));

export const iommuAttachDev: Hypercall = (machine, args) =>
  decide(machine, [pvCheck(machine), ...domainChecks.attach(machine, args)], 'IOMMU-DOM-001', () => ({
    globals: withDevice(machine.globals, args.device ?? 0, { domain: args.domain ?? 0 }),
  }));

export const iommuDetachDev: Hypercall = (machine, args) =>
  decide(machine, [pvCheck(machine), ...domainChecks.detach(machine, args)], 'IOMMU-DOM-001', () => ({
    globals: withDevice(machine.globals, args.device ?? 0, { domain: null }),
    effects: [{ kind: 'tlb-sync' }],
  }));
