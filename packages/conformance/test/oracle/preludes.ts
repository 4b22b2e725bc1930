import type { HypercallArgs, HypercallName } from '@guestmem/spec';

export interface PlainCall {
  readonly call: HypercallName;
  readonly args: HypercallArgs;
}

const plain = (call: HypercallName, args: HypercallArgs): PlainCall => ({ call, args });

const donate = [plain('host_donate_guest', { frame: 1, vm: 0 })];
const share = [...donate, plain('guest_share_host', { vm: 0 })];
const assign = [plain('iommu_detach_dev', { device: 0, domain: 0 }), plain('device_assign', { device: 0, vm: 0 })];
const guestDma = [...assign, ...donate, plain('guest_iommu_map', { vm: 0, domain: 4 })];
const lend = [plain('host_share_guest', { frame: 1, vm: 1 })];
const block = [plain('host_share_guest', { frame: 1, vm: 1, order: 9 })];
const die = (vm: number): readonly PlainCall[] => [plain('vcpu_put', { vm }), plain('start_teardown_vm', { vm })];

const page = [plain('gh_donate_to_protected', { frame: 1, vm: 0 }), plain('gh_map_private', { vm: 0 })];
const parcel = (call: HypercallName): readonly PlainCall[] => [
  plain(call, { frame: 1, vm: 0 }),
  plain('rm_mem_accept', { vm: 0, sanitize: true }),
];
const offered = [...parcel('rm_mem_donate'), plain('rm_guest_share', { vm: 0 }), plain('rm_host_accept', { vm: 0 })];
const stop = [plain('rm_vm_stop', { vm: 0 })];

const gunyah: readonly (readonly PlainCall[])[] = [
  [],
  page,
  [...page, plain('gh_modify_pages', { vm: 0 })],
  [...page, ...stop],
  parcel('rm_mem_lend'),
  parcel('rm_mem_share'),
  parcel('rm_mem_donate'),
  [...parcel('rm_mem_lend'), ...stop],
  [...parcel('rm_mem_donate'), ...stop],
  offered,
  [plain('gh_share_folio', { frame: 1, vm: 1, prot: 'rw' })],
  [plain('iommu_map_pages', { frame: 1, domain: 0 })],
  [...offered, plain('iommu_map_pages', { frame: 1, domain: 0 })],
];

const pkvm: readonly (readonly PlainCall[])[] = [
  [],
  donate,
  share,
  [...donate, plain('force_reclaim_guest_page', { frame: 1 })],
  [...donate, ...die(0)],
  [...share, ...die(0)],
  [...donate, plain('force_reclaim_guest_page', { frame: 1 }), ...die(0)],
  assign,
  guestDma,
  [...guestDma, plain('guest_share_host', { vm: 0 })],
  [...guestDma, ...die(0)],
  lend,
  [...lend, plain('host_share_guest', { frame: 1, vm: 3 })],
  [...lend, ...die(1)],
  block,
  [...block, ...die(1)],
  [plain('host_share_hyp', { frame: 1 }), plain('hyp_pin_shared_mem', { frame: 1 })],
  [plain('host_donate_hyp', { frame: 1 })],
  [plain('iommu_map_pages', { frame: 1, domain: 0 })],
  [...share, plain('iommu_map_pages', { frame: 1, domain: 0 })],
  [plain('iommu_map_pages', { frame: 1, domain: 0 }), ...lend],
];

/** Ways to a state from which a random sequence goes on; one that a hypervisor refuses does no harm. */
export const preludes = { pkvm, gunyah, x86: [[]] } as const;
