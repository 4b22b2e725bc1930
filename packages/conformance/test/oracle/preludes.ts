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

/** Ways to a state from which a random sequence goes on; one that a hypervisor refuses does no harm. */
export const preludes: readonly (readonly PlainCall[])[] = [
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
