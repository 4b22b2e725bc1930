import type { Hypercall } from '../machine.js';
import { knownVm } from './checks.js';
import { type Check, decide } from './decide.js';

/**
 * __pkvm_vcpu_in_poison_fault. The answer is the fact `faultPoisoned` on record: EL2 takes the address from its own
 * record of the fault, never from the caller, and so no cell may be read here.
 */
export const vcpuInPoisonFault: Hypercall = (machine, args) => {
  const loaded = (args.vcpu ?? knownVm(machine, args)?.vcpu) === 'loaded';
  const checks: Check[] = [[!loaded || args.faultPoisoned === undefined, 'EINVAL', 'HYP-POIS-002']];
  return decide(machine, checks, 'HYP-POIS-001');
};
