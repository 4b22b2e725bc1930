import { type Frame, freshFrame, type Globals, iommuDesign, replaced, withFrame } from '@guestmem/model';
import type { Content, FrameSlot } from '@guestmem/spec';
import { type Counters, freed, isReferenced } from './counters.js';
import type { Folio } from './folio.js';
import type { MemoryTraits } from './memory.js';
import { changeRecord, type ShmemCell, type ShmemPage, type ShmemTurn } from './record.js';

const slots = [0, 1, 2] as const;

/** Whether the frame is still part of the large folio of its range. */
export function inLargeFolio({ cell, folio }: ShmemPage, frame: FrameSlot): boolean {
  return folio !== null && !folio.split && cell.backing.large === frame;
}

export function countersOf(page: ShmemPage, frame: FrameSlot): Counters {
  const { cell, folio } = page;
  return folio && inLargeFolio(page, frame) ? folio.counters : cell.backing.counters[frame as 0 | 1 | 2];
}

export function changeCounters(turn: ShmemTurn, frame: FrameSlot, counters: Counters): void {
  if (turn.folio && inLargeFolio(turn, frame)) {
    turn.folio = { ...turn.folio, counters };
    return;
  }
  const [a, b, c] = turn.cell.backing.counters;
  changeRecord(turn, {
    counters: frame === 0 ? [counters, b, c] : frame === 1 ? [a, counters, c] : [a, b, counters],
  });
}

/** Page-table entries of all processes that lead to the frame. */
export function userMappings({ backing }: ShmemCell, frame: FrameSlot): number {
  return backing.users.reduce((sum, { shared, privateRead, copy }) => {
    const toFile = frame === backing.slot ? shared + (privateRead ? 1 : 0) : 0;
    return sum + toFile + (copy === frame ? 1 : 0);
  }, 0);
}

/** The folio behind a frame. Of a large one only this page's mappings are known here; its pins are all. */
export function folioOf(page: ShmemPage, frame: FrameSlot): Folio {
  return {
    counters: countersOf(page, frame),
    mapped: (page.cell.backing.slot === frame ? 1 : 0) + userMappings(page.cell, frame),
    large: inLargeFolio(page, frame),
    anon: isAnon(page.cell, frame),
  };
}

export function isAnon({ backing }: ShmemCell, frame: FrameSlot): boolean {
  return backing.anon.includes(frame);
}

/** A new page that belongs to no file. */
export function allocateAnon(turn: ShmemTurn, content?: Content): FrameSlot | null {
  const slot = allocateFrame(turn, content);
  if (slot !== null) changeRecord(turn, { anon: [...turn.cell.backing.anon, slot] });
  return slot;
}

/** A new page, under the first free name; null: all three names are taken. */
export function allocateFrame(turn: ShmemTurn, content: Content = 'zero'): FrameSlot | null {
  freeUnnamedFrames(turn);
  const slot = slots.find((name) => turn.cell.frames[name] === null);
  if (slot === undefined) return null;
  const nested = iommuDesign(turn.settings) === 'nested';
  const frame: Frame = { ...freshFrame('ram', nested), content, uptodate: true };
  turn.cell = { ...turn.cell, frames: replaced(turn.cell.frames, slot, frame) };
  if (turn.globals.zone === 'movable') changeRecord(turn, { movable: [...turn.cell.backing.movable, slot] });
  turn.effect('folio-alloc', slot);
  return slot;
}

/** Whether the frame stands where only pages may be that can move away again. */
export function isMovable(page: ShmemPage, frame: FrameSlot): boolean {
  const isPlaced = inLargeFolio(page, frame) && page.folio?.isPlaced === true;
  return page.cell.backing.movable.includes(frame) && !isPlaced;
}

/** Notes that the page has been migrated out of there, or was allocated elsewhere for a pin. */
export function leaveMovable(turn: ShmemTurn, frame: FrameSlot): void {
  if (turn.folio && inLargeFolio(turn, frame)) turn.folio = { ...turn.folio, isPlaced: true };
  else changeRecord(turn, { movable: turn.cell.backing.movable.filter((slot) => slot !== frame) });
}

export function hasFreeName({ cell }: ShmemTurn): boolean {
  return cell.frames.includes(null);
}

/** Gives back every frame that nothing of the host leads to any more, unless EL2 has it for somebody else. */
export function freeUnnamedFrames(turn: ShmemTurn): void {
  for (const slot of slots) {
    const frame = turn.cell.frames[slot];
    if (!frame || isNamed(turn, slot) || !isFreeAtEl2(frame)) continue;
    if (!inLargeFolio(turn, slot)) changeCounters(turn, slot, freed(countersOf(turn, slot)));
    const { large, movable, anon } = turn.cell.backing;
    const without = (names: readonly FrameSlot[]): readonly FrameSlot[] => names.filter((one) => one !== slot);
    changeRecord(turn, { large: large === slot ? null : large, movable: without(movable), anon: without(anon) });
    turn.cell = { ...turn.cell, frames: replaced(turn.cell.frames, slot, null) };
    turn.effect('folio-free', slot);
  }
}

function isNamed(page: ShmemPage, slot: FrameSlot): boolean {
  const { cell } = page;
  return (
    cell.backing.slot === slot ||
    userMappings(cell, slot) > 0 ||
    isReferenced(countersOf(page, slot)) ||
    cell.domains.includes(slot)
  );
}

function isFreeAtEl2({ host, hyp, refcount, guestShares, ffaShared }: Frame): boolean {
  return host === 'owned' && hyp === 'nopage' && refcount === 0 && guestShares === 0 && !ffaShared;
}

/** The page of the file, allocated where the file has a hole. */
export function ensureFileFrame(turn: ShmemTurn): FrameSlot | null {
  const { slot, swapped } = turn.cell.backing;
  if (slot !== null) return slot;
  const fresh = allocateFrame(turn, swapped ?? 'zero');
  if (fresh === null) return null;
  if (swapped === null) turn.effect('zero', fresh);
  changeRecord(turn, { slot: fresh, swapped: null });
  return fresh;
}

/** The cell of a world that starts with its page there, as part of a large folio where the world has them. */
export function allocatedUnder({ hasFile }: MemoryTraits): (cell: ShmemCell, zone: Globals['zone']) => ShmemCell {
  return (cell, zone) => {
    const { backing, ...zeroed } = withFrame(cell, 0, { uptodate: true });
    const movable: FrameSlot[] = zone === 'movable' ? [0] : [];
    const users = backing.users.map((entries, process) => (process === 0 ? { ...entries, copy: 0 } : entries));
    return { ...zeroed, backing: { ...backing, large: 0, movable, ...(hasFile ? { slot: 0 } : { users, anon: [0] }) } };
  };
}
