import type { Verdict } from '@guestmem/model';
import type { Handler } from '../record.js';
import { drop, setReferences, take } from '../references.js';
import { slotInUse } from '../sides.js';

// folio_try_get and the LRU batches go by frame, so they reach a private page as well.
const taken: Verdict = { decision: 'allow', rule: 'GMEM-REF-004' };
const notHeld: Verdict = { decision: 'refuse-final', rule: 'GMEM-PIN-004', codes: { kernel: 'EINVAL' } };

export const speculativeGet: Handler<'kernel.speculativeGet'> = (turn) => {
  const slot = slotInUse(turn.cell);
  if (slot !== null) take(turn, slot, 'speculative');
  return taken;
};

export const speculativePut: Handler<'kernel.speculativePut'> = (turn) => (drop(turn, 'speculative') ? taken : notHeld);

export const lruBatch: Handler<'kernel.lruBatch'> = (turn) => {
  const slot = slotInUse(turn.cell);
  if (slot !== null) setReferences(turn, slot, { lruBatch: true });
  return taken;
};

export const lruDrain: Handler<'kernel.lruDrain'> = (turn) => {
  for (const slot of [0, 1, 2]) setReferences(turn, slot, { lruBatch: false });
  turn.effect('lru-drain');
  return taken;
};
