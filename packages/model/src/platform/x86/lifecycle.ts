import { knownVm } from '../../el2/checks.js';
import { decide } from '../../el2/decide.js';
import { withVm } from '../../globals.js';
import type { Hypercall } from '../../machine.js';

/** kvm_destroy_vm begins: nothing runs the VM any more, its pages are still in its tables. */
export const kvmStartTeardown: Hypercall = (machine, args) => {
  const vm = knownVm(machine, args);
  return decide(machine, [[vm === null || vm.life === 'dying', 'EINVAL', 'HYP-KVM-008']], 'HYP-KVM-006', () => ({
    globals: withVm(machine.globals, args.vm ?? 0, { life: 'dying' }),
  }));
};

/** Its tables are freed, and nothing is left of it. */
export const kvmFinishTeardown: Hypercall = (machine, args) =>
  decide(machine, [[knownVm(machine, args)?.life !== 'dying', 'EINVAL', 'HYP-KVM-008']], 'HYP-KVM-007', () => ({
    globals: withVm(machine.globals, args.vm ?? 0, { life: 'gone' }),
  }));
