import type { UapiGmemSetRegion, UapiGmemSetRegion2 } from '@guestmem/spec';
import type { Slot, UapiVm } from './descriptor-table.js';
import { word } from './words.js';

/** The arguments of either memslot call, read. */
export interface Region {
  /** Low half of the slot argument; the high one is the address space. */
  readonly slot: number;
  readonly addressSpace: number;
  readonly flags: number;
  readonly guestPhysAddr: bigint;
  readonly size: bigint;
  readonly userspaceAddr: bigint;
  readonly guestMemfd: number;
  readonly offset: bigint;
}

export function regionOf(call: UapiGmemSetRegion | UapiGmemSetRegion2): Region {
  const isSecond = call.call === 'KVM_SET_USER_MEMORY_REGION2';
  return {
    slot: call.slot % 65536,
    addressSpace: Math.floor(call.slot / 65536),
    flags: call.flags,
    guestPhysAddr: word(call.guestPhysAddr),
    size: word(call.memorySize),
    userspaceAddr: word(call.userspaceAddr),
    guestMemfd: isSecond ? call.guestMemfd : -1,
    offset: isSecond ? word(call.guestMemfdOffset) : 0n,
  };
}

export function hasFlag(flags: number, flag: number): boolean {
  return (flags & flag) !== 0;
}

export function slotOf(vm: UapiVm, slot: number): Slot | undefined {
  return vm.slots.find((one) => one.slot === slot);
}
