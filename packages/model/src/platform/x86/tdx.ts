import type { FrameSlot } from '@guestmem/spec';
import { frameOf, hostReaches, withFrame } from '../../cell.js';
import { type Access, accessFrame, type HostAccessKind } from '../../cpu/host-access.js';
import type { Turn, Verdict } from '../../turn.js';
import type { Platform } from '../platform.js';
import { confidentialGuestAccess, oops, signal } from './confidential-access.js';
import { mapGpaRange } from './guest-call.js';
import { none } from './kvm.js';

const own: ReadonlySet<string> = new Set([
  'tdh_mem_page_aug',
  'tdh_mem_page_add',
  'tdh_mem_page_remove',
  'tdg_mem_page_accept',
]);

/** Intel TDX: a private page is in the table that the TDX module keeps, or it is not the guest's. */
export const tdx: Platform = {
  ...none,
  vmKind: (asked) => asked,
  offers: (call) => own.has(call) || none.offers(call),
  choosesView: true,
  followsAttribute: false,
  map: (turn, vm, frame, as) => {
    if (turn.cell.guests[vm]?.kind === 'mapped') unmap(turn, vm);
    return turn.hypercall(as === 'shared' ? 'tdp_map' : 'tdh_mem_page_aug', { vm, frame });
  },
  unmap,
  guestAccess: (turn, vm, access) =>
    confidentialGuestAccess(
      {
        accept: 'tdg_mem_page_accept',
        allowed: 'HYP-TDX-013',
        replaced: { decision: 'kill-guest', rule: 'HYP-TDX-014', codes: { run: 'EIO' } },
      },
      turn,
      vm,
      access,
    ),
  guestCall: (turn, wish, args) => mapGpaRange({ letGo: () => undefined, fresh: 'unaccepted' }, turn, wish, args),
  hostAccess,
  populate: {
    enter: (turn, vm, frame) => turn.hypercall('tdh_mem_page_add', { vm, frame }),
    withoutSource: 'EOPNOTSUPP',
  },
  strayDma: { decision: 'kill-host', rule: 'IOMMU-HOST-004', codes: { kernel: 'OOPS' } },
  // VT-d numbers its fault reasons, and by the direction of the access.
  iommuFault: {},
  reclaim: (turn, vm) => {
    if (turn.cell.guests[vm]?.kind === 'mapped') unmap(turn, vm);
  },
};

function unmap<B, F>(turn: Turn<B, F>, vm: number): void {
  const entry = turn.cell.guests[vm];
  const isShared = entry?.kind === 'mapped' && entry.state === 'shared-borrowed';
  turn.hypercall(isShared ? 'tdp_zap' : 'tdh_mem_page_remove', { vm });
}

/** Nothing checks a write of the host: it breaks the integrity of the line, and whoever reads that next is told. */
function hostAccess<B, F>(turn: Turn<B, F>, slot: FrameSlot, kind: HostAccessKind, access: Access): Verdict {
  const frame = frameOf(turn.cell, slot);
  if (hostReaches(frame)) return accessFrame(turn, slot, access, 'HYP-KVM-009');
  if (access.write !== undefined) {
    turn.cell = withFrame(turn.cell, slot, { content: 'poisoned' });
    return { decision: 'allow', rule: 'HYP-TDX-011' };
  }
  if (frame.content !== 'poisoned') return { decision: 'allow', rule: 'HYP-TDX-010', data: 'ciphertext' };
  return kind === 'user' ? signal('HYP-TDX-012', 'SIGBUS') : oops('HYP-TDX-012');
}
