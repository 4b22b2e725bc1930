import type { KnownHypercallName } from '@guestmem/spec';
import { accessFrame } from '../../cpu/host-access.js';
import { withVm } from '../../globals.js';
import type { Platform } from '../platform.js';
import { mapGpaRange } from './guest-call.js';
import { releaseDevices } from './trusted-device.js';

const own: readonly KnownHypercallName[] = ['tdp_map', 'tdp_zap', 'kvm_start_teardown', 'kvm_finish_teardown'];

/** Ordinary KVM: every VM is one that the host reads and takes memory from as it likes. */
export const none: Platform = {
  vmKind: () => 'non-protected',
  offers: (call) => own.includes(call),
  choosesView: false,
  fixesMemslots: false,
  refaults: true,
  unshareNeedsHost: true,
  releases: () => true,
  wants: ({ beliefs }, vm) => (beliefs[vm] === 'shared' ? 'shared' : 'private'),
  followsAttribute: true,
  // A page that two memslots lead to keeps the entry of the last touch.
  map: (turn, vm, frame) => {
    if (turn.cell.guests[vm]?.kind === 'mapped') none.unmap(turn, vm);
    return turn.hypercall('tdp_map', { vm, frame });
  },
  unmap: (turn, vm) => void turn.hypercall('tdp_zap', { vm }),
  giveBack: () => undefined,
  seize: null,
  guestAccess: (turn, vm, access) => {
    const entry = turn.cell.guests[vm];
    return entry?.kind === 'mapped' ? accessFrame(turn, entry.frame, access, 'HYP-KVM-010') : null;
  },
  guestCall: (turn, wish, args) => mapGpaRange({ letGo: () => undefined, fresh: 'accepted' }, turn, wish, args),
  hostAccess: (turn, slot, _, access) => accessFrame(turn, slot, access, 'HYP-KVM-009'),
  populate: null,
  strayDma: null,
  iommuFault: { device: 'F_TRANSLATION' },
  loadVcpu: (turn, vm) => {
    if (turn.globals.vms[vm]?.life === 'running') turn.globals = withVm(turn.globals, vm, { vcpu: 'loaded' });
    return 'HYP-KVM-015';
  },
  putVcpu: (turn, vm) => {
    turn.globals = withVm(turn.globals, vm, { vcpu: 'none' });
    return 'HYP-KVM-015';
  },
  stopVcpus: (turn, vm) => void none.putVcpu(turn, vm),
  startTeardown: (turn, vm) => {
    turn.hypercall('kvm_start_teardown', { vm });
    turn.globals = releaseDevices(turn.globals, vm);
  },
  reclaim: (turn, vm) => {
    if (turn.cell.guests[vm]?.kind === 'mapped') none.unmap(turn, vm);
  },
  finishTeardown: (turn, vm) => void turn.hypercall('kvm_finish_teardown', { vm }),
};

/** KVM_X86_SW_PROTECTED_VM: private is what the attribute says, and nothing but the backing minds it. */
export const swProtected: Platform = { ...none, vmKind: (asked) => asked };
