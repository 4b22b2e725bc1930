import type { FrameSlot } from '@guestmem/spec';
import { frameOf, hostReaches } from '../../cell.js';
import { type Access, accessFrame, type HostAccessKind } from '../../cpu/host-access.js';
import type { Turn, Verdict } from '../../turn.js';
import type { Platform } from '../platform.js';
import { confidentialGuestAccess, oops, signal } from './confidential-access.js';
import { mapGpaRange } from './guest-call.js';
import { none } from './kvm.js';

const own: ReadonlySet<string> = new Set([
  'snp_rmp_make_private',
  'snp_rmp_make_shared',
  'snp_pvalidate',
  'snp_pvalidate_rescind',
  'snp_launch_update',
]);

const slots: readonly FrameSlot[] = [0, 1, 2];

/** AMD SEV-SNP: the RMP says whose a page is, the guest validates it, and what the host reads there is ciphertext. */
export const sevSnp: Platform = {
  ...none,
  vmKind: (asked) => asked,
  offers: (call) => own.has(call) || none.offers(call),
  choosesView: true,
  followsAttribute: false,
  map: (turn, vm, frame, as) => {
    if (turn.cell.guests[vm]?.kind === 'mapped') none.unmap(turn, vm);
    return turn.hypercall(as === 'shared' ? 'tdp_map' : 'snp_rmp_make_private', { vm, frame });
  },
  giveBack,
  guestAccess: (turn, vm, access) =>
    confidentialGuestAccess(
      { accept: 'snp_pvalidate', allowed: 'HYP-SNP-017', replaced: { decision: 'kill-guest', rule: 'HYP-SNP-018' } },
      turn,
      vm,
      access,
    ),
  guestCall: (turn, wish, args) => mapGpaRange({ letGo: rescind, fresh: 'unaccepted' }, turn, wish, args),
  hostAccess,
  populate: { enter: (turn, vm, frame) => turn.hypercall('snp_launch_update', { vm, frame }), withoutSource: 'EINVAL' },
  strayDma: { decision: 'transaction-aborted', rule: 'IOMMU-HOST-003', codes: { device: 'RMP_PAGE_FAULT' } },
  iommuFault: { device: 'IO_PAGE_FAULT' },
  reclaim: (turn, vm) => {
    const entry = turn.cell.guests[vm];
    if (entry?.kind !== 'mapped') return;
    none.unmap(turn, vm);
    giveBack(turn, entry.frame);
  },
};

function giveBack<B, F>(turn: Turn<B, F>, frame: FrameSlot): void {
  if (frameOf(turn.cell, frame).rmp !== null) turn.hypercall('snp_rmp_make_shared', { frame });
}

/** The guest invalidates its page before it gives it up; one that KVM has zapped is faulted in for that. */
function rescind<B, F>(turn: Turn<B, F>, vm: number): void {
  const zapped = slots.find((slot) => {
    const frame = turn.cell.frames[slot as 0 | 1 | 2];
    return frame?.rmp === vm && frame.validated;
  });
  if (zapped === undefined) return;
  if (turn.cell.guests[vm]?.kind === 'none') turn.hypercall('snp_rmp_make_private', { vm, frame: zapped });
  turn.hypercall('snp_pvalidate_rescind', { vm });
}

/** The RMP is checked for writes. A read goes through and means nothing. */
function hostAccess<B, F>(turn: Turn<B, F>, slot: FrameSlot, kind: HostAccessKind, access: Access): Verdict {
  if (hostReaches(frameOf(turn.cell, slot))) return accessFrame(turn, slot, access, 'HYP-KVM-009');
  if (access.write === undefined) return { decision: 'allow', rule: 'HYP-SNP-014', data: 'ciphertext' };
  return kind === 'user' ? signal('HYP-SNP-015', 'SIGBUS') : oops('HYP-SNP-016');
}
