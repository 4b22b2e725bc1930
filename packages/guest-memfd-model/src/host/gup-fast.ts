import type { Verdict } from '@guestmem/model';
import { type GmemTurn, type Handler, update } from '../record.js';
import { take } from '../references.js';
import { hostSlot } from '../sides.js';
import { refusesGup } from './linear-map.js';
import { pin } from './pins.js';

/** gup_fast_pte_range in its two halves, so that a conversion can run between them. */
export const gupFast: Handler<'kernel.gupFast'> = (turn, operation, facts) => {
  if (operation.phase === 'grab') return grab(turn);
  const grabbed = turn.cell.backing.gupFast;
  update(turn, { gupFast: null });
  const isSame = grabbed !== null && grabbed === hostSlot(turn.cell.backing) && isMapped(turn);
  if (isSame && !refusesGup(turn)) {
    take(turn, grabbed, 'pins');
    return { decision: 'allow', rule: 'GMEM-FAST-003' };
  }
  // The mapping may be gone by now; the slow path would not find it.
  if (facts.vma === 'none') return { decision: 'refuse-final', rule: 'GMEM-PIN-002', codes: { kernel: 'EFAULT' } };
  return pin(turn);
};

function grab(turn: GmemTurn): Verdict {
  if (!isMapped(turn)) return { decision: 'allow', rule: 'GMEM-FAST-002' };
  update(turn, { gupFast: hostSlot(turn.cell.backing) });
  return { decision: 'allow', rule: 'GMEM-FAST-001' };
}

function isMapped(turn: GmemTurn): boolean {
  return (turn.cell.backing.ptes[0] ?? 0) > 0;
}
