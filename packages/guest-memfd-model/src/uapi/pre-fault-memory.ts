import type { UapiGmemPreFault } from '@guestmem/spec';
import type { UapiVm } from './descriptor-table.js';
import type { UapiKernel } from './kernel.js';
import { vmOf } from './look-up.js';
import { beyond, type Check, done, firstFault, type Lowered } from './lowered.js';
import type { Call } from './on-descriptor.js';
import { isPageAligned, word, wraps } from './words.js';

interface Subject {
  readonly vm: UapiVm;
  readonly kernel: UapiKernel;
  readonly gpa: bigint;
  readonly size: bigint;
  readonly flags: bigint;
}

const checks: readonly Check<Subject>[] = [
  [
    ({ gpa, size, flags }) => flags !== 0n || !isPageAligned(gpa, size) || size === 0n || wraps(gpa, size),
    'EINVAL',
    'GMEM-UAPI-052',
  ],
  [({ kernel }) => !kernel.preFault, 'EOPNOTSUPP', 'GMEM-UAPI-053'],
  [({ vm, gpa }) => slotEnd(vm, gpa) === null, 'ENOENT', 'GMEM-UAPI-054'],
];

/** Mapping ahead changes nothing that an operation could tell. What the faults meet is not lowered. */
export const preFaultMemory: Call<UapiGmemPreFault, 'vcpu'> = (call, table, kernel, opened): Lowered => {
  const vm = vmOf(table, opened.vm);
  if (!vm) return beyond('a VM that is not in the table');
  const gpa = word(call.gpa);
  const size = word(call.size);
  const fault = firstFault(checks, { vm, kernel, gpa, size, flags: word(call.flags) });
  if (fault) return fault;
  const reached = reach(vm, gpa, gpa + size);
  return { ...done('GMEM-UAPI-055', table), out: { gpa: reached, size: gpa + size - reached } };
};

/** How far the memslots go on without a gap. */
function reach(vm: UapiVm, from: bigint, to: bigint): bigint {
  let at = from;
  for (let end = slotEnd(vm, at); end !== null && at < to; end = slotEnd(vm, at)) at = end;
  return at < to ? at : to;
}

/** Where the memslot over the address ends; null: there is none. */
function slotEnd(vm: UapiVm, gpa: bigint): bigint | null {
  const over = vm.slots.find(({ guestPhysAddr, size }) => guestPhysAddr <= gpa && gpa < guestPhysAddr + size);
  return over ? over.guestPhysAddr + over.size : null;
}
