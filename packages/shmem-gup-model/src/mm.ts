import { hostAccess, isRefusal, type OperationOf, type Verdict, withFrame } from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import { copyInto } from './copy.js';
import { removeFromFile, zapEntries, zapEverywhere } from './entries.js';
import { hasUnexpectedReferences } from './folio.js';
import { allocateAnon, allocateFrame, countersOf, folioOf, inLargeFolio, isAnon } from './frames.js';
import { homeFrame } from './home-page.js';
import { memoryOf } from './memory.js';
import { notifyKvm } from './notifier.js';
import { changeEntries, changeRecord, type ShmemTurn } from './record.js';

const nothingThere: Verdict = { decision: 'refuse-final', rule: 'SHM-MM-001', codes: { kernel: 'ENOENT' } };
const nothingBroken: Verdict = { decision: 'refuse-final', rule: 'SHM-MM-011', codes: { kernel: 'ENXIO' } };

/** KVM's pin lasts as long as the guest keeps the page, which the host has no say in; other references pass. */
function blockedBy(turn: ShmemTurn, frame: FrameSlot): 'guest' | 'reference' | null {
  if (countersOf(turn, frame).held.kvm > 0) return 'guest';
  return hasUnexpectedReferences(folioOf(turn, frame)) ? 'reference' : null;
}

/** Migration: needs a page to which nobody but page cache and page tables refers. */
export function kernelMigrate(turn: ShmemTurn, _: OperationOf<'kernel.migrate'>): Verdict {
  const slot = homeFrame(turn);
  if (slot === null) return nothingThere;
  const blocked = blockedBy(turn, slot);
  if (blocked === 'guest') return { decision: 'refuse-final', rule: 'SHM-MM-002', codes: { kernel: 'EAGAIN' } };
  if (blocked) return { decision: 'refuse-retryable', rule: 'SHM-MM-003', codes: { kernel: 'EAGAIN' } };
  return inLargeFolio(turn, slot) ? movedAsAWhole : movePage(turn, slot).verdict;
}

/** A large folio moves with all its pages, which one step cannot show; nothing but the place changes. */
const movedAsAWhole: Verdict = { decision: 'allow', rule: 'SHM-MM-004' };

/** What a migration came to, and the new place. */
export interface Moved {
  readonly verdict: Verdict;
  readonly frame: FrameSlot;
}

/** Copies the page to another place and leads the page tables there. */
export function movePage(turn: ShmemTurn, from: FrameSlot): Moved {
  const stays = (verdict: Verdict): Moved => ({ verdict, frame: from });
  const fresh = isAnon(turn.cell, from) ? allocateAnon(turn) : allocateFrame(turn);
  if (fresh === null) {
    return stays({ decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { kernel: 'ENOMEM' } });
  }
  notifyKvm(turn);
  const read = copyInto(turn, fresh, from);
  if (isRefusal(read)) return stays(read);
  const { slot, users } = turn.cell.backing;
  changeRecord(turn, {
    slot: slot === from ? fresh : slot,
    users: users.map((entries) => (entries.copy === from ? { ...entries, copy: fresh } : entries)),
  });
  return { verdict: cameTo(read, movedAsAWhole), frame: fresh };
}

/** Memory pressure: an unpinned page goes to swap, or back to its disk, and comes back at the next touch. */
export function kernelReclaim(turn: ShmemTurn, _: OperationOf<'kernel.reclaim'>): Verdict {
  const slot = homeFrame(turn);
  if (slot === null) return nothingThere;
  if (memoryOf(turn).isPool) return { decision: 'refuse-final', rule: 'SHM-MM-010' };
  const blocked = blockedBy(turn, slot);
  if (blocked === 'guest') return { decision: 'refuse-final', rule: 'SHM-MM-005' };
  if (blocked) return { decision: 'refuse-retryable', rule: 'SHM-MM-006' };
  return swapOut(turn, slot);
}

export function swapOut(turn: ShmemTurn, slot: FrameSlot): Verdict {
  const gone: Verdict = { decision: 'allow', rule: 'SHM-MM-007' };
  return inLargeFolio(turn, slot) ? gone : setAside(turn, slot, gone);
}

/** Keeps what a page holds, and drops the page. */
export function setAside(turn: ShmemTurn, slot: FrameSlot, done: Verdict): Verdict {
  const read = hostAccess(turn, slot, 'linear', {});
  if (isRefusal(read)) return read;
  const content = read.data ?? 'zero';
  if (turn.cell.backing.slot === slot) {
    zapEverywhere(turn, 'file');
    removeFromFile(turn);
    changeRecord(turn, { swapped: content });
  }
  for (const [process, { copy }] of turn.cell.backing.users.entries()) {
    if (copy !== slot) continue;
    zapEntries(turn, process, 'private');
    changeEntries(turn, process, { away: content });
  }
  return cameTo(read, done);
}

/** What the kernel has read is nobody's data; that it was a guest's is. */
function cameTo({ decision, rule }: Verdict, done: Verdict): Verdict {
  return decision === 'allow' ? done : { decision, rule };
}

/** memory_failure: the page stays in the file, marked, so that later users find out. A guest that has it is not told. */
export function kernelMemoryFailure(turn: ShmemTurn, _: OperationOf<'kernel.memoryFailure'>): Verdict {
  const frame = homeFrame(turn);
  if (frame === null) return nothingBroken;
  turn.cell = withFrame(turn.cell, frame, { hwpoison: true });
  zapEverywhere(turn, 'file');
  return hasUnexpectedReferences(folioOf(turn, frame))
    ? { decision: 'allow', rule: 'SHM-MM-009', codes: { kernel: 'EBUSY' } }
    : { decision: 'allow', rule: 'SHM-MM-008' };
}
