import { frameOf, type Verdict } from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import { ensureFolio, ensureUptodate } from '../folio.js';
import { type GmemTurn, update } from '../record.js';
import { hostSide, slotOn } from '../sides.js';

const otherRules = {
  hwpoison: 'GMEM-FAULT-002',
  'no-direct-map': 'GMEM-LINEAR-003',
} as const satisfies Record<string, Verdict['rule']>;

/** Why a fault gives no page; each caller tells it in its own words. */
export type FaultRefusal = keyof typeof otherRules | 'private';

export type Fault = { readonly slot: FrameSlot } | { readonly refused: FaultRefusal };

/**
 * A fault of a process on the mapping, which GUP and uaccess take as well. An entry that is there is used as it is;
 * ordinary memory knows no attribute.
 */
export function hostFault(turn: GmemTurn, process: number): Fault {
  const { attr, ptes } = turn.cell.backing;
  const side = hostSide(turn.cell.backing);
  const slot = slotOn(turn.cell.backing, side);
  if (slot !== null && (ptes[process] ?? 0) > 0) return { slot };
  if (side === 'file' && attr !== 'shared') return { refused: 'private' };
  const folio = ensureFolio(turn, side);
  if (frameOf(turn.cell, folio).hwpoison) return { refused: 'hwpoison' };
  const mapped = ensureUptodate(turn, side);
  addPtes(turn, process, mapped, 1);
  return { slot: mapped };
}

export function addPtes(turn: GmemTurn, process: number, slot: FrameSlot, count: number): void {
  const { ptes } = turn.cell.backing;
  turn.effect('pte-map', slot, count);
  update(turn, { ptes: ptes.with(process, (ptes[process] ?? 0) + count) });
}

/** The answer to a caller for whom a private page is `onPrivate`; anything else is refused in the same words. */
export function refusal(refused: FaultRefusal, onPrivate: Verdict): Verdict {
  return refused === 'private' ? onPrivate : { ...onPrivate, rule: otherRules[refused] };
}
