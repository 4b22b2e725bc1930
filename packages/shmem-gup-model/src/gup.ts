import type { Facts, OperationOf, Verdict } from '@guestmem/model';
import { type Counted, type ExclusiveSettings, unexc, unpinExc } from './exclusive.js';
import { exclusiveCallsOf } from './exclusive-calls.js';
import { atUserPage, presentFrame } from './fault.js';
import type { Folio } from './folio.js';
import { folioOf } from './frames.js';
import { heldFrame, settle } from './holding.js';
import { homeFrame } from './home-page.js';
import { longtermRefusal, outOfMovable, type Placed, placedAs } from './longterm.js';
import { addPin, dropPin, takePin } from './pin.js';
import { backingSettings, type ShmemTurn } from './record.js';
import { changeZeroPins, isZeroPage } from './zero-page.js';

const notPinned: Verdict = { decision: 'refuse-final', rule: 'SHM-PIN-005', codes: { kernel: 'EINVAL' } };
/** What is left of the calls in a kernel that is built without CONFIG_EXCLUSIVE_PIN. */
const stub: Verdict = { decision: 'allow', rule: 'SHM-EXC-012' };
const stubOfReexc: Verdict = { decision: 'refuse-final', rule: 'SHM-EXC-011', codes: { kernel: 'EINVAL' } };

/** pin_user_pages at one page of the VMM. The fast path falls back to this one wherever it cannot go on. */
export function kernelPin(
  turn: ShmemTurn,
  { longterm = false, write = false, fast = false, exclusive = false }: Omit<OperationOf<'kernel.pin'>, 'op' | 'page'>,
  { vma }: Facts,
): Verdict {
  const refused = longterm ? longtermRefusal(turn, vma, write) : null;
  if (refused) return refused;
  const present = fast ? presentFrame(turn, { process: 0, vma }) : null;
  const before = turn.cell.frames;
  if (!longterm && !write && isZeroPage(turn, vma)) return changeZeroPins(turn, 1);
  // A long-term pin of a private file mapping gets a copy of its own, or process and pin would come apart at a store.
  return atUserPage(turn, { process: 0, vma, write: write || longterm }, 'gup', (found) => {
    const placed: Placed = longterm ? outOfMovable(turn, found, { before, exclusive }) : { frame: found };
    if ('refused' in placed) return placed.refused;
    const folio = folioOf(turn, placed.frame);
    if (!exclusive) return settle(turn, placed.frame, placedAs(placed, takePin(folio, 'kernel')));
    const path = present === placed.frame ? 'fast' : 'slow';
    const taken = exclusiveCallsOf(turn).takeExclusive(folio, 'kernel', backingSettings(turn), path);
    return settle(turn, placed.frame, placedAs(placed, taken));
  });
}

/** unpin_user_pages, or unpin_exc_pages. A caller without a pin of its own drops somebody else's. */
export function kernelUnpin(
  turn: ShmemTurn,
  { exclusive = false }: OperationOf<'kernel.unpin'>,
  { vma }: Facts,
): Verdict {
  if (exclusive && isOff(turn)) return stub;
  const own = heldFrame(turn, vma, ({ held }) => held.kernel > 0);
  if (own === null && turn.cell.backing.zeroPins > 0) return changeZeroPins(turn, -1);
  const frame = own ?? heldFrame(turn, vma, ({ pins }) => pins > 0);
  if (frame === null) return notPinned;
  const folio = folioOf(turn, frame);
  return settle(turn, frame, exclusive ? unpinExc(folio, 'kernel') : dropPin(folio, 'kernel'));
}

/** unexc_user_page. On a page that is KVM's it takes away what KVM relies on. */
export function kernelUnexc(turn: ShmemTurn, _: OperationOf<'kernel.unexc'>, { vma }: Facts): Verdict {
  return isOff(turn) ? stub : changeBias(turn, vma, unexc);
}

/** reexc_user_page. On a page that KVM's guest shares it takes away what the host relies on. */
export function kernelReexc(turn: ShmemTurn, _: OperationOf<'kernel.reexc'>, { vma }: Facts): Verdict {
  return isOff(turn) ? stubOfReexc : changeBias(turn, vma, exclusiveCallsOf(turn).reexc);
}

function isOff(turn: ShmemTurn): boolean {
  return backingSettings(turn).exclusivePin === 'off';
}

type BiasCall = (folio: Folio, settings: ExclusiveSettings) => Counted;

/** Calls of the kernel at large, who may change a bias that belongs to somebody else. */
function changeBias(turn: ShmemTurn, vma: Facts['vma'], call: BiasCall): Verdict {
  const frame = heldFrame(turn, vma, ({ pins, exclusive }) => pins > 0 || exclusive) ?? homeFrame(turn);
  if (frame === null) return notPinned;
  const folio = folioOf(turn, frame);
  const called = call(folio, backingSettings(turn));
  if ('refused' in called) return called.refused;
  const isAnothers = called.counters.exclusive !== folio.counters.exclusive && folio.counters.held.kernel === 0;
  const counters = { ...called.counters, misused: called.counters.misused || isAnothers };
  return settle(turn, frame, { ...called, counters });
}

export function kernelAddPin(turn: ShmemTurn, _: OperationOf<'kernel.addPin'>, { vma }: Facts): Verdict {
  const frame = heldFrame(turn, vma, ({ pins, exclusive }) => pins > 0 || exclusive);
  if (frame === null) return notPinned;
  return settle(turn, frame, addPin(folioOf(turn, frame), 'kernel'));
}
