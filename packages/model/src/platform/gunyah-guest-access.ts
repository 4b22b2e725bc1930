import { type Access, accessFrame } from '../cpu/host-access.js';
import type { Turn, Verdict } from '../turn.js';

/**
 * An address whose page is on its way stalls the guest: the driver finds its own note and lets the vCPU try again. A
 * store without the right to it is taken for one to emulated registers.
 */
export function gunyahGuestAccess<B, F>(turn: Turn<B, F>, vm: number, access: Access): Verdict | null {
  const entry = turn.cell.guests[vm];
  if (entry?.kind !== 'mapped') return null;
  if (entry.state === 'pending') return { decision: 'no-progress', rule: 'HYP-GH-065' };
  if (access.write !== undefined && !entry.prot.includes('w')) {
    return { decision: 'refuse-final', rule: 'HYP-GH-066', codes: { run: 'MMIO' } };
  }
  return accessFrame(turn, entry.frame, access, 'CPU-GUEST-001');
}
