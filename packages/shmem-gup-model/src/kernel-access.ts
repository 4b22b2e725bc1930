import { dmaByWalk, type Facts, hostAccess, type OperationOf, type Verdict } from '@guestmem/model';
import { atUserPage } from './fault.js';
import { folioOf } from './frames.js';
import { takePin } from './pin.js';
import type { ShmemTurn } from './record.js';
import { atFilePage } from './walkers.js';

export function kernelLinearRead(turn: ShmemTurn, _: OperationOf<'kernel.linearRead'>): Verdict {
  return atFilePage(turn, (frame) => hostAccess(turn, frame, 'linear', {}));
}

export function kernelLinearWrite(turn: ShmemTurn, { value }: OperationOf<'kernel.linearWrite'>): Verdict {
  return atFilePage(turn, (frame) => hostAccess(turn, frame, 'linear', { write: value }));
}

export function kernelZeropad(turn: ShmemTurn, _: OperationOf<'kernel.zeropad'>): Verdict {
  return atFilePage(turn, (frame) => hostAccess(turn, frame, 'zeropad', {}));
}

/** The pin that process_vm_readv takes is refused, but its caller only learns that the address is bad. */
const noRemotePin: Verdict = { decision: 'refuse-final', rule: 'SHM-GUP-001', codes: { user: 'EFAULT' } };

/** process_vm_readv: a short pin around a copy through the linear map. */
export function kernelProcessVmRead(turn: ShmemTurn, _: OperationOf<'kernel.processVmRead'>, { vma }: Facts): Verdict {
  return atUserPage(turn, { process: 0, vma, write: false }, 'syscall', (frame) =>
    'refused' in takePin(folioOf(turn, frame), 'kernel') ? noRemotePin : hostAccess(turn, frame, 'linear', {}),
  );
}

/** kvm_read_guest goes through the VMM's address like any uaccess. */
export function kvmReadGuest(turn: ShmemTurn, _: OperationOf<'kvm.readGuest'>, { vma }: Facts): Verdict {
  const verdict = atUserPage(turn, { process: 0, vma, write: false }, 'uaccess', (frame) =>
    hostAccess(turn, frame, 'uaccess', {}),
  );
  return verdict.codes?.user === 'EFAULT' ? { ...verdict, codes: { kernel: 'EFAULT' } } : verdict;
}

/** hmm_range_fault, SVA: takes the page from the page table without asking the pin count. The device then goes by it. */
export function kernelWalk(turn: ShmemTurn, { device }: OperationOf<'kernel.walk'>, { vma }: Facts): Verdict {
  return atUserPage(turn, { process: 0, vma, write: false }, 'gup', (frame) => dmaByWalk(turn, device, frame, {}));
}
