import { type Facts, hostAccess, type OperationOf, type Verdict } from '@guestmem/model';
import { atUserPage } from './fault.js';
import type { ShmemTurn } from './record.js';

/** A load. The page table leads to the page in every state; whether the host may touch it is for EL2 to say. */
export function userRead(turn: ShmemTurn, { process = 0 }: OperationOf<'user.read'>, { vma }: Facts): Verdict {
  return atUserPage(turn, { process, vma, write: false }, 'cpu', (frame) => hostAccess(turn, frame, 'user', {}));
}

export function userWrite(turn: ShmemTurn, { process = 0, value }: OperationOf<'user.write'>, { vma }: Facts): Verdict {
  return atUserPage(turn, { process, vma, write: true }, 'cpu', (frame) =>
    hostAccess(turn, frame, 'user', { write: value }),
  );
}

/** A system call that reads its buffer: a page that is mapped and out of reach ends in the exception table. */
export function syscallBuffer(
  turn: ShmemTurn,
  { process = 0 }: OperationOf<'user.syscallBuffer'>,
  { vma }: Facts,
): Verdict {
  return atUserPage(turn, { process, vma, write: false }, 'uaccess', (frame) => hostAccess(turn, frame, 'uaccess', {}));
}
