import type { Source, UapiGmemKernelVersion } from '@guestmem/spec';
import { GUEST_MEMFD_FLAG_INIT_SHARED, GUEST_MEMFD_FLAG_MMAP } from './constants.js';

/** A kernel as its interface shows it. Spread a row to say how another one was built. */
export interface UapiKernel {
  readonly version: UapiGmemKernelVersion;
  /** Value of KVM_CAP_GUEST_MEMFD_FLAGS. */
  readonly gmemFlags: bigint;
  /** Which VMs of x86 may have a file that starts shared. */
  readonly initShared: 'no-vm' | 'without-private-memory' | 'any-vm';
  /** Whether the file can be mapped at all. */
  readonly mmap: boolean;
  /** How a binding reads its offset. */
  readonly offset: 'signed' | 'unsigned';
  /** What a second binding of one range is told. */
  readonly overlap: 'EINVAL' | 'EEXIST';
  /** Whether the conversion ioctl on the file exists and gmem_in_place_conversion is on. */
  readonly inPlaceConversion: boolean;
  /** Whether attributes per VM were built in. */
  readonly vmAttributes: boolean;
  /** Whether KVM can map ahead of the guest. */
  readonly preFault: boolean;
  /** Whether memory failure was built in. */
  readonly memoryFailure: boolean;
  /** Types that KVM_CREATE_VM takes: 0 is the default one, 1 KVM_X86_SW_PROTECTED_VM. */
  readonly vmTypes: readonly number[];
}

const built = { vmAttributes: true, preFault: true, memoryFailure: true, vmTypes: [0, 1] } as const;
const shared = GUEST_MEMFD_FLAG_MMAP | GUEST_MEMFD_FLAG_INIT_SHARED;

const v612: UapiKernel = {
  ...built,
  version: '6.12',
  gmemFlags: 0n,
  initShared: 'no-vm',
  mmap: false,
  offset: 'signed',
  overlap: 'EINVAL',
  inPlaceConversion: false,
};
const v618: UapiKernel = {
  ...v612,
  version: '6.18',
  gmemFlags: shared,
  initShared: 'without-private-memory',
  mmap: true,
};
const v71: UapiKernel = { ...v618, version: '7.1' };
const v72: UapiKernel = { ...v71, version: '7.2', offset: 'unsigned', overlap: 'EEXIST' };
// The module parameter is on where attributes per VM were left out.
const v74: UapiKernel = {
  ...v72,
  version: '7.4-queued',
  initShared: 'any-vm',
  inPlaceConversion: true,
  vmAttributes: false,
};

/** Kernels by version, each the one before it with what changed since. */
export const uapiKernels: Readonly<Record<UapiGmemKernelVersion, UapiKernel>> = {
  '6.12': v612,
  '6.18': v618,
  '7.1': v71,
  '7.2': v72,
  '7.4-queued': v74,
};

/** The flags of KVM_CREATE_GUEST_MEMFD that a VM may use; where attributes are per VM its file holds private memory alone. */
export function flagsOf({ gmemFlags, initShared, vmAttributes }: UapiKernel, hasPrivateMemory: boolean): bigint {
  const isRefused = hasPrivateMemory && (initShared !== 'any-vm' || vmAttributes);
  return isRefused ? gmemFlags & ~GUEST_MEMFD_FLAG_INIT_SHARED : gmemFlags;
}

/** The machine on which the rules marked as observed were: no attributes, no mapping ahead, VM type 0 alone. */
export const observedKernel: UapiKernel = {
  ...v618,
  vmAttributes: false,
  preFault: false,
  memoryFailure: false,
  vmTypes: [0],
};

/** One difference between versions. */
export interface Skew {
  readonly field: keyof UapiKernel;
  readonly since: UapiGmemKernelVersion;
  readonly sources: readonly Source[];
}

const mail618: Source = { kind: 'mail', ref: '176013139711.972957.8677531848796740648.b4-ty@google.com' };
const tag72: Source = { kind: 'document', ref: 'git.ipfire.org commitdiff 06ba195f136a' };
const queued74: Source = { kind: 'mail', ref: '179020729234.3705601.1107773864262006341@gitolite.kernel.org' };
const coco: Source = { kind: 'mail', ref: '20260507-gmem-inplace-conversion-v6-20-91ab5a8b19a4@google.com' };

/** Which field changed with which version. 7.1 differs from 6.18 in nothing that a row here holds. */
export const uapiSkew: readonly Skew[] = [
  { field: 'gmemFlags', since: '6.18', sources: [mail618] },
  { field: 'initShared', since: '6.18', sources: [mail618] },
  { field: 'mmap', since: '6.18', sources: [mail618] },
  { field: 'offset', since: '7.2', sources: [tag72] },
  { field: 'overlap', since: '7.2', sources: [tag72] },
  { field: 'initShared', since: '7.4-queued', sources: [queued74, coco] },
  { field: 'inPlaceConversion', since: '7.4-queued', sources: [queued74] },
  { field: 'vmAttributes', since: '7.4-queued', sources: [queued74] },
];
