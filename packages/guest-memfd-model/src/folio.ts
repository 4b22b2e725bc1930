import {
  type Cell,
  frameOf,
  freshFrame,
  hostReaches,
  iommuDesign,
  platformOf,
  replaced,
  withFrame,
} from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import { zap } from './attribute/zap.js';
import type { Gmem, GmemTurn } from './record.js';
import { held } from './references.js';
import { hostSide, isPunched, type Side, sidesOf, slotOn, updateSide } from './sides.js';

const slots: readonly FrameSlot[] = [0, 1, 2];

/** The frame on that side; allocated where there is none, and then not zeroed yet. */
export function ensureFolio(turn: GmemTurn, side: Side): FrameSlot {
  const slot = slotOn(turn.cell.backing, side);
  if (slot !== null) return slot;
  const name = slots.find((free) => turn.cell.frames[free as 0 | 1 | 2] === null);
  if (name === undefined) throw new Error('three frames alias this index already');
  const frame = freshFrame('ram', iommuDesign(turn.settings) === 'nested');
  turn.cell = { ...turn.cell, frames: replaced(turn.cell.frames, name, frame) };
  updateSide(turn, side, { slot: name });
  turn.effect('folio-alloc', name);
  return name;
}

/** The frame on that side, fit to be mapped: zeroed at its first use. What EL2 has taken stays as it is. */
export function ensureUptodate(turn: GmemTurn, side: Side): FrameSlot {
  const slot = ensureFolio(turn, side);
  const frame = frameOf(turn.cell, slot);
  if (frame.uptodate || !hostReaches(frame)) return slot;
  turn.cell = withFrame(turn.cell, slot, { content: 'zero', uptodate: true });
  turn.effect('zero', slot);
  return slot;
}

/** Whether a guest maps the frame. */
export function isGuestHeld({ guests }: Cell<Gmem>, slot: FrameSlot): boolean {
  return guests.some((entry) => entry.kind === 'mapped' && entry.frame === slot);
}

/**
 * Whether the frame on that side can leave it: the model names three frames of an index, and each side that would be
 * without one needs a name for the next.
 */
export function canOrphan(cell: Cell<Gmem>, side: Side): boolean {
  const slot = slotOn(cell.backing, side);
  if (slot === null || !isNamed(cell, slot)) return true;
  const without = sidesOf(cell.backing).filter((one) => one === side || slotOn(cell.backing, one) === null);
  return cell.frames.filter((frame) => frame === null).length >= without.length;
}

/** The frame leaves the page cache, and the page tables with it. Who holds a reference keeps it. */
export function truncate(turn: GmemTurn, side: Side): void {
  if (side === hostSide(turn.cell.backing)) zap(turn);
  const slot = slotOn(turn.cell.backing, side);
  if (slot !== null) platformOf(turn.settings).giveBack(turn, slot);
  updateSide(turn, side, { slot: null, punched: false });
}

/** Carries out holes that waited for a guest, and gives back to the allocator what nothing names any more. */
export function settle(turn: GmemTurn): void {
  for (const side of sidesOf(turn.cell.backing)) {
    const slot = slotOn(turn.cell.backing, side);
    const isFree = slot === null || (!isGuestHeld(turn.cell, slot) && canOrphan(turn.cell, side));
    if (isPunched(turn.cell.backing, side) && isFree) truncate(turn, side);
  }
  for (const orphan of slots) {
    const { frames, backing } = turn.cell;
    if (frames[orphan as 0 | 1 | 2] === null || isNamed(turn.cell, orphan)) continue;
    if (sidesOf(backing).some((side) => slotOn(backing, side) === orphan)) continue;
    turn.cell = { ...turn.cell, frames: replaced(frames, orphan, null) };
    turn.effect('folio-free', orphan);
  }
}

/** Whether anything but its side leads to the frame, or EL2 would not let the host give it away. */
function isNamed(cell: Cell<Gmem>, slot: FrameSlot): boolean {
  const { host, refcount } = frameOf(cell, slot);
  return (
    isGuestHeld(cell, slot) ||
    cell.domains.includes(slot) ||
    held(cell.backing, slot) > 0 ||
    host !== 'owned' ||
    refcount > 0
  );
}
