import type { FrameSlot } from '@guestmem/spec';
import { frameOf, hostReaches } from '../cell.js';
import { type Access, accessFrame, type HostAccessKind } from '../cpu/host-access.js';
import type { Turn, Verdict } from '../turn.js';

/** Gunyah injects a synchronous external abort: a signal for a process, the end of a kernel. Nothing is taken back. */
export function gunyahHostAccess<B, F>(
  turn: Turn<B, F>,
  slot: FrameSlot,
  kind: HostAccessKind,
  access: Access,
): Verdict {
  if (hostReaches(frameOf(turn.cell, slot))) return accessFrame(turn, slot, access, 'CPU-HOST-001');
  const { userFault, linearMap } = turn.settings.hypervisor;
  if (kind === 'user' && userFault === 'signal') {
    return { decision: 'kill-process', rule: 'HYP-GH-062', codes: { user: 'SIGBUS' } };
  }
  // A hole faults in the kernel's own table, and for that there is a fixup.
  if (kind === 'zeropad' && linearMap === 'holes') return { decision: 'allow', rule: 'HYP-GH-064', data: 'zero' };
  return { decision: 'kill-host', rule: 'HYP-GH-063', codes: { kernel: 'OOPS' } };
}
