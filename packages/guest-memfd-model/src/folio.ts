import { type Cell, frameOf, freshFrame, hostReaches, replaced, withFrame } from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import { zap } from './attribute/zap.js';
import { type Gmem, type GmemTurn, update } from './record.js';
import { held } from './references.js';

const slots: readonly FrameSlot[] = [0, 1, 2];

/** The frame that the file holds; allocated where there is none, and then not zeroed yet. */
export function ensureFolio(turn: GmemTurn): FrameSlot {
  const { slot } = turn.cell.backing;
  if (slot !== null) return slot;
  const name = slots.find((free) => turn.cell.frames[free as 0 | 1 | 2] === null);
  if (name === undefined) throw new Error('three frames alias this index already');
  const frame = freshFrame('ram', turn.settings.iommu.profile === 'nested');
  turn.cell = { ...turn.cell, frames: replaced(turn.cell.frames, name, frame) };
  update(turn, { slot: name });
  turn.effect('folio-alloc', name);
  return name;
}

/** The frame that the file holds, fit to be mapped: zeroed at its first use. What EL2 has taken stays as it is. */
export function ensureUptodate(turn: GmemTurn): FrameSlot {
  const slot = ensureFolio(turn);
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

/** Whether the file's frame can leave it: the model names three frames of an index, and the next one needs a name. */
export function canOrphan(cell: Cell<Gmem>): boolean {
  const { slot } = cell.backing;
  return slot === null || !isNamed(cell, slot) || cell.frames.includes(null);
}

/** The frame leaves the page cache, and the page tables with it. Who holds a reference keeps it. */
export function truncate(turn: GmemTurn): void {
  zap(turn);
  update(turn, { slot: null, punched: false });
}

/** Carries out a hole that waited for a guest, and gives back to the allocator what nothing names any more. */
export function settle(turn: GmemTurn): void {
  const { punched, slot } = turn.cell.backing;
  if (punched && (slot === null || (!isGuestHeld(turn.cell, slot) && canOrphan(turn.cell)))) truncate(turn);
  for (const orphan of slots) {
    const { frames, backing } = turn.cell;
    if (orphan === backing.slot || frames[orphan as 0 | 1 | 2] === null || isNamed(turn.cell, orphan)) continue;
    turn.cell = { ...turn.cell, frames: replaced(frames, orphan, null) };
    turn.effect('folio-free', orphan);
  }
}

/** Whether anything but the file leads to the frame, or EL2 would not let the host give it away. */
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
