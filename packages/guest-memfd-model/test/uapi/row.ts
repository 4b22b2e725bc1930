import type { Errno, KnownRuleId, Operation, UapiGmemKernelVersion, UapiGuestMemfdCall } from '@guestmem/spec';
import {
  type DescriptorTable,
  type Lowered,
  lower,
  type UapiKernel,
  uapiKernels,
  worldTable,
} from '../../src/index.js';
import { deepFreeze } from '../deep-freeze.js';

/** Descriptors of the tables that rows start from. */
export const KVM = 3;
export const VM = 4;
export const VCPU = 5;
export const FILE = 6;
/** A VM of type 0 with number 1, and its file without flags. */
export const PLAIN_VM = 7;
export const PLAIN_FILE = 8;
/** A file of VM 0 that can be mapped and starts private. */
export const SPARE = 9;
/** Something else. */
export const OTHER = 10;
/** No descriptor. */
export const NONE = 11;

/** One row of the reference: what a kernel answers to a call, and by which rule. */
export interface Row {
  readonly rule: KnownRuleId;
  readonly title: string;
  readonly call: UapiGuestMemfdCall;
  /** Absent: every version. */
  readonly on?: readonly UapiGmemKernelVersion[];
  readonly built?: Partial<UapiKernel>;
  readonly table?: DescriptorTable;
  readonly is: Errno | { readonly result?: bigint; readonly operations: readonly Operation[] } | 'beyond';
}

export const ALL = Object.keys(uapiKernels) as readonly UapiGmemKernelVersion[];
export const SIGNED = ['6.12', '6.18', '7.1'] as const;
export const UNSIGNED = ['7.2', '7.4-queued'] as const;
export const MAPPABLE = ['6.18', '7.1', '7.2', '7.4-queued'] as const;

/** A world of four pages, and beside it a second VM with a file, a spare file and a foreign descriptor. */
export function tableFor(version: UapiGmemKernelVersion): DescriptorTable {
  const world = worldTable(4, version);
  const flags = version === '6.12' ? 0n : 1n;
  return deepFreeze({
    ...world,
    created: { files: 3, vms: 2 },
    descriptors: [
      ...world.descriptors,
      { process: 0, fd: PLAIN_VM, opened: { kind: 'vm', vm: 1 } },
      { process: 0, fd: PLAIN_FILE, opened: { kind: 'guest_memfd', file: 1 } },
      { process: 0, fd: SPARE, opened: { kind: 'guest_memfd', file: 2 } },
      { process: 0, fd: OTHER, opened: { kind: 'other' } },
    ],
    files: [
      ...world.files,
      { file: 1, vm: 1, size: 0x2000n, flags: 0n, backing: false },
      { file: 2, vm: 0, size: 0x2000n, flags, backing: false },
    ],
    vms: [...world.vms, { vm: 1, hasPrivateMemory: false, slots: [], privateRanges: [] }],
  });
}

export function answer(row: Row, version: UapiGmemKernelVersion): Lowered {
  return lower(deepFreeze(row.call), row.table ?? tableFor(version), { ...uapiKernels[version], ...row.built });
}
