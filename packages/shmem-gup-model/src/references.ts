import { type Facts, hostAccess, type OperationOf, type Verdict } from '@guestmem/model';
import { atUserPage } from './fault.js';
import { heldFrame, nothingHeld, refer } from './holding.js';
import type { ShmemTurn } from './record.js';

/** Of a page that it was refused, the kernel has no address to copy from. */
const noAddress: Verdict = { decision: 'refuse-final', rule: 'SHM-REF-003', codes: { kernel: 'EFAULT' } };

/** get_user_pages: granted for every page that is mapped, pinned exclusively or not. */
export function kernelGet(turn: ShmemTurn, { count = 1 }: OperationOf<'kernel.get'>, { vma }: Facts): Verdict {
  return atUserPage(turn, { process: 0, vma, write: false }, 'gup', (frame) =>
    refer(turn, frame, 'SHM-REF-001', ({ gets }) => ({ gets: gets + count })),
  );
}

export function kernelPut(turn: ShmemTurn, { count = 1 }: OperationOf<'kernel.put'>, { vma }: Facts): Verdict {
  const frame = heldFrame(turn, vma, ({ gets }) => gets >= count);
  if (frame === null) return nothingHeld;
  return refer(turn, frame, 'SHM-REF-002', ({ gets }) => ({ gets: gets - count }));
}

/** The kernel reads through a reference: no page table is asked any more, only EL2. */
export function kernelCopyFromRef(turn: ShmemTurn, _: OperationOf<'kernel.copyFromRef'>, { vma }: Facts): Verdict {
  const frame = heldFrame(turn, vma, ({ gets, held }) => gets > 0 || held.kernel > 0);
  return frame === null ? noAddress : hostAccess(turn, frame, 'linear', {});
}
