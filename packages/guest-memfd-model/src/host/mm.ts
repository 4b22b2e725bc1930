import { type Verdict, withFrame } from '@guestmem/model';
import { zap } from '../attribute/zap.js';
import { invalidateGuests, invalidationRefusal } from '../kvm/invalidate.js';
import type { Handler } from '../record.js';

const poisoned: Verdict = { decision: 'allow', rule: 'GMEM-MM-003' };
const nothingThere: Verdict = { decision: 'refuse-final', rule: 'GMEM-MM-004', codes: { kernel: 'ENXIO' } };

/** The mapping is unmovable and inaccessible, whoever holds the page. */
export const migrate: Handler<'kernel.migrate'> = () => ({
  decision: 'refuse-final',
  rule: 'GMEM-MM-001',
  codes: { kernel: 'EINVAL' },
});

export const reclaim: Handler<'kernel.reclaim'> = () => ({ decision: 'refuse-final', rule: 'GMEM-MM-002' });

/** kvm_gmem_error_folio: the folio stays in the file, and the next fault finds out. */
export const memoryFailure: Handler<'kernel.memoryFailure'> = (turn) => {
  const { slot } = turn.cell.backing;
  if (slot === null) return nothingThere;
  const errno = invalidationRefusal(turn);
  if (errno) return { decision: 'refuse-retryable', rule: 'GMEM-MM-005', codes: { kernel: errno } };
  zap(turn);
  invalidateGuests(turn);
  turn.cell = withFrame(turn.cell, slot, { hwpoison: true });
  return poisoned;
};
