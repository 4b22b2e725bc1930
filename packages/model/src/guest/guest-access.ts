import { type Access, accessFrame } from '../cpu/host-access.js';
import type { Turn, Verdict } from '../turn.js';

/**
 * A guest CPU access through an entry that is there. null: there is none, the backing has to fault the page in.
 * A poisoned entry ends KVM_RUN for good.
 */
export function guestEntryAccess<B, F>(turn: Turn<B, F>, vm: number, access: Access): Verdict | null {
  const entry = turn.cell.guests[vm];
  if (!entry || entry.kind === 'none') return null;
  if (entry.kind === 'poison') {
    turn.hypercall('vcpu_in_poison_fault', { vm, faultPoisoned: true });
    return { decision: 'refuse-final', rule: 'CPU-GUEST-002', codes: { run: 'EFAULT' } };
  }
  if (access.write !== undefined && !entry.prot.includes('w')) {
    const { ret, rule } = turn.hypercall('host_relax_perms_guest', { vm, prot: 'rwx' });
    if (ret !== 'OK') return { decision: 'refuse-final', rule, codes: { run: 'EFAULT' } };
  }
  return accessFrame(turn, entry.frame, access, 'CPU-GUEST-001');
}
