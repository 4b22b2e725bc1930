import { type Access, accessFrame } from '../cpu/host-access.js';
import type { Turn, Verdict } from '../turn.js';

/** A poisoned entry ends KVM_RUN for good; a store that the entry does not permit has its permissions relaxed. */
export function pkvmGuestAccess<B, F>(turn: Turn<B, F>, vm: number, access: Access): Verdict | null {
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
