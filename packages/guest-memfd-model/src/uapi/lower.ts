import type { UapiGuestMemfdCall } from '@guestmem/spec';
import { checkExtension } from './check-extension.js';
import { close } from './close.js';
import { createGuestMemfdFile } from './create-guest-memfd.js';
import { createVm } from './create-vm.js';
import type { DescriptorTable } from './descriptor-table.js';
import { fallocate } from './fallocate.js';
import { fork } from './fork.js';
import { fstat } from './fstat.js';
import type { UapiKernel } from './kernel.js';
import { type Lowered, refused } from './lowered.js';
import { madvise } from './madvise.js';
import { mbind } from './mbind.js';
import { mmap } from './mmap.js';
import { anyCall, fileCall, ioctl, type Lowering } from './on-descriptor.js';
import { preFaultMemory } from './pre-fault-memory.js';
import { refusedCalls } from './refused-calls.js';
import { setMemoryAttributes } from './set-memory-attributes.js';
import { setMemoryAttributes2 } from './set-memory-attributes2.js';
import { setUserMemoryRegion } from './set-user-memory-region.js';

type CallOf<N extends UapiGuestMemfdCall['call']> = Extract<UapiGuestMemfdCall, { readonly call: N }>;
type Refusals = keyof typeof refusedCalls;

const lowerings: { readonly [N in Exclude<UapiGuestMemfdCall['call'], Refusals>]: Lowering<CallOf<N>> } = {
  KVM_CHECK_EXTENSION: ioctl(['kvm', 'vm'], checkExtension),
  KVM_CREATE_VM: ioctl(['kvm'], createVm),
  KVM_CREATE_GUEST_MEMFD: ioctl(['vm'], createGuestMemfdFile),
  KVM_SET_USER_MEMORY_REGION: ioctl(['vm'], setUserMemoryRegion),
  KVM_SET_USER_MEMORY_REGION2: ioctl(['vm'], setUserMemoryRegion),
  KVM_SET_MEMORY_ATTRIBUTES: ioctl(['vm'], setMemoryAttributes),
  KVM_SET_MEMORY_ATTRIBUTES2: ioctl(['guest_memfd'], setMemoryAttributes2),
  KVM_PRE_FAULT_MEMORY: ioctl(['vcpu'], preFaultMemory),
  fallocate: fileCall(fallocate),
  mmap: fileCall(mmap),
  madvise,
  mbind,
  fstat: fileCall(fstat),
  close: anyCall(close),
  fork,
};

const refusal = fileCall<CallOf<Refusals>>(({ call }) => {
  const [errno, rule] = refusedCalls[call];
  return refused(errno, rule);
});

/**
 * What the kernel makes of a call: the first errno of its checks, or operations and the table after it. Pure, and total
 * over calls that the schema accepts.
 */
export function lower(call: UapiGuestMemfdCall, table: DescriptorTable, kernel: UapiKernel): Lowered {
  if (isRefusal(call)) return refusal(call, table, kernel);
  const lowering: Lowering<never> = lowerings[call.call];
  return lowering(call as never, table, kernel);
}

function isRefusal(call: UapiGuestMemfdCall): call is CallOf<Refusals> {
  return Object.hasOwn(refusedCalls, call.call);
}
