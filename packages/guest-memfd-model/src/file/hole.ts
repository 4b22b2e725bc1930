import {
  byFileIndex,
  inTurn,
  type Layout,
  type OperationOf,
  type Pass,
  type Resolution,
  type Verdict,
} from '@guestmem/model';
import { canOrphan, isGuestHeld, truncate } from '../folio.js';
import { invalidateGuests, invalidationRefusal } from '../kvm/invalidate.js';
import { type Gmem, type GmemTurn, type Handler, update } from '../record.js';

const punched: Verdict = { decision: 'allow', rule: 'GMEM-HOLE-001' };
const unaligned: Verdict = { decision: 'refuse-final', rule: 'GMEM-HOLE-002', codes: { user: 'EINVAL' } };
const deferred: Verdict = { decision: 'allow', rule: 'GMEM-HOLE-003' };
const outOfNames: Verdict = { decision: 'refuse-retryable', rule: 'GMEM-HOLE-006', codes: { user: 'ENOMEM' } };

const refused = {
  EBUSY: { decision: 'refuse-retryable', rule: 'GMEM-HOLE-004', codes: { user: 'EBUSY' } },
  EAGAIN: { decision: 'refuse-retryable', rule: 'GMEM-HOLE-005', codes: { user: 'EAGAIN' } },
} as const satisfies Record<string, Verdict>;

/** A hole may reach past the end of the file: there is nothing to do there. */
export function byHole(layout: Layout, operation: OperationOf<'user.punchHole'>): Resolution {
  const { index, pages = 1, aligned = true } = operation;
  if (!aligned) return { decided: unaligned };
  const inside = Math.min(pages, layout.filePages - index);
  return inside > 0 ? byFileIndex(layout, { index, pages: inside }) : { decided: punched };
}

/** Every page may go, then every page goes. */
export const holePasses: readonly Pass<'user.punchHole', Gmem, never>[] = inTurn<'user.punchHole', Gmem, never>(
  (turn) => mayPunch(turn) ?? punched,
  (turn) => punch(turn),
);

/** MADV_REMOVE is a hole by user address. */
export const remove: Handler<'user.madvise'> = (turn) => mayPunch(turn) ?? punch(turn);

/** What keeps the page in the file; pins of the host do not. */
function mayPunch(turn: GmemTurn): Verdict | null {
  const errno = invalidationRefusal(turn);
  if (errno) return refused[errno];
  return canOrphan(turn.cell) ? null : outOfNames;
}

/** The attribute is the file's, not the page's: it stays. */
function punch(turn: GmemTurn): Verdict {
  invalidateGuests(turn);
  const { slot } = turn.cell.backing;
  if (slot === null || !isGuestHeld(turn.cell, slot)) {
    truncate(turn);
    return punched;
  }
  update(turn, { punched: true });
  return deferred;
}
