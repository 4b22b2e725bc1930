import { type Cell, type Verdict, withFrame } from '@guestmem/model';
import { zap } from '../attribute/zap.js';
import { invalidateGuests, invalidationRefusal } from '../kvm/invalidate.js';
import type { Gmem, Handler } from '../record.js';
import { hostSide, sideInUse, slotInUse } from '../sides.js';

const poisoned: Verdict = { decision: 'allow', rule: 'GMEM-MM-003' };
const nothingThere: Verdict = { decision: 'refuse-final', rule: 'GMEM-MM-004', codes: { kernel: 'ENXIO' } };

const unmovable: Verdict = { decision: 'refuse-final', rule: 'GMEM-MM-001', codes: { kernel: 'EINVAL' } };
const unevictable: Verdict = { decision: 'refuse-final', rule: 'GMEM-MM-002' };
const noFolio: Verdict = { decision: 'refuse-final', rule: 'GMEM-MM-006', codes: { kernel: 'ENOENT' } };
const ownLife: Verdict = { decision: 'not-offered', rule: 'GMEM-DUAL-006' };

/** The mapping is unmovable and inaccessible, whoever holds the page. */
export const migrate: Handler<'kernel.migrate'> = ({ cell }) => kept(cell, unmovable);

export const reclaim: Handler<'kernel.reclaim'> = ({ cell }) => kept(cell, unevictable);

function kept(cell: Cell<Gmem>, refused: Verdict): Verdict {
  if (sideInUse(cell.backing) === 'ordinary') return ownLife;
  return slotInUse(cell) === null ? noFolio : refused;
}

/** kvm_gmem_error_folio: the folio stays in the file, and the next fault finds out. */
export const memoryFailure: Handler<'kernel.memoryFailure'> = (turn) => {
  const side = sideInUse(turn.cell.backing);
  const slot = slotInUse(turn.cell);
  if (slot === null) return nothingThere;
  const errno = invalidationRefusal(turn, side);
  if (errno) return { decision: 'refuse-retryable', rule: 'GMEM-MM-005', codes: { kernel: errno } };
  if (side === hostSide(turn.cell.backing)) zap(turn);
  invalidateGuests(turn, side);
  turn.cell = withFrame(turn.cell, slot, { hwpoison: true });
  return poisoned;
};
