import { guestDomainOf, withDevice, withDomainOwner } from '../globals.js';
import type { Hypercall } from '../machine.js';
import { type Check, decide } from './decide.js';

/**
 * The way of a device to a guest in one step: its registers to EL2, reset and DMA block, then the guest, which
 * attaches it to its own domain. A device that cannot speak private memory stands for one without a reset handler.
 */
export const deviceAssign: Hypercall = (machine, args) => {
  const { settings, globals } = machine;
  const device = globals.devices[args.device ?? 0];
  const checks: Check[] = [
    [!settings.hypervisor.guestDevices, 'EOPNOTSUPP', 'IOMMU-DEV-003'],
    [device === undefined, 'ENODEV', 'IOMMU-DEV-001'],
    [device?.speaksPrivate === false, 'ENODEV', 'IOMMU-DEV-009'],
    [device?.owner.kind !== 'host' || device.domain !== null, 'EBUSY', 'IOMMU-DEV-010'],
  ];
  return decide(machine, checks, 'IOMMU-DEV-011', () => {
    const owner = { kind: 'guest', vm: args.vm ?? 0 } as const;
    const domain = guestDomainOf(owner.vm);
    const taken = withDevice(globals, args.device ?? 0, { owner, domain });
    return { globals: withDomainOwner(taken, domain, owner) };
  });
};

/** The way back: reset, DMA block, registers to the host. The guest's domain goes with its last device. */
export const deviceReturn: Hypercall = (machine, args) => {
  const { settings, globals } = machine;
  const device = globals.devices[args.device ?? 0];
  const checks: Check[] = [
    [!settings.hypervisor.guestDevices, 'EOPNOTSUPP', 'IOMMU-DEV-003'],
    [device === undefined, 'ENODEV', 'IOMMU-DEV-001'],
    [device?.owner.kind === 'host', 'EPERM', 'IOMMU-DEV-012'],
  ];
  return decide(machine, checks, 'IOMMU-DEV-013', () => {
    const returned = withDevice(globals, args.device ?? 0, { owner: { kind: 'host' }, domain: null });
    const domain = device?.domain ?? null;
    const isUsed = domain === null || returned.devices.some((other) => other.domain === domain);
    return { globals: isUsed ? returned : withDomainOwner(returned, domain, null) };
  });
};
