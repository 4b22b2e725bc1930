import type { UapiGmemCheckExtension } from '@guestmem/spec';
import { KVM_MEMORY_ATTRIBUTE_PRIVATE } from './constants.js';
import type { DescriptorTable } from './descriptor-table.js';
import type { UapiKernel } from './kernel.js';
import { vmOf } from './look-up.js';
import { beyond, type Lowered } from './lowered.js';
import type { Call } from './on-descriptor.js';

/** Values by the number of the capability. Asked of /dev/kvm there is no VM, and what some VM supports counts. */
const values: Readonly<Record<number, (kernel: UapiKernel, hasPrivateMemory: boolean) => bigint>> = {
  // KVM_CAP_USER_MEMORY2, KVM_CAP_MEMORY_FAULT_INFO
  231: () => 1n,
  232: () => 1n,
  // KVM_CAP_MEMORY_ATTRIBUTES
  233: ({ vmAttributes }, hasPrivateMemory) => (vmAttributes && hasPrivateMemory ? KVM_MEMORY_ATTRIBUTE_PRIVATE : 0n),
  // KVM_CAP_GUEST_MEMFD
  234: () => 1n,
  // KVM_CAP_PRE_FAULT_MEMORY
  236: ({ preFault }) => (preFault ? 1n : 0n),
  // KVM_CAP_GUEST_MEMFD_FLAGS
  244: ({ gmemFlags }) => gmemFlags,
};

export const checkExtension: Call<UapiGmemCheckExtension, 'kvm' | 'vm'> = (call, table, kernel, opened): Lowered => {
  const value = values[call.capability];
  if (!value) return beyond(`capability ${call.capability}`);
  const result = value(kernel, opened.kind === 'kvm' || hasPrivateMemory(table, opened.vm));
  return { result, rule: 'GMEM-UAPI-003', operations: [], table };
};

function hasPrivateMemory(table: DescriptorTable, vm: number): boolean {
  return vmOf(table, vm)?.hasPrivateMemory ?? false;
}
