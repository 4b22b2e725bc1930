import { hostAccess, isRefusal, type Verdict, withFrame } from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import type { ShmemTurn } from './record.js';

/** Copies a page the way the kernel does, through its linear map: EL2 may have taken the source from the host. */
export function copyInto(turn: ShmemTurn, copy: FrameSlot, source: FrameSlot): Verdict {
  const read = hostAccess(turn, source, 'linear', {});
  if (isRefusal(read)) return read;
  turn.effect('copy', copy);
  turn.cell = withFrame(turn.cell, copy, { content: read.data ?? 'zero' });
  return read;
}
