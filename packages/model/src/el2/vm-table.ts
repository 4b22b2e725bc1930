import type { Hypercall } from '../machine.js';
import { knownVm } from './checks.js';
import { decide } from './decide.js';

/** __pkvm_reserve_vm. Room in EL2's table is not part of the model. */
export const reserveVm: Hypercall = (machine) => decide(machine, [], 'HYP-VM-001');

/** __pkvm_unreserve_vm: only an entry that no VM uses goes; it returns nothing. */
export const unreserveVm: Hypercall = (machine) => decide(machine, [], 'HYP-VM-001');

/** __pkvm_init_vm. Every VM of a world stands from the start, so no handle is reserved and unused. */
export const initVm: Hypercall = (machine) => decide(machine, [[true, 'EINVAL', 'HYP-VM-002']], 'HYP-VM-001');

/** __pkvm_init_vcpu. The one vCPU of every VM is registered from the start. */
export const initVcpu: Hypercall = (machine, args) =>
  decide(
    machine,
    [
      [knownVm(machine, args) === null, 'ENOENT', 'HYP-VM-003'],
      [true, 'EINVAL', 'HYP-VM-002'],
    ],
    'HYP-VM-001',
  );
