import { withVm } from '../globals.js';
import type { Hypercall } from '../machine.js';
import { knownVm } from './checks.js';
import { decide } from './decide.js';

/** __pkvm_vcpu_load. It returns nothing: the host learns of a refusal from its next call. */
export const vcpuLoad: Hypercall = (machine, args) => {
  const vm = knownVm(machine, args);
  if (vm === null || vm.life === 'dying' || vm.vcpu === 'loaded') return decide(machine, [], 'HYP-VCPU-004');
  return decide(machine, [], 'HYP-VCPU-003', () => ({
    globals: withVm(machine.globals, args.vm ?? 0, { vcpu: 'loaded' }),
  }));
};

/** __pkvm_vcpu_put: nothing where no vCPU is loaded. */
export const vcpuPut: Hypercall = (machine, args) => {
  if (knownVm(machine, args)?.vcpu !== 'loaded') return decide(machine, [], 'HYP-VCPU-005');
  return decide(machine, [], 'HYP-VCPU-005', () => ({
    globals: withVm(machine.globals, args.vm ?? 0, { vcpu: 'none' }),
  }));
};

/** __pkvm_vcpu_sync_state: registers are not part of the model. */
export const vcpuSyncState: Hypercall = (machine) => decide(machine, [], 'HYP-VCPU-006');

/** __pkvm_tlb_flush_vmid: only for non-protected VMs; it returns nothing. */
export const tlbFlushVmid: Hypercall = (machine, args) => {
  if (knownVm(machine, args)?.kind !== 'non-protected') return decide(machine, [], 'HYP-VCPU-007');
  return decide(machine, [], 'HYP-VCPU-007', () => ({ effects: [{ kind: 'tlb-sync' }] }));
};
