import type { FrameSlot } from '@guestmem/spec';
import { frameOf, hostReaches } from '../cell.js';
import { type Access, accessFrame, type HostAccessKind } from '../cpu/host-access.js';
import type { Turn, Verdict } from '../turn.js';

/** The host's stage 2 lets the access through, or EL2 hands the abort back to the host, or takes it for fatal. */
export function pkvmHostAccess<B, F>(turn: Turn<B, F>, slot: FrameSlot, kind: HostAccessKind, access: Access): Verdict {
  if (hostReaches(frameOf(turn.cell, slot))) return accessFrame(turn, slot, access, 'CPU-HOST-001');
  const { userFault, linearMapFault } = turn.settings.hypervisor;
  if (userFault === 'fatal') return oops('CPU-HOST-002');
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
