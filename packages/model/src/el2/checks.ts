import type { FrameSlot, HypercallArgs } from '@guestmem/spec';
import type { Frame, GuestEntry, MachineCell } from '../cell.js';
import { noEntry } from '../cell.js';
import type { Vm } from '../globals.js';
import type { Machine } from '../machine.js';
import type { Check } from './decide.js';

/** The frame that the arguments name; null: the number names no page. */
export function namedFrame({ cell }: Machine, { frame }: HypercallArgs): Frame | null {
  return cell.frames[frame as 0 | 1 | 2] ?? null;
}

/** The name of that frame, for use behind the checks. */
export function slotOf({ frame }: HypercallArgs): FrameSlot {
  if (frame === undefined) throw new Error('this hypercall names a frame');
  return frame;
}

/** pfn_range_is_valid, which the calls look at that take a number of pages. */
export function rangeCheck(frame: Frame | null, { inRange }: HypercallArgs): Check {
  return [frame === null || inRange === false, 'EINVAL', 'HYP-MEM-001'];
}

/** check_range_allowed_memory, of a single page. */
export function memoryCheck(frame: Frame | null): Check {
  return [frame?.kind !== 'ram', 'EPERM', 'HYP-MEM-002'];
}

/** The host is about to give up or lend a page: it must own it alone, and no DMA may depend on it. */
export function hostOwnedChecks(frame: Frame | null): readonly Check[] {
  return [
    memoryCheck(frame),
    [frame?.host !== 'owned', 'EPERM', 'HYP-OWN-001'],
    [(frame?.refcount ?? 0) > 0, 'EINVAL', 'IOMMU-PV-001'],
  ];
}

/** The VM that the arguments name, while EL2 knows it. */
export function knownVm({ globals }: Machine, { vm }: HypercallArgs): Vm | null {
  const found = vm === undefined ? undefined : globals.vms[vm];
  return found && found.life !== 'gone' ? found : null;
}

/** The handler's own check: a vCPU of a VM of that kind is loaded. */
export function loadedVcpuCheck(machine: Machine, args: HypercallArgs, kind: Vm['kind']): Check {
  const vm = knownVm(machine, args);
  return [(args.vcpu ?? vm?.vcpu) !== 'loaded' || vm?.kind !== kind, 'EINVAL', 'HYP-VCPU-001'];
}

/** The handler's own check: the handle is that of a non-protected VM. */
export function nonProtectedVmCheck(machine: Machine, args: HypercallArgs): Check {
  return [knownVm(machine, args)?.kind !== 'non-protected', 'EINVAL', 'HYP-VCPU-002'];
}

export function memcacheCheck(machine: Machine, args: HypercallArgs): Check {
  return [(args.memcache ?? knownVm(machine, args)?.memcache) !== 'enough', 'ENOMEM', 'HYP-MEM-003'];
}

/** One page, or one block at the level above. */
export function granuleCheck({ order = 0, aligned }: HypercallArgs): Check {
  return [(order !== 0 && order !== 9) || (order === 9 && aligned === false), 'EINVAL', 'HYP-MEM-004'];
}

/** What the guest maps here; a number that names no VM has no entry. */
export function entryOf(cell: MachineCell, vm: number | undefined): GuestEntry {
  return cell.guests[vm as number] ?? noEntry;
}

/** get_valid_guest_pte: a page mapping that is there. */
export function validEntryChecks(entry: GuestEntry): readonly Check[] {
  return [
    [entry.kind === 'poison', 'EHWPOISON', 'HYP-GUEST-001'],
    [entry.kind === 'none', 'ENOENT', 'HYP-GUEST-002'],
    [entry.kind === 'mapped' && entry.order !== 0, 'E2BIG', 'HYP-GUEST-003'],
  ];
}

export type MappedEntry = Extract<GuestEntry, { kind: 'mapped' }>;

/** The entry behind the checks that it is there. */
export function mappedEntry(cell: MachineCell, vm: number | undefined): MappedEntry {
  const entry = entryOf(cell, vm);
  if (entry.kind !== 'mapped') throw new Error('this guest maps nothing here');
  return entry;
}

/** The frame that an entry maps, where it maps one. */
export function frameBehind(cell: MachineCell, entry: GuestEntry): Frame | null {
  return entry.kind === 'mapped' ? (cell.frames[entry.frame as 0 | 1 | 2] ?? null) : null;
}
