import { type Facts, isRefusal, type Verdict } from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import type { Counted } from './exclusive.js';
import { exclusiveCallsOf } from './exclusive-calls.js';
import { hasUnexpectedReferences } from './folio.js';
import { changeCounters, folioOf, isMovable, leaveMovable } from './frames.js';
import { memoryOf } from './memory.js';
import { movePage } from './mm.js';
import { traitsOf } from './profiles.js';
import { backingSettings, type ShmemTurn } from './record.js';

const dirtyTracking: Verdict = { decision: 'refuse-final', rule: 'SHM-PIN-008', codes: { kernel: 'EFAULT' } };
const immovable: Verdict = { decision: 'refuse-retryable', rule: 'SHM-ZONE-002', codes: { kernel: 'ENOMEM' } };
const biasLeft: Verdict = { decision: 'refuse-final', rule: 'SHM-RFC-008', codes: { kernel: 'ENOMEM' } };

/** What is told to a caller in the kernel, told to a process. */
export function toldUser({ codes, ...verdict }: Verdict): Verdict {
  return { ...verdict, ...(codes?.kernel && { codes: { user: codes.kernel } }) };
}

/** Whether a store of somebody who is not looked after may reach the page: not where a file system counts stores. */
export function longtermRefusal(turn: ShmemTurn, vma: Facts['vma'], write: boolean): Verdict | null {
  return memoryOf(turn).tracksDirtyPages && vma === 'shared' && write ? dirtyTracking : null;
}

/** Where a long-term pin finds the page in the end. */
export type Placed = { readonly frame: FrameSlot; readonly wasMoved?: true } | { readonly refused: Verdict };

/** A pin of a page that was moved for it is granted by another rule. */
export function placedAs(placed: Extract<Placed, { frame: FrameSlot }>, counted: Counted): Counted {
  return placed.wasMoved && !('refused' in counted) ? { ...counted, rule: 'SHM-ZONE-001' } : counted;
}

/**
 * A page in a movable zone is pinned, found out, unpinned, migrated and pinned again; one that is allocated for the pin
 * is allocated elsewhere. What the first pin would be refused is left for the last one to say.
 */
export function outOfMovable(
  turn: ShmemTurn,
  frame: FrameSlot,
  { before, exclusive }: { readonly before: ShmemTurn['cell']['frames']; readonly exclusive: boolean },
): Placed {
  if (!isMovable(turn, frame) || !isPinnable(turn, frame, exclusive)) return { frame };
  if (before[frame as 0 | 1 | 2] === null) {
    leaveMovable(turn, frame);
    return { frame };
  }
  const folio = folioOf(turn, frame);
  if (exclusive && !folio.large && traitsOf(backingSettings(turn)).exclusiveCalls === 'as-posted') {
    changeCounters(turn, frame, { ...folio.counters, exclusive: true, anonExclusive: true });
    return { refused: biasLeft };
  }
  if (hasUnexpectedReferences(folio)) return { refused: immovable };
  if (folio.large) {
    leaveMovable(turn, frame);
    return { frame, wasMoved: true };
  }
  const moved = movePage(turn, frame);
  if (isRefusal(moved.verdict)) return { refused: moved.verdict };
  leaveMovable(turn, moved.frame);
  return { frame: moved.frame, wasMoved: true };
}

function isPinnable(turn: ShmemTurn, frame: FrameSlot, exclusive: boolean): boolean {
  const folio = folioOf(turn, frame);
  if (!exclusive) return !folio.counters.exclusive;
  return !('refused' in exclusiveCallsOf(turn).takeExclusive(folio, 'kernel', backingSettings(turn), 'slow'));
}
