import type { Facts, Verdict } from '@guestmem/model';
import type { FrameSlot, KnownRuleId } from '@guestmem/spec';
import type { Counters } from './counters.js';
import type { Counted } from './exclusive.js';
import { presentFrame } from './fault.js';
import { changeCounters, countersOf } from './frames.js';
import type { ShmemTurn } from './record.js';

/** A kernel path that gives something back, or uses what it holds, and holds nothing. */
export const nothingHeld: Verdict = { decision: 'refuse-final', rule: 'SHM-REF-003', codes: { kernel: 'EINVAL' } };

/**
 * The page that a kernel path has in its hands. The path keeps a pointer to the page, so what counts is not where the
 * address leads now; of several it is the one that is mapped.
 */
export function heldFrame(
  turn: ShmemTurn,
  vma: Facts['vma'],
  isHeld: (counters: Counters) => boolean,
): FrameSlot | null {
  const mapped = presentFrame(turn, { process: 0, vma });
  const candidates = [mapped, turn.cell.backing.slot, 0, 1, 2];
  return (
    candidates.find((slot) => slot !== null && turn.cell.frames[slot as 0 | 1 | 2] && isHeld(countersOf(turn, slot))) ??
    null
  );
}

/** Puts a call on record, or passes its refusal on. */
export function settle(turn: ShmemTurn, frame: FrameSlot, counted: Counted): Verdict {
  if (counted.counters) changeCounters(turn, frame, counted.counters);
  if ('refused' in counted) return counted.refused;
  return { decision: 'allow', rule: counted.rule };
}

/** Changes the plain references of a page. */
export function refer(
  turn: ShmemTurn,
  frame: FrameSlot,
  rule: KnownRuleId,
  change: (counters: Counters) => Partial<Pick<Counters, 'gets' | 'speculative' | 'lruBatch'>>,
): Verdict {
  const counters = countersOf(turn, frame);
  return settle(turn, frame, { counters: { ...counters, ...change(counters) }, rule });
}
