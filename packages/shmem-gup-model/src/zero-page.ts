import type { Facts, Verdict } from '@guestmem/model';
import { memoryOf } from './memory.js';
import { changeRecord, entriesOf, type ShmemTurn } from './record.js';

/** Whether a reader of the VMM's address finds the zero page there: anonymous memory that nobody has touched. */
export function isZeroPage(turn: ShmemTurn, vma: Facts['vma']): boolean {
  const { copy, away } = entriesOf(turn.cell, 0);
  return vma === 'private' && !memoryOf(turn).hasFile && copy === null && away === null;
}

/** A pin of the zero page counts nothing; that it was taken is kept, so that its unpin finds no other pin to drop. */
export function changeZeroPins(turn: ShmemTurn, by: 1 | -1): Verdict {
  changeRecord(turn, { zeroPins: turn.cell.backing.zeroPins + by });
  return { decision: 'allow', rule: 'SHM-PIN-007' };
}
