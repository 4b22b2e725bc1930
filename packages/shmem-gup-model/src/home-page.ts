import type { FrameSlot } from '@guestmem/spec';
import { allocateAnon, ensureFileFrame } from './frames.js';
import { type MemoryTraits, memoryOf } from './memory.js';
import { changeEntries, entriesOf, type ShmemCell, type ShmemTurn } from './record.js';

/** The page that an index names: the one in the file, or, without a file, the VMM's own. */
export function homeFrameUnder({ hasFile }: MemoryTraits): (cell: ShmemCell) => FrameSlot | null {
  return (cell) => (hasFile ? cell.backing.slot : entriesOf(cell, 0).copy);
}

export function homeFrame(turn: ShmemTurn): FrameSlot | null {
  return homeFrameUnder(memoryOf(turn))(turn.cell);
}

/** The same, put there where there is none. null: no name is left for it. */
export function ensureHomeFrame(turn: ShmemTurn): FrameSlot | null {
  return memoryOf(turn).hasFile ? ensureFileFrame(turn) : (homeFrame(turn) ?? ownPage(turn, 0));
}

/** A process's own page that is not there: zeroed, or with what it held when it went. */
export function ownPage(turn: ShmemTurn, process: number): FrameSlot | null {
  const { away } = entriesOf(turn.cell, process);
  const fresh = allocateAnon(turn, away ?? 'zero');
  if (fresh === null) return null;
  if (away === null) turn.effect('zero', fresh);
  changeEntries(turn, process, { copy: fresh, away: null });
  turn.effect('pte-map', fresh);
  return fresh;
}
