import {
  type Globals,
  type Layout,
  type Memslot,
  type OperationOf,
  type Resolution,
  unbindMemslot,
  type Verdict,
} from '@guestmem/model';
import type { KnownRuleId, SlotId, VmId } from '@guestmem/spec';
import { unmapBorrowed } from './notifier.js';
import type { ShmemTurn } from './record.js';
import { byHva, factsOf } from './targets.js';

function refused(rule: KnownRuleId, user: 'EPERM' | 'EINVAL' | 'EEXIST' | 'EBADF'): { readonly decided: Verdict } {
  return { decided: { decision: 'refuse-final', rule, codes: { user } } };
}

const closed = refused('SHM-SLOT-004', 'EBADF');
const noSuchSlot = refused('SHM-SLOT-005', 'EINVAL');
const overlaps = refused('SHM-SLOT-006', 'EEXIST');
const slotInUse = refused('SHM-SLOT-007', 'EINVAL');
const fixedForProtected = refused('SHM-SLOT-003', 'EPERM');

/** A further memslot is always allowed, over memory that another one covers already as well. */
export function resolveBind(layout: Layout, operation: OperationOf<'kvm.bind'>, globals: Globals): Resolution {
  const { vm = 0, slot } = operation;
  if (!globals.vms[vm]?.open) return closed;
  if (slotOf(layout, vm, slot)) return slotInUse;
  return collides(layout, memslotOf(operation)) ? overlaps : { targets: [], facts: factsOf(layout) };
}

/** A memslot that a protected VM has run with can be neither deleted nor moved. */
export function resolveUnbind(
  layout: Layout,
  { vm = 0, slot }: OperationOf<'kvm.unbind'>,
  globals: Globals,
): Resolution {
  if (!globals.vms[vm]?.open) return closed;
  const memslot = slotOf(layout, vm, slot);
  if (!memslot) return noSuchSlot;
  return globals.vms[vm].fixedMemslots ? fixedForProtected : byHva(layout, memslot, globals);
}

export function resolveMove(
  layout: Layout,
  { vm = 0, slot, gfn }: OperationOf<'kvm.moveSlot'>,
  globals: Globals,
): Resolution {
  if (!globals.vms[vm]?.open) return closed;
  const memslot = slotOf(layout, vm, slot);
  if (!memslot) return noSuchSlot;
  if (collides(unbindMemslot(layout, vm, slot), { ...memslot, gfn })) return overlaps;
  return globals.vms[vm].fixedMemslots ? fixedForProtected : byHva(layout, memslot, globals);
}

/** The memslot that kvm.bind describes. */
export function memslotOf({ vm = 0, slot, gfn, index = gfn, pages = 1 }: OperationOf<'kvm.bind'>): Memslot {
  return { vm, slot, gfn, index, pages };
}

/** The memslots with one of them at another gfn. */
export function movedTo(layout: Layout, { vm = 0, slot, gfn }: OperationOf<'kvm.moveSlot'>): Layout {
  const memslots = layout.memslots.map((one) => (one.vm === vm && one.slot === slot ? { ...one, gfn } : one));
  return { ...layout, memslots };
}

export function bound(_: ShmemTurn, __: OperationOf<'kvm.bind'>): Verdict {
  return { decision: 'allow', rule: 'SHM-SLOT-001' };
}

export function unbindPage(turn: ShmemTurn, { vm = 0 }: OperationOf<'kvm.unbind'>): Verdict {
  return emptyPage(turn, vm);
}

export function movePageAway(turn: ShmemTurn, { vm = 0 }: OperationOf<'kvm.moveSlot'>): Verdict {
  return emptyPage(turn, vm);
}

/** What a VM that is not protected had mapped through the memslot goes with it. */
function emptyPage(turn: ShmemTurn, vm: VmId): Verdict {
  unmapBorrowed(turn, vm);
  return { decision: 'allow', rule: 'SHM-SLOT-002' };
}

function slotOf(layout: Layout, vm: VmId, slot: SlotId): Memslot | undefined {
  return layout.memslots.find((one) => one.vm === vm && one.slot === slot);
}

function collides(layout: Layout, { vm, gfn, pages }: Memslot): boolean {
  return layout.memslots.some((one) => one.vm === vm && one.gfn < gfn + pages && gfn < one.gfn + one.pages);
}
