import type { DeviceId } from '@guestmem/spec';
import { type Check, decide } from '../../el2/decide.js';
import { type Globals, withDevice } from '../../globals.js';
import { verdictOf } from '../../operations/reply-verdict.js';
import type { Turn, Verdict } from '../../turn.js';

/**
 * The host locks the device's configuration and the guest accepts it (UNLOCKED, LOCKED, RUN). It stays in the host's
 * domain; what it may reach in private memory is checked at each access.
 */
export function acceptDevice<B, F>(turn: Turn<B, F>, device: DeviceId, vm: number): Verdict {
  const found = turn.globals.devices[device];
  const checks: Check[] = [
    [found === undefined, 'ENODEV', 'IOMMU-DEV-001'],
    [found?.speaksPrivate === false, 'ENODEV', 'IOMMU-DEV-009'],
    [found?.owner.kind !== 'host', 'EBUSY', 'IOMMU-DEV-010'],
    [turn.globals.vms[vm]?.kind !== 'protected', 'EINVAL', 'HYP-KVM-016'],
  ];
  const answer = decide(turn, checks, 'IOMMU-HOST-005', () => ({
    globals: withDevice(turn.globals, device, { owner: { kind: 'guest', vm } }),
  }));
  turn.globals = answer.globals;
  return verdictOf(answer, 'kernel');
}

/** Back to UNLOCKED: the device forgets the guest's secrets. */
export function giveUpDevice<B, F>(turn: Turn<B, F>, device: DeviceId): Verdict {
  const found = turn.globals.devices[device];
  const checks: Check[] = [
    [found === undefined, 'ENODEV', 'IOMMU-DEV-001'],
    [found?.owner.kind === 'host', 'EPERM', 'IOMMU-DEV-012'],
  ];
  const answer = decide(turn, checks, 'IOMMU-HOST-006', () => ({
    globals: withDevice(turn.globals, device, { owner: { kind: 'host' } }),
  }));
  turn.globals = answer.globals;
  return verdictOf(answer, 'kernel');
}

/** The devices that a guest has accepted are the host's again once it is gone. */
export function releaseDevices(globals: Globals, vm: number): Globals {
  return globals.devices.reduce(
    (left, { owner }, id) =>
      owner.kind === 'guest' && owner.vm === vm ? withDevice(left, id, { owner: { kind: 'host' } }) : left,
    globals,
  );
}
