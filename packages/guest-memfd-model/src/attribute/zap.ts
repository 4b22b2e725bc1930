import { type GmemTurn, update } from '../record.js';
import { hostSlot } from '../sides.js';

/** unmap_mapping_pages: drops the entries of every process. */
export function zap(turn: GmemTurn): void {
  const { ptes } = turn.cell.backing;
  const count = ptes.reduce((sum, entries) => sum + entries, 0);
  if (count === 0) return;
  turn.effect('pte-unmap', hostSlot(turn.cell.backing) ?? undefined, count);
  update(turn, { ptes: ptes.map(() => 0) });
}

/** Drops the entries of one process at one of its addresses. */
export function dropPte(turn: GmemTurn, process: number): void {
  setPtes(turn, process, Math.max(0, (turn.cell.backing.ptes[process] ?? 0) - 1));
}

/** Drops all entries of one process. */
export function dropPtes(turn: GmemTurn, process: number): void {
  setPtes(turn, process, 0);
}

function setPtes(turn: GmemTurn, process: number, entries: number): void {
  const { ptes } = turn.cell.backing;
  const count = (ptes[process] ?? 0) - entries;
  if (count === 0) return;
  turn.effect('pte-unmap', hostSlot(turn.cell.backing) ?? undefined, count);
  update(turn, { ptes: ptes.with(process, entries) });
}
