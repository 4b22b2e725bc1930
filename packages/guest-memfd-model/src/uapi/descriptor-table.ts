import type { UapiGmemKernelVersion } from '@guestmem/spec';
import { GUEST_MEMFD_FLAG_INIT_SHARED, GUEST_MEMFD_FLAG_MMAP } from './constants.js';
import { PAGE } from './words.js';

/** What a descriptor stands for. */
export type Opened =
  | { readonly kind: 'kvm' }
  | { readonly kind: 'vm'; readonly vm: number }
  | { readonly kind: 'vcpu'; readonly vm: number }
  | { readonly kind: 'guest_memfd'; readonly file: number }
  | { readonly kind: 'other' };

export interface Descriptor {
  readonly process: number;
  readonly fd: number;
  readonly opened: Opened;
}

/** A guest_memfd. `backing` marks the one whose pages are those of the world; operations can name no other. */
export interface GmemFile {
  readonly file: number;
  readonly vm: number;
  readonly size: bigint;
  readonly flags: bigint;
  readonly backing: boolean;
}

export interface Binding {
  readonly file: number;
  readonly offset: bigint;
}

/** A memslot. `binding` is null once the file has ended; a slot without guest_memfd has none. */
export interface Slot {
  readonly slot: number;
  readonly flags: number;
  readonly guestPhysAddr: bigint;
  readonly size: bigint;
  readonly userspaceAddr: bigint;
  readonly binding?: Binding | null;
}

/** A range of guest-physical bytes. */
export interface Range {
  readonly start: bigint;
  readonly end: bigint;
}

export interface UapiVm {
  readonly vm: number;
  /** Whether the type of the VM knows private memory. */
  readonly hasPrivateMemory: boolean;
  readonly slots: readonly Slot[];
  /** Where KVM_SET_MEMORY_ATTRIBUTES says private: disjoint, in no order. */
  readonly privateRanges: readonly Range[];
}

export interface Mapping {
  readonly process: number;
  readonly address: bigint;
  readonly length: bigint;
  readonly file: number;
  readonly offset: bigint;
}

/** All that the arguments of a call are checked against. What pages hold is not in it. */
export interface DescriptorTable {
  /** How many of each were ever created: numbers are never used again. */
  readonly created: { readonly files: number; readonly vms: number };
  readonly descriptors: readonly Descriptor[];
  readonly files: readonly GmemFile[];
  readonly vms: readonly UapiVm[];
  readonly mappings: readonly Mapping[];
}

/** A process that has opened /dev/kvm as descriptor 3 and done nothing else. */
export const freshTable: DescriptorTable = {
  created: { files: 0, vms: 0 },
  descriptors: [{ process: 0, fd: 3, opened: { kind: 'kvm' } }],
  files: [],
  vms: [],
  mappings: [],
};

/**
 * The table of a fresh world of so many pages: descriptor 4 is VM 0, 5 its vCPU, 6 the file, mapped whole at address
 * zero and bound whole to memslot 0 at guest-physical zero. Before 6.18 such a file could be neither mapped nor shared;
 * that a VM with private memory has one that starts shared took arm64 until 7.4.
 */
export function worldTable(pages: number, version: UapiGmemKernelVersion): DescriptorTable {
  const size = BigInt(pages) * PAGE;
  const isMapped = version !== '6.12';
  const slot = { slot: 0, flags: 4, guestPhysAddr: 0n, size, userspaceAddr: 0n, binding: { file: 0, offset: 0n } };
  const flags = isMapped ? GUEST_MEMFD_FLAG_MMAP | GUEST_MEMFD_FLAG_INIT_SHARED : 0n;
  return {
    created: { files: 1, vms: 1 },
    descriptors: [
      ...freshTable.descriptors,
      { process: 0, fd: 4, opened: { kind: 'vm', vm: 0 } },
      { process: 0, fd: 5, opened: { kind: 'vcpu', vm: 0 } },
      { process: 0, fd: 6, opened: { kind: 'guest_memfd', file: 0 } },
    ],
    files: [{ file: 0, vm: 0, size, flags, backing: true }],
    vms: [{ vm: 0, hasPrivateMemory: true, slots: [slot], privateRanges: [] }],
    mappings: isMapped ? [{ process: 0, address: 0n, length: size, file: 0, offset: 0n }] : [],
  };
}
