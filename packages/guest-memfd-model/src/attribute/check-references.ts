import type { Verdict } from '@guestmem/model';
import type { GmemTurn } from '../record.js';
import { held, setReferences } from '../references.js';

/**
 * Compares the folio's references with those that the page cache explains. One drain of the LRU batches is tried before
 * the conversion gives up; null: nothing stands in its way.
 */
export function checkReferences(turn: GmemTurn): Verdict | null {
  const { slot } = turn.cell.backing;
  if (slot === null || held(turn.cell.backing, slot) === 0) return null;
  turn.effect('lru-drain', slot);
  setReferences(turn, slot, { lruBatch: false });
  turn.effect('retry', slot);
  if (held(turn.cell.backing, slot) === 0) return null;
  return { decision: 'refuse-retryable', rule: 'GMEM-CONV-002', codes: { user: 'EAGAIN' }, errorOffset: 0 };
}
