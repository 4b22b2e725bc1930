import { type Globals, guestDomainOf, withDomainOwner, withVm } from '../globals.js';
import type { Hypercall } from '../machine.js';
import { knownVm } from './checks.js';
import { type Check, decide } from './decide.js';

/** __pkvm_start_teardown_vm. The guest's devices are reset and blocked here, before any of its pages goes back. */
export const startTeardownVm: Hypercall = (machine, args) => {
  const vm = knownVm(machine, args);
  const checks: Check[] = [[vm === null || vm.vcpu === 'loaded' || vm.life === 'dying', 'EINVAL', 'HYP-TEAR-003']];
  return decide(machine, checks, 'HYP-TEAR-001', () => ({
    globals: withoutGuestDevices(withVm(machine.globals, args.vm ?? 0, { life: 'dying' }), args.vm ?? 0),
  }));
};

/** __pkvm_finalize_teardown_vm. Pages that were not reclaimed before stay out of everyone's reach. */
export const finalizeTeardownVm: Hypercall = (machine, args) => {
  const vm = knownVm(machine, args);
  const checks: Check[] = [[vm?.life !== 'dying' || vm.vcpu === 'loaded', 'EINVAL', 'HYP-TEAR-004']];
  return decide(machine, checks, 'HYP-TEAR-002', () => ({
    globals: withVm(machine.globals, args.vm ?? 0, { life: 'gone' }),
    effects: [{ kind: 'tlb-sync' }],
  }));
};

function withoutGuestDevices(globals: Globals, vm: number): Globals {
  const devices = globals.devices.map((device) =>
    device.owner.kind === 'guest' && device.owner.vm === vm
      ? { ...device, owner: { kind: 'host' } as const, domain: null }
      : device,
  );
  return withDomainOwner({ ...globals, devices }, guestDomainOf(vm), null);
}
