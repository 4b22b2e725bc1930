import { type Facts, frameOf, isRefusal, type Verdict } from '@guestmem/model';

import type { FrameSlot, KnownRuleId } from '@guestmem/spec';
import { copyInto } from './copy.js';
import { allocateAnon, ensureFileFrame, userMappings } from './frames.js';
import { ownPage } from './home-page.js';
import { memoryOf } from './memory.js';
import { changeEntries, entriesOf, type ShmemTurn } from './record.js';

/** On whose behalf a page is faulted in: they are told of a failure in different ways. */
export type Asker = 'cpu' | 'uaccess' | 'gup' | 'kvm' | 'syscall';

type Failure = 'unmapped' | 'hwpoison' | 'no-frame';

type Faulted =
  /** seized: copying the page took it from a guest. */
  | { readonly frame: FrameSlot; readonly seized?: KnownRuleId }
  | { readonly failed: Failure }
  | { readonly crashed: Verdict };

const failures: Readonly<Record<Failure, Readonly<Record<Asker, Verdict>>>> = {
  unmapped: {
    cpu: { decision: 'kill-process', rule: 'SHM-FAULT-001', codes: { user: 'SIGSEGV' } },
    uaccess: { decision: 'refuse-final', rule: 'SHM-FAULT-001', codes: { user: 'EFAULT' } },
    gup: { decision: 'refuse-final', rule: 'SHM-FAULT-001', codes: { kernel: 'EFAULT' } },
    kvm: { decision: 'refuse-final', rule: 'SHM-FAULT-001', codes: { run: 'EFAULT' } },
    syscall: { decision: 'refuse-final', rule: 'SHM-FAULT-001', codes: { user: 'EFAULT' } },
  },
  hwpoison: {
    cpu: { decision: 'kill-process', rule: 'SHM-FAULT-002', codes: { user: 'SIGBUS' } },
    uaccess: { decision: 'refuse-final', rule: 'SHM-FAULT-003', codes: { user: 'EFAULT' } },
    gup: { decision: 'refuse-final', rule: 'SHM-FAULT-003', codes: { kernel: 'EFAULT' } },
    kvm: { decision: 'kill-process', rule: 'SHM-FAULT-004', codes: { user: 'SIGBUS' } },
    syscall: { decision: 'refuse-final', rule: 'SHM-FAULT-003', codes: { user: 'EFAULT' } },
  },
  'no-frame': {
    cpu: { decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { user: 'ENOMEM' } },
    uaccess: { decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { user: 'EFAULT' } },
    gup: { decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { kernel: 'ENOMEM' } },
    kvm: { decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { run: 'ENOMEM' } },
    syscall: { decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { user: 'ENOMEM' } },
  },
};

/** Which entry of which process is wanted. */
export interface UserPage {
  readonly process: number;
  readonly vma: Facts['vma'];
  /** Whether a private mapping must have its own copy. */
  readonly write: boolean;
}

/** Faults the page in and goes on with it, or tells the asker why not. */
export function atUserPage(
  turn: ShmemTurn,
  page: UserPage,
  asker: Asker,
  then: (frame: FrameSlot) => Verdict,
): Verdict {
  const faulted = faultIn(turn, page);
  if ('failed' in faulted) return failures[faulted.failed][asker];
  if ('crashed' in faulted) return faulted.crashed;
  const verdict = then(faulted.frame);
  if (faulted.seized === undefined || isRefusal(verdict)) return verdict;
  return { ...verdict, decision: 'guest-page-lost', rule: faulted.seized };
}

/** The frame that the process's page table leads to now; null: the next access faults. */
export function presentFrame(turn: ShmemTurn, { process, vma }: Omit<UserPage, 'write'>): FrameSlot | null {
  const { shared, privateRead, copy } = entriesOf(turn.cell, process);
  const { slot } = turn.cell.backing;
  if (vma === 'shared') return shared > 0 ? slot : null;
  if (vma === 'private') return copy ?? (privateRead ? slot : null);
  return null;
}

function faultIn(turn: ShmemTurn, page: UserPage): Faulted {
  if (page.vma === 'none') return { failed: 'unmapped' };
  const { copy, away } = entriesOf(turn.cell, page.process);
  if (page.vma === 'private' && copy !== null) return ownCopy(turn, page, copy);
  if (page.vma === 'private' && (away !== null || !memoryOf(turn).hasFile)) return own(turn, page.process);
  const frame = ensureFileFrame(turn);
  if (frame === null) return { failed: 'no-frame' };
  if (frameOf(turn.cell, frame).hwpoison) return { failed: 'hwpoison' };
  if (page.vma === 'private' && page.write) return copyOnWrite(turn, page.process, frame);
  mapFilePage(turn, page, frame);
  return { frame };
}

function own(turn: ShmemTurn, process: number): Faulted {
  const frame = ownPage(turn, process);
  return frame === null ? { failed: 'no-frame' } : { frame };
}

function mapFilePage(turn: ShmemTurn, page: UserPage, frame: FrameSlot): void {
  if (presentFrame(turn, page) !== null) return;
  changeEntries(turn, page.process, page.vma === 'shared' ? { shared: 1 } : { privateRead: true });
  turn.effect('pte-map', frame);
}

/** A copy that fork left with two processes is copied once more by the one that writes. */
function ownCopy(turn: ShmemTurn, { process, write }: UserPage, copy: FrameSlot): Faulted {
  if (frameOf(turn.cell, copy).hwpoison) return { failed: 'hwpoison' };
  return write && userMappings(turn.cell, copy) > 1 ? copyOnWrite(turn, process, copy) : { frame: copy };
}

function copyOnWrite(turn: ShmemTurn, process: number, source: FrameSlot): Faulted {
  const copied = copyFrame(turn, source);
  if (!('frame' in copied)) return copied;
  if (entriesOf(turn.cell, process).privateRead) turn.effect('pte-unmap', source);
  changeEntries(turn, process, { privateRead: false, copy: copied.frame });
  turn.effect('pte-map', copied.frame);
  return copied;
}

/** A copy of a page in a frame of its own. */
export function copyFrame(turn: ShmemTurn, source: FrameSlot): Faulted {
  const copy = allocateAnon(turn);
  if (copy === null) return { failed: 'no-frame' };
  const read = copyInto(turn, copy, source);
  if (isRefusal(read)) return { crashed: read };
  return read.decision === 'guest-page-lost' ? { frame: copy, seized: read.rule } : { frame: copy };
}
