import type { KnownHypercallName } from '@guestmem/spec';
import { el2Calls } from '../el2/hypercalls.js';
import type { Turn } from '../turn.js';
import { pkvmGuestAccess } from './pkvm-guest-access.js';
import { pkvmGuestCall } from './pkvm-guest-call.js';
import { pkvmHostAccess } from './pkvm-host-access.js';
import type { Platform } from './platform.js';

/** EL2 of arm64: the host keeps no say over a page that it has donated, and gets it back from a dying VM only. */
export const pkvm: Platform = {
  vmKind: (asked) => asked,
  offers: (call) => Object.hasOwn(el2Calls, call),
  choosesView: false,
  fixesMemslots: true,
  refaults: false,
  unshareNeedsHost: false,
  releases: ({ kind }) => kind === 'non-protected',
  wants: () => 'private',
  followsAttribute: false,
  map: (turn, vm, frame, as) =>
    as === 'private'
      ? turn.hypercall('host_donate_guest', { vm, frame })
      : turn.hypercall('host_share_guest', { vm, frame, order: 0, prot: 'rwx' }),
  unmap: (turn, vm) => {
    const entry = turn.cell.guests[vm];
    turn.hypercall('host_unshare_guest', { vm, order: entry?.kind === 'mapped' ? entry.order : 0 });
  },
  giveBack: () => undefined,
  seize: (turn, frame) => turn.hypercall('force_reclaim_guest_page', { frame }),
  guestAccess: pkvmGuestAccess,
  guestCall: pkvmGuestCall,
  hostAccess: pkvmHostAccess,
  populate: null,
  strayDma: null,
  iommuFault: { device: 'F_TRANSLATION' },
  loadVcpu: (turn, vm) => turn.hypercall('vcpu_load', { vm }).rule,
  putVcpu: (turn, vm) => turn.hypercall('vcpu_put', { vm }).rule,
  stopVcpus: (turn, vm) => {
    if (turn.globals.vms[vm]?.vcpu === 'loaded') turn.hypercall('vcpu_put', { vm });
  },
  startTeardown: (turn, vm) => void turn.hypercall('start_teardown_vm', { vm }),
  reclaim,
  finishTeardown: (turn, vm) => void turn.hypercall('finalize_teardown_vm', { vm }),
};

const seizing: ReadonlySet<KnownHypercallName> = new Set(['force_reclaim_guest_page', 'vcpu_in_poison_fault']);

/** EL2 of 2024: a page that a guest has is not taken from it, so that the host dies of a stray access. */
export const pkvm2024: Platform = {
  ...pkvm,
  offers: (call) => pkvm.offers(call) && !seizing.has(call),
  seize: null,
};

function reclaim<B, F>(turn: Turn<B, F>, vm: number): void {
  const entry = turn.cell.guests[vm];
  if (!entry || entry.kind === 'none') return;
  if (turn.globals.vms[vm]?.kind === 'protected') turn.hypercall('reclaim_dying_guest_page', { vm });
  else pkvm.unmap(turn, vm);
}
