import type { FrameSlot, Value } from '@guestmem/spec';
import { type Frame, frameOf, withFrame } from '../cell.js';
import type { Turn, Verdict } from '../turn.js';

/**
 * How the host kernel or a process gets at a page. user: a load or store of a process; uaccess: the kernel on behalf of
 * a system call; zeropad: load_unaligned_zeropad, which has a fixup; linear: any other access through the linear map.
 */
export type HostAccessKind = 'user' | 'uaccess' | 'zeropad' | 'linear';

/** A load, or a store of `write`. */
export interface Access {
  readonly write?: Value;
}

/** Whether the host's stage 2 reaches the frame. */
export function hostReaches(frame: Frame): boolean {
  return frame.host !== 'nopage';
}

/** A host CPU access to a frame, once the host's own page tables have led there. */
export function hostAccess<B, F>(turn: Turn<B, F>, slot: FrameSlot, kind: HostAccessKind, access: Access): Verdict {
  if (hostReaches(frameOf(turn.cell, slot))) return accessFrame(turn, slot, access, 'CPU-HOST-001');
  const { userFault, linearMapFault } = turn.settings.hypervisor;
  if (userFault === 'fatal') return { decision: 'kill-host', rule: 'CPU-HOST-002', codes: { kernel: 'OOPS' } };
  switch (kind) {
    case 'user':
      return { decision: 'kill-process', rule: 'CPU-HOST-003', codes: { user: 'SIGSEGV' } };
    case 'uaccess':
      return { decision: 'refuse-final', rule: 'CPU-HOST-004', codes: { user: 'EFAULT' } };
    case 'zeropad':
      return { decision: 'allow', rule: 'CPU-HOST-005', data: 'zero' };
    case 'linear':
      return linearMapFault === 'crash' ? oops('CPU-HOST-006') : reclaimed(turn, slot, access);
  }
}

/** The load or store itself. */
export function accessFrame<B, F>(
  turn: Turn<B, F>,
  slot: FrameSlot,
  { write }: Access,
  rule: Verdict['rule'],
): Verdict {
  if (write === undefined) return { decision: 'allow', rule, data: frameOf(turn.cell, slot).content };
  turn.cell = withFrame(turn.cell, slot, { content: write });
  return { decision: 'allow', rule };
}

/** The kernel's own fault handler seizes the page and the access runs again; EAGAIN runs it again, too. */
function reclaimed<B, F>(turn: Turn<B, F>, slot: FrameSlot, access: Access): Verdict {
  const { ret } = turn.hypercall('force_reclaim_guest_page', { frame: slot });
  if (ret === 'EAGAIN') return { decision: 'no-progress', rule: 'CPU-HOST-009' };
  if (ret !== 'OK') return oops('CPU-HOST-008');
  return { ...accessFrame(turn, slot, access, 'CPU-HOST-007'), decision: 'guest-page-lost' };
}

function oops(rule: Verdict['rule']): Verdict {
  return { decision: 'kill-host', rule, codes: { kernel: 'OOPS' } };
}
