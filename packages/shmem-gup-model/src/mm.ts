import { frameOf, hostAccess, isRefusal, type OperationOf, type Verdict, withFrame } from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import { removeFromFile, zapEverywhere } from './entries.js';
import { hasUnexpectedReferences } from './folio.js';
import { allocateFrame, countersOf, folioOf, inLargeFolio } from './frames.js';
import { notifyKvm } from './notifier.js';
import { changeRecord, type ShmemTurn } from './record.js';
import { atFilePage } from './walkers.js';

const nothingThere: Verdict = { decision: 'refuse-final', rule: 'SHM-MM-001', codes: { kernel: 'ENOENT' } };

/** KVM's pin lasts as long as the guest keeps the page, which the host has no say in; other references pass. */
function blockedBy(turn: ShmemTurn, frame: FrameSlot): 'guest' | 'reference' | null {
  if (countersOf(turn, frame).held.kvm > 0) return 'guest';
  return hasUnexpectedReferences(folioOf(turn, frame)) ? 'reference' : null;
}

/** Migration: needs a page to which nobody but page cache and page tables refers. */
export function kernelMigrate(turn: ShmemTurn, _: OperationOf<'kernel.migrate'>): Verdict {
  const { slot } = turn.cell.backing;
  if (slot === null) return nothingThere;
  const blocked = blockedBy(turn, slot);
  if (blocked === 'guest') return { decision: 'refuse-final', rule: 'SHM-MM-002', codes: { kernel: 'EAGAIN' } };
  if (blocked) return { decision: 'refuse-retryable', rule: 'SHM-MM-003', codes: { kernel: 'EAGAIN' } };
  return inLargeFolio(turn, slot) ? movedAsAWhole : movePage(turn, slot);
}

/** A large folio moves with all its pages, which one step cannot show; nothing but the place changes. */
const movedAsAWhole: Verdict = { decision: 'allow', rule: 'SHM-MM-004' };

/** Copies the page to another place and leads the page tables there. */
export function movePage(turn: ShmemTurn, slot: FrameSlot): Verdict {
  const fresh = allocateFrame(turn, frameOf(turn.cell, slot).content);
  if (fresh === null) return { decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { kernel: 'ENOMEM' } };
  notifyKvm(turn);
  const read = hostAccess(turn, slot, 'linear', {});
  if (isRefusal(read)) return read;
  turn.effect('copy', fresh);
  turn.cell = withFrame(turn.cell, fresh, { content: read.data ?? 'zero' });
  changeRecord(turn, { slot: fresh });
  return read.decision === 'allow' ? { decision: 'allow', rule: 'SHM-MM-004' } : read;
}

/** Memory pressure: an unpinned page goes to swap and comes back at the next touch. */
export function kernelReclaim(turn: ShmemTurn, _: OperationOf<'kernel.reclaim'>): Verdict {
  const { slot } = turn.cell.backing;
  if (slot === null) return nothingThere;
  const blocked = blockedBy(turn, slot);
  if (blocked === 'guest') return { decision: 'refuse-final', rule: 'SHM-MM-005' };
  if (blocked) return { decision: 'refuse-retryable', rule: 'SHM-MM-006' };
  return swapOut(turn, slot);
}

export function swapOut(turn: ShmemTurn, slot: FrameSlot): Verdict {
  if (inLargeFolio(turn, slot)) return { decision: 'allow', rule: 'SHM-MM-007' };
  const read = hostAccess(turn, slot, 'linear', {});
  if (isRefusal(read)) return read;
  zapEverywhere(turn, 'file');
  removeFromFile(turn);
  changeRecord(turn, { swapped: read.data ?? 'zero' });
  return read.decision === 'allow' ? { decision: 'allow', rule: 'SHM-MM-007' } : read;
}

/** memory_failure: the page stays in the file, marked, so that later users find out. A guest that has it is not told. */
export function kernelMemoryFailure(turn: ShmemTurn, _: OperationOf<'kernel.memoryFailure'>): Verdict {
  return atFilePage(turn, (frame) => {
    zapEverywhere(turn, 'file');
    turn.cell = withFrame(turn.cell, frame, { hwpoison: true });
    const stillUsed = hasUnexpectedReferences(folioOf(turn, frame));
    return stillUsed
      ? { decision: 'allow', rule: 'SHM-MM-009', codes: { kernel: 'EBUSY' } }
      : { decision: 'allow', rule: 'SHM-MM-008' };
  });
}
