import type { UapiGmemSetRegion, UapiGmemSetRegion2 } from '@guestmem/spec';
import { bind } from './bind.js';
import { KVM_MEM_GUEST_MEMFD } from './constants.js';
import type { Binding, DescriptorTable, Slot, UapiVm } from './descriptor-table.js';
import { vmOf } from './look-up.js';
import { beyond, done, firstFault, type Lowered, refused } from './lowered.js';
import { hasFlag, type Region, regionOf, slotOf } from './memory-region.js';
import type { Call } from './on-descriptor.js';
import { pageRange, unnameable } from './page-range.js';
import { changeChecks, firstCallChecks, regionChecks } from './region-checks.js';
import { withVm } from './table-changes.js';

/** Either memslot call: the first one is the second with fewer flags. */
export const setUserMemoryRegion: Call<UapiGmemSetRegion | UapiGmemSetRegion2, 'vm'> = (
  call,
  table,
  kernel,
  opened,
): Lowered => {
  const region = regionOf(call);
  const isFirst = call.call === 'KVM_SET_USER_MEMORY_REGION';
  const fault = (isFirst ? firstFault(firstCallChecks, region) : null) ?? firstFault(regionChecks, region);
  if (fault) return fault;
  if (region.addressSpace !== 0) return beyond('a second address space');
  const vm = vmOf(table, opened.vm);
  if (!vm) return beyond('a VM that is not in the table');
  const old = slotOf(vm, region.slot);
  if (region.size === 0n) return old ? remove(table, vm, old) : refused('EINVAL', 'GMEM-UAPI-021');
  const refusal = (old ? firstFault(changeChecks, { region, old }) : null) ?? overlapping(vm, region);
  if (refusal) return refusal;
  if (!hasFlag(region.flags, KVM_MEM_GUEST_MEMFD)) {
    return done('GMEM-UAPI-026', withVm(table, withSlot(vm, slotFor(region))));
  }
  const bound = bind(table, call.process ?? 0, vm, region, kernel);
  if ('errno' in bound) return bound;
  const { file, outside } = bound;
  const changed = withVm(table, withSlot(vm, slotFor(region, { file: file.file, offset: region.offset })));
  if (outside) return done('GMEM-UAPI-032', changed);
  return file.backing ? bindPages(changed, vm, region) : beyond('a second guest_memfd');
};

/** A slot that stays where it is meets no other. */
function overlapping(vm: UapiVm, region: Region): Lowered | null {
  const meets = vm.slots.some(
    (one) =>
      one.slot !== region.slot &&
      one.guestPhysAddr < region.guestPhysAddr + region.size &&
      region.guestPhysAddr < one.guestPhysAddr + one.size,
  );
  return meets ? refused('EEXIST', 'GMEM-UAPI-025') : null;
}

function bindPages(table: DescriptorTable, { vm }: UapiVm, region: Region): Lowered {
  const guest = pageRange(region.guestPhysAddr, region.size);
  const file = pageRange(region.offset, region.size);
  if ('beyond' in guest || 'beyond' in file) return unnameable;
  const { slot } = region;
  const operation = { op: 'kvm.bind', vm, slot, gfn: guest.page, index: file.page, pages: guest.pages } as const;
  return done('GMEM-UAPI-035', table, [operation]);
}

/** Only a slot that operations have bound do operations unbind. */
function remove(table: DescriptorTable, vm: UapiVm, slot: Slot): Lowered {
  const left = withVm(table, { ...vm, slots: vm.slots.filter((one) => one.slot !== slot.slot) });
  return done('GMEM-UAPI-022', left, isLowered(table, slot) ? [{ op: 'kvm.unbind', vm: vm.vm, slot: slot.slot }] : []);
}

function isLowered(table: DescriptorTable, { binding, size }: Slot): boolean {
  if (!binding) return false;
  const file = table.files.find((one) => one.file === binding.file);
  return file?.backing === true && binding.offset + size <= file.size;
}

function slotFor({ slot, flags, guestPhysAddr, size, userspaceAddr }: Region, binding?: Binding): Slot {
  return { slot, flags, guestPhysAddr, size, userspaceAddr, ...(binding && { binding }) };
}

function withSlot(vm: UapiVm, slot: Slot): UapiVm {
  return { ...vm, slots: [...vm.slots.filter((one) => one.slot !== slot.slot), slot] };
}
