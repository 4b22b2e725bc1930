import type { UapiGmemCheckExtension } from '@guestmem/spec';
import { KVM_MEMORY_ATTRIBUTE_PRIVATE } from './constants.js';
import { flagsOf, type UapiKernel } from './kernel.js';
import { vmOf } from './look-up.js';
import { beyond, type Lowered } from './lowered.js';
import type { Call } from './on-descriptor.js';

/** Values by the number of the capability. Asked of /dev/kvm there is no VM (null), and what some VM supports counts. */
const values: Readonly<Record<number, (kernel: UapiKernel, hasPrivateMemory: boolean | null) => bigint>> = {
  // KVM_CAP_USER_MEMORY2, KVM_CAP_MEMORY_FAULT_INFO
  231: () => 1n,
  232: () => 1n,
  // KVM_CAP_MEMORY_ATTRIBUTES
  233: ({ vmAttributes }, hasPrivateMemory) =>
    vmAttributes && hasPrivateMemory !== false ? KVM_MEMORY_ATTRIBUTE_PRIVATE : 0n,
  // KVM_CAP_GUEST_MEMFD
  234: () => 1n,
  // KVM_CAP_PRE_FAULT_MEMORY
  236: ({ preFault }) => (preFault ? 1n : 0n),
  // KVM_CAP_GUEST_MEMFD_FLAGS
  244: (kernel, hasPrivateMemory) => flagsOf(kernel, hasPrivateMemory === true),
};

export const checkExtension: Call<UapiGmemCheckExtension, 'kvm' | 'vm'> = (call, table, kernel, opened): Lowered => {
  const value = values[call.capability];
  if (!value) return beyond(`capability ${call.capability}`);
  const hasPrivateMemory = opened.kind === 'kvm' ? null : (vmOf(table, opened.vm)?.hasPrivateMemory ?? false);
  return { result: value(kernel, hasPrivateMemory), rule: 'GMEM-UAPI-003', operations: [], table };
};
