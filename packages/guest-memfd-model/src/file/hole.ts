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
import type { Gmem, GmemTurn, Handler, HugeFolio } from '../record.js';
import { hostSide, type Side, slotOn, updateSide } from '../sides.js';
import { holdsWholeFolios } from './whole-folios.js';

const punched: Verdict = { decision: 'allow', rule: 'GMEM-HOLE-001' };
const unaligned: Verdict = { decision: 'refuse-final', rule: 'GMEM-HOLE-002', codes: { user: 'EINVAL' } };
const deferred: Verdict = { decision: 'allow', rule: 'GMEM-HOLE-003' };
const outOfNames: Verdict = { decision: 'refuse-retryable', rule: 'GMEM-HOLE-006', codes: { user: 'ENOMEM' } };

/** A hole in a huge page. */
export const partOfFolio: Verdict = { decision: 'refuse-final', rule: 'GMEM-HUGE-005', codes: { user: 'EINVAL' } };
const referenced: Verdict = { decision: 'refuse-retryable', rule: 'GMEM-HUGE-006', codes: { user: 'EAGAIN' } };

const refused = {
  EBUSY: { decision: 'refuse-retryable', rule: 'GMEM-HOLE-004', codes: { user: 'EBUSY' } },
  EAGAIN: { decision: 'refuse-retryable', rule: 'GMEM-HOLE-005', codes: { user: 'EAGAIN' } },
} as const satisfies Record<string, Verdict>;

/** A hole may reach past the end of the file: there is nothing to do there. */
export function byHole(
  layout: Layout,
  { index, pages = 1, aligned = true }: OperationOf<'user.punchHole'>,
): Resolution {
  if (!aligned) return { decided: unaligned };
  const inside = Math.min(pages, layout.filePages - index);
  if (inside <= 0) return { decided: punched };
  const indices = Array.from({ length: inside }, (_, at) => index + at);
  if (!holdsWholeFolios(layout, indices)) return { decided: partOfFolio };
  return byFileIndex(layout, { index, pages: inside });
}

/** Every page may go, then every page goes. */
export const holePasses: readonly Pass<'user.punchHole', Gmem, HugeFolio>[] = inTurn<'user.punchHole', Gmem, HugeFolio>(
  (turn) => mayPunch(turn, 'file') ?? punched,
  (turn) => punch(turn, 'file'),
);

/** MADV_REMOVE is a hole by user address, so in whatever is mapped there. */
export const remove: Handler<'user.madvise'> = (turn) => {
  const side = hostSide(turn.cell.backing);
  return mayPunch(turn, side) ?? punch(turn, side);
};

/** What keeps the page in the file; pins of the host do not, but the pages of a split folio are merged first. */
function mayPunch(turn: GmemTurn, side: Side): Verdict | null {
  const errno = invalidationRefusal(turn, side);
  if (errno) return refused[errno];
  const { folio } = turn;
  if (folio && folio.shared > 0 && folio.held > 0) return referenced;
  return canOrphan(turn.cell, side) ? null : outOfNames;
}

/** The attribute is the file's, not the page's: it stays. */
function punch(turn: GmemTurn, side: Side): Verdict {
  invalidateGuests(turn, side);
  const slot = slotOn(turn.cell.backing, side);
  if (slot !== null && isGuestHeld(turn.cell, slot)) {
    updateSide(turn, side, { punched: true });
    return deferred;
  }
  truncate(turn, side);
  return punched;
}
