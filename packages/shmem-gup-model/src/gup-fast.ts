import type { Facts, OperationOf, Verdict } from '@guestmem/model';
import { withHeld } from './counters.js';
import { presentFrame } from './fault.js';
import { changeCounters, countersOf, folioOf } from './frames.js';
import { kernelPin } from './gup.js';
import { heldFrame, settle } from './holding.js';
import { dropPin, takePin } from './pin.js';
import type { ShmemTurn } from './record.js';

const nothingGrabbed: Verdict = { decision: 'allow', rule: 'SHM-FAST-002' };

/** One half of a lockless pin: the count goes up before the page table is looked at again. */
export function kernelGupFast(turn: ShmemTurn, operation: OperationOf<'kernel.gupFast'>, facts: Facts): Verdict {
  return operation.phase === 'grab' ? grab(turn, facts) : finish(turn, facts);
}

/** Takes the whole pin, not just a reference, so an exclusive pin that comes now meets it. */
function grab(turn: ShmemTurn, { vma }: Facts): Verdict {
  const frame = presentFrame(turn, { process: 0, vma });
  if (frame === null) return nothingGrabbed;
  const taken = takePin(folioOf(turn, frame), 'fast-walk');
  return 'refused' in taken ? nothingGrabbed : settle(turn, frame, { ...taken, rule: 'SHM-FAST-001' });
}

/** Commits where the entry is still the one that was read; else undoes the pin and goes the slow way. */
function finish(turn: ShmemTurn, facts: Facts): Verdict {
  const grabbed = heldFrame(turn, facts.vma, ({ held }) => held['fast-walk'] > 0);
  if (grabbed !== null && grabbed === presentFrame(turn, { process: 0, vma: facts.vma })) {
    const committed = withHeld(withHeld(countersOf(turn, grabbed), 'fast-walk', -1), 'kernel', 1);
    return settle(turn, grabbed, { counters: committed, rule: 'SHM-FAST-003' });
  }
  if (grabbed !== null) changeCounters(turn, grabbed, dropPin(folioOf(turn, grabbed), 'fast-walk').counters);
  turn.effect('retry');
  return kernelPin(turn, {}, facts);
}
