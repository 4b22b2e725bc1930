import type { FrameSlot, KnownRuleId } from '@guestmem/spec';
import type { Extent } from '../cell.js';
import { type Vm, withVm } from '../globals.js';
import { heldBy } from '../gunyah/checks.js';
import { driverErrno } from '../gunyah/errno.js';
import { gunyahCalls } from '../gunyah/hypercalls.js';
import { sanitizes, transferOf } from '../gunyah/switches.js';
import type { Turn } from '../turn.js';
import { gunyahGuestAccess } from './gunyah-guest-access.js';
import { gunyahGuestCall } from './gunyah-guest-call.js';
import { gunyahHostAccess } from './gunyah-host-access.js';
import type { CallReply, Platform } from './platform.js';

/** The hypervisor of Qualcomm, with its Resource Manager: the host keeps no say over what it has lent, and seizes nothing. */
export const gunyah: Platform = {
  vmKind: (asked) => asked,
  // The IOMMU design is another axis.
  offers: (call) => Object.hasOwn(gunyahCalls, call) || call.startsWith('iommu_'),
  choosesView: false,
  fixesMemslots: true,
  refaults: false,
  // Not even the guest gets back what it shares before the host has released it.
  unshareNeedsHost: true,
  releases: ({ kind }) => kind === 'non-protected',
  wants: () => 'private',
  followsAttribute: false,
  map: (turn, vm, frame, as) => {
    if (as === 'shared') return told(turn.hypercall('gh_share_folio', { vm, frame, prot: 'rw' }));
    return transferOf(turn.settings) === 'paged' ? page(turn, vm, frame) : parcel(turn, vm, frame);
  },
  unmap: (turn, vm) => void turn.hypercall('gh_unshare_folio', { vm }),
  giveBack: () => undefined,
  seize: null,
  guestAccess: gunyahGuestAccess,
  guestCall: gunyahGuestCall,
  hostAccess: gunyahHostAccess,
  populate: null,
  strayDma: null,
  iommuFault: { device: 'F_TRANSLATION' },
  loadVcpu: (turn, vm) => setVcpu(turn, vm, 'loaded'),
  putVcpu: (turn, vm) => setVcpu(turn, vm, 'none'),
  stopVcpus: (turn, vm) => void setVcpu(turn, vm, 'none'),
  startTeardown: (turn, vm) => void turn.hypercall('rm_vm_stop', { vm }),
  reclaim,
  finishTeardown: (turn, vm) => void turn.hypercall('rm_vm_reset', { vm }),
};

/** What the driver passes on. */
function told({ ret, rule }: CallReply): CallReply {
  return { ret: driverErrno(ret), rule };
}

/** gunyah_vm_provide_folio: what cannot be mapped goes back. */
function page<B, F>(turn: Turn<B, F>, vm: number, frame: FrameSlot): CallReply {
  const moved = turn.hypercall('gh_donate_to_protected', { vm, frame });
  if (moved.ret !== 'OK') return told(moved);
  const mapped = turn.hypercall('gh_map_private', { vm });
  if (mapped.ret !== 'OK') turn.hypercall('gh_donate_from_protected', { vm });
  return told(mapped);
}

/** A parcel of one page, which the guest accepts with what RM asks for at the start of a VM. */
function parcel<B, F>(turn: Turn<B, F>, vm: number, frame: FrameSlot): CallReply {
  const call = transferOf(turn.settings) === 'lend' ? 'rm_mem_lend' : 'rm_mem_donate';
  const made = turn.hypercall(call, { vm, frame });
  if (made.ret !== 'OK') return told(made);
  const accepted = turn.hypercall('rm_mem_accept', { vm, sanitize: sanitizes(turn.settings) });
  if (accepted.ret !== 'OK') turn.hypercall('rm_mem_reclaim', { vm });
  return told(accepted);
}

/** No call is made: the hypervisor runs vCPUs itself, and a VM that was stopped has none. */
function setVcpu<B, F>(turn: Turn<B, F>, vm: number, vcpu: Vm['vcpu']): KnownRuleId {
  const life = turn.globals.vms[vm]?.life;
  const runs = life === 'running' || life === 'dead';
  if (vcpu === 'none' || runs) turn.globals = withVm(turn.globals, vm, { vcpu });
  return 'HYP-GH-067';
}

type Return = <B, F>(turn: Turn<B, F>, vm: number) => void;

const byOwner: Return = (turn, vm) => {
  turn.hypercall('rm_reset_page', { vm });
  turn.hypercall('rm_mem_reclaim', { vm });
};
const byReset: Return = (turn, vm) => void turn.hypercall('rm_return_page', { vm });

/** By extent: how a page comes back from a VM that was stopped. RM releases for it what it has not released itself. */
const returns: Readonly<Record<Extent, Return>> = {
  host: () => undefined,
  private: (turn, vm) => {
    turn.hypercall('rm_reset_page', { vm });
    turn.hypercall('gh_unmap_private', { vm });
    turn.hypercall('gh_donate_from_protected', { vm });
  },
  common: (turn, vm) => void turn.hypercall('gh_unshare_folio', { vm }),
  lent: byOwner,
  shared: byOwner,
  donated: byOwner,
  guest: byReset,
  offered: byReset,
};

function reclaim<B, F>(turn: Turn<B, F>, vm: number): void {
  const { extent } = heldBy(turn.cell, vm);
  if (extent !== null) returns[extent](turn, vm);
}
