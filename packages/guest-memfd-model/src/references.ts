import type { FrameSlot } from '@guestmem/spec';
import { type Gmem, type GmemTurn, type References, update } from './record.js';
import { hostSlot } from './sides.js';

const slots: readonly FrameSlot[] = [0, 1, 2];

export function referencesOf(record: Gmem, slot: FrameSlot): References {
  return record.references[slot as 0 | 1 | 2];
}

/** How many references a folio has beyond those of the page cache and the page tables. */
export function held(record: Gmem, slot: FrameSlot): number {
  const { pins, dma, gets, speculative, lruBatch } = referencesOf(record, slot);
  return pins + dma + gets + speculative + (lruBatch ? 1 : 0) + (record.gupFast === slot ? 1 : 0);
}

/** The same for the folio that the file holds, without an LRU batch: those are drained before anybody counts. */
export function heldInFile(record: Gmem): number {
  const { slot } = record;
  return slot === null ? 0 : held(record, slot) - (referencesOf(record, slot).lruBatch ? 1 : 0);
}

/** Replaces a part of what holds one frame. */
export function setReferences(turn: GmemTurn, slot: FrameSlot, change: Partial<References>): void {
  const [a, b, c] = turn.cell.backing.references;
  const changed = { ...referencesOf(turn.cell.backing, slot), ...change };
  update(turn, { references: slot === 0 ? [changed, b, c] : slot === 1 ? [a, changed, c] : [a, b, changed] });
}

type Counted = 'pins' | 'dma' | 'gets' | 'speculative';

export function take(turn: GmemTurn, slot: FrameSlot, kind: Counted, count = 1): void {
  setReferences(turn, slot, { [kind]: referencesOf(turn.cell.backing, slot)[kind] + count });
}

/** Drops references of one kind: on the frame that processes map, or on the orphan that has them. False: nobody holds as many. */
export function drop(turn: GmemTurn, kind: Counted, count = 1): boolean {
  const slot = holder(turn.cell.backing, (references) => references[kind] >= count);
  if (slot === null) return false;
  take(turn, slot, kind, -count);
  return true;
}

/** VFIO drops its pin of this frame. A pin has no name on it: where somebody else has dropped it, another's goes. */
export function dropPin(turn: GmemTurn, slot: FrameSlot): void {
  const { pins, dma } = referencesOf(turn.cell.backing, slot);
  if (dma > 0) take(turn, slot, 'dma', -1);
  else if (pins > 0) take(turn, slot, 'pins', -1);
}

/** The frame held in a certain way, the one that processes map before any other. */
export function holder(record: Gmem, holds: (references: References) => boolean): FrameSlot | null {
  const mapped = hostSlot(record);
  const candidates = mapped === null ? slots : [mapped, ...slots];
  return candidates.find((slot) => holds(referencesOf(record, slot))) ?? null;
}
