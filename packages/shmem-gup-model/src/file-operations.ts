import { type Facts, frameOf, hostAccess, type OperationOf, type Verdict } from '@guestmem/model';
import { ensureFileFrame } from './frames.js';
import { punch } from './hole.js';
import type { ShmemTurn } from './record.js';

const readsHole: Verdict = { decision: 'allow', rule: 'SHM-FILE-001', data: 'zero' };
const badMemory: Verdict = { decision: 'refuse-final', rule: 'SHM-FILE-002', codes: { user: 'EIO' } };
const noMemory: Verdict = { decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { user: 'ENOMEM' } };
const reserved: Verdict = { decision: 'allow', rule: 'SHM-FILE-003' };

/** pread: a copy out of the page cache through the linear map. A hole is read without being filled. */
export function fileRead(turn: ShmemTurn, _: OperationOf<'user.fileRead'>): Verdict {
  const { slot, swapped } = turn.cell.backing;
  if (slot === null && swapped === null) return readsHole;
  const frame = ensureFileFrame(turn);
  if (frame === null) return noMemory;
  return frameOf(turn.cell, frame).hwpoison ? badMemory : hostAccess(turn, frame, 'linear', {});
}

/** pwrite: a copy into the page cache through the linear map; no pin stands in its way. */
export function fileWrite(turn: ShmemTurn, { value }: OperationOf<'user.fileWrite'>): Verdict {
  const frame = ensureFileFrame(turn);
  if (frame === null) return noMemory;
  return frameOf(turn.cell, frame).hwpoison ? badMemory : hostAccess(turn, frame, 'linear', { write: value });
}

/** fallocate: holes are filled, pages that are there stay. */
export function fallocate(turn: ShmemTurn, _: OperationOf<'user.fallocate'>): Verdict {
  return ensureFileFrame(turn) === null ? noMemory : reserved;
}

export function punchHole(turn: ShmemTurn, _: OperationOf<'user.punchHole'>, { hole }: Facts): Verdict {
  return punch(turn, hole, 'file');
}

/** ftruncate below the page: private copies go, too. */
export function truncate(turn: ShmemTurn, _: OperationOf<'user.truncate'>, { hole }: Facts): Verdict {
  return punch(turn, hole, 'all');
}
