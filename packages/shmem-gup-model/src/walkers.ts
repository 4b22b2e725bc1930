import type { OperationOf, Verdict } from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import { heldFrame, nothingHeld, refer } from './holding.js';
import { ensureHomeFrame, homeFrame } from './home-page.js';
import type { ShmemTurn } from './record.js';

const noMemory: Verdict = { decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { kernel: 'ENOMEM' } };
/** Who goes by folio brings none into being. */
const nothingToTake: Verdict = { decision: 'allow', rule: 'SHM-REF-008' };

/** Goes on with the page that the index names, put there where there is none. */
export function atFilePage(turn: ShmemTurn, then: (frame: FrameSlot) => Verdict): Verdict {
  const frame = ensureHomeFrame(turn);
  return frame === null ? noMemory : then(frame);
}

/** folio_try_get of somebody who will let go again. It counts 1, so no pin call mistakes it for a pin. */
export function kernelSpeculativeGet(turn: ShmemTurn, _: OperationOf<'kernel.speculativeGet'>): Verdict {
  const frame = homeFrame(turn);
  if (frame === null) return nothingToTake;
  return refer(turn, frame, 'SHM-REF-004', ({ speculative }) => ({ speculative: speculative + 1 }));
}

export function kernelSpeculativePut(turn: ShmemTurn, _: OperationOf<'kernel.speculativePut'>): Verdict {
  const frame = heldFrame(turn, 'none', ({ speculative }) => speculative > 0);
  if (frame === null) return nothingHeld;
  return refer(turn, frame, 'SHM-REF-005', ({ speculative }) => ({ speculative: speculative - 1 }));
}

/** A folio is on one batch at most. */
export function kernelLruBatch(turn: ShmemTurn, _: OperationOf<'kernel.lruBatch'>): Verdict {
  const frame = homeFrame(turn);
  return frame === null ? nothingToTake : refer(turn, frame, 'SHM-REF-006', () => ({ lruBatch: true }));
}

/** Draining empties every batch, those of pages that have left the file included. */
export function kernelLruDrain(turn: ShmemTurn, _: OperationOf<'kernel.lruDrain'>): Verdict {
  turn.effect('lru-drain');
  const frame = heldFrame(turn, 'none', ({ lruBatch }) => lruBatch);
  if (frame === null) return { decision: 'allow', rule: 'SHM-REF-007' };
  return refer(turn, frame, 'SHM-REF-007', () => ({ lruBatch: false }));
}
