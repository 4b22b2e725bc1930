import type { Operation } from '@guestmem/spec';
import { indexAt } from './files.js';
import { isBacking, type Piece, pageAt } from './mappings.js';
import type { HeldPages, UapiHold, UapiTable } from './table.js';
import { larger, PAGE, smaller } from './words.js';

type Terms = Pick<UapiHold, 'by' | 'id' | 'locked' | 'pinned'>;

function heldPages({ mapping, address }: Piece): HeldPages {
  return mapping.shared && mapping.file !== null
    ? { kind: 'file', file: mapping.file, index: indexAt(mapping, address) }
    : { kind: 'mapped' };
}

/** What somebody holds after taking these pieces. */
export function holdsOn(table: UapiTable, pieces: readonly Piece[], terms: Terms): readonly UapiHold[] {
  return pieces.map((piece) => ({
    ...terms,
    address: piece.address,
    pages: piece.length / PAGE,
    held: heldPages(piece),
    backing: isBacking(table, piece.mapping),
  }));
}

/** Part of a hold, counted in pages from its first. */
function slice(hold: UapiHold, from: bigint, to: bigint): UapiHold {
  const { held } = hold;
  return {
    ...hold,
    address: hold.address + from * PAGE,
    pages: to - from,
    held: held.kind === 'file' ? { ...held, index: held.index + from } : held,
  };
}

/** A hold without some of its pages, and those pages; counted in pages from its first. */
function cut(hold: UapiHold, start: bigint, end: bigint): { rest: UapiHold[]; taken: UapiHold[] } {
  const from = larger(start, 0n);
  const to = smaller(end, hold.pages);
  if (from >= to) return { rest: [hold], taken: [] };
  const rest = [slice(hold, 0n, from), slice(hold, to, hold.pages)].filter(({ pages }) => pages > 0n);
  return { rest, taken: [slice(hold, from, to)] };
}

/** Pages leave their file: who holds them keeps them, and they are no page of the file any more. */
export function detach(table: UapiTable, file: number, first: bigint, end: bigint): UapiTable {
  const holds = table.holds.flatMap((hold): UapiHold[] => {
    const { held } = hold;
    if (held.kind !== 'file' || held.file !== file) return [hold];
    const { rest, taken } = cut(hold, first - held.index, end - held.index);
    return [...rest, ...taken.map((part): UapiHold => ({ ...part, held: { kind: 'detached' } }))];
  });
  return { ...table, holds };
}

/** Drops one pin of each page of a range of addresses, the earliest first. */
export function dropPins(table: UapiTable, address: bigint, pages: bigint): { holds: UapiHold[]; dropped: UapiHold[] } {
  let wanted = [{ start: address, end: address + pages * PAGE }];
  const holds: UapiHold[] = [];
  const dropped: UapiHold[] = [];
  for (const hold of table.holds) {
    let left = [hold];
    if (hold.by === 'pin') {
      for (const { start, end } of wanted) {
        const cuts = left.map((part) => cut(part, (start - part.address) / PAGE, (end - part.address) / PAGE));
        left = cuts.flatMap(({ rest }) => rest);
        dropped.push(...cuts.flatMap(({ taken }) => taken));
      }
      const holdEnd = hold.address + hold.pages * PAGE;
      wanted = wanted.flatMap(({ start, end }) =>
        [
          { start, end: smaller(end, hold.address) },
          { start: larger(start, holdEnd), end },
        ].filter((range) => range.start < range.end),
      );
    }
    holds.push(...left);
  }
  return { holds, dropped };
}

/** Everything that one ring or pipe holds goes. */
export function dropAll(table: UapiTable, by: 'ring' | 'pipe', id: number): { table: UapiTable; dropped: UapiHold[] } {
  const isDropped = (hold: UapiHold): boolean => hold.by === by && hold.id === id;
  const dropped = table.holds.filter(isDropped);
  const count = (which: readonly UapiHold[]): bigint => which.reduce((sum, { pages }) => sum + pages, 0n);
  const { limits } = table;
  const userLocked = limits.userLocked - count(dropped.filter(({ locked }) => locked));
  const pinned = limits.pinned === null ? null : limits.pinned - count(dropped.filter((hold) => hold.pinned));
  const holds = table.holds.filter((hold) => !isDropped(hold));
  return { table: { ...table, holds, limits: { ...limits, userLocked, pinned } }, dropped };
}

/** Whether somebody holds a page of the file, between two indices. */
export function isHeld(table: UapiTable, file: number, first: bigint, end: bigint): boolean {
  return table.holds.some(
    ({ held, pages }) => held.kind === 'file' && held.file === file && held.index < end && held.index + pages > first,
  );
}

/** Whether somebody holds an anonymous page that is mapped between two addresses. */
export function isHeldWhereMapped(table: UapiTable, start: bigint, end: bigint): boolean {
  return table.holds.some(
    ({ held, address, pages }) => held.kind === 'mapped' && address < end && address + pages * PAGE > start,
  );
}

/** kernel.unpin for what lay in the world's file. */
export function unpinOperations(table: UapiTable, dropped: readonly UapiHold[], exclusive: boolean): Operation[] {
  return dropped
    .filter(({ backing }) => backing)
    .map(({ address, pages }) => ({
      op: 'kernel.unpin',
      page: pageAt(table, address),
      pages: Number(pages),
      ...(exclusive && { exclusive }),
    }));
}

/** kernel.pin for what lies in the world's file. */
export function pinOperations(
  table: UapiTable,
  pieces: readonly Piece[],
  how: { readonly longterm: boolean; readonly write: boolean; readonly fast?: boolean; readonly exclusive?: boolean },
): Operation[] {
  return pieces
    .filter(({ mapping }) => isBacking(table, mapping))
    .map(({ address, length }) => ({
      op: 'kernel.pin',
      page: pageAt(table, address),
      pages: Number(length / PAGE),
      ...how,
    }));
}
