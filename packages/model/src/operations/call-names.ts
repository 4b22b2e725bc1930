import type { KnownHypercallName } from '@guestmem/spec';

type Name = 'frame' | 'vm' | 'domain' | 'device' | 'page';

/** What each call of the host names, besides plain arguments. page: a gfn or IOVA; frame: a physical page. */
const named: { readonly [C in KnownHypercallName]?: readonly Name[] } = {
  host_share_hyp: ['frame'],
  host_unshare_hyp: ['frame'],
  hyp_pin_shared_mem: ['frame'],
  hyp_unpin_shared_mem: ['frame'],
  host_donate_hyp: ['frame'],
  hyp_donate_host: ['frame'],
  host_share_ffa: ['frame'],
  host_unshare_ffa: ['frame'],
  host_share_guest: ['frame', 'vm'],
  host_unshare_guest: ['page', 'vm'],
  host_relax_perms_guest: ['page', 'vm'],
  host_wrprotect_guest: ['page', 'vm'],
  host_test_clear_young_guest: ['page', 'vm'],
  host_mkyoung_guest: ['page', 'vm'],
  host_donate_guest: ['frame', 'vm'],
  force_reclaim_guest_page: ['frame'],
  reclaim_dying_guest_page: ['page', 'vm'],
  start_teardown_vm: ['vm'],
  finalize_teardown_vm: ['vm'],
  vcpu_in_poison_fault: ['vm'],
  vcpu_load: ['vm'],
  vcpu_put: ['vm'],
  vcpu_sync_state: ['vm'],
  tlb_flush_vmid: ['vm'],
  reserve_vm: [],
  unreserve_vm: ['vm'],
  init_vm: ['vm'],
  init_vcpu: ['vm'],
  iommu_alloc_domain: ['domain'],
  iommu_free_domain: ['domain'],
  iommu_attach_dev: ['device', 'domain'],
  iommu_detach_dev: ['device', 'domain'],
  iommu_map_pages: ['frame', 'domain'],
  iommu_unmap_pages: ['page', 'domain'],
  iommu_iova_to_phys: ['page', 'domain'],
  device_assign: ['device', 'vm'],
  device_return: ['device'],
  gh_donate_to_protected: ['frame', 'vm'],
  gh_map_private: ['page', 'vm'],
  gh_unmap_private: ['page', 'vm'],
  gh_donate_from_protected: ['page', 'vm'],
  gh_share_folio: ['frame', 'vm'],
  gh_unshare_folio: ['page', 'vm'],
  rm_mem_lend: ['frame', 'vm'],
  rm_mem_donate: ['frame', 'vm'],
  rm_mem_share: ['frame', 'vm'],
  rm_mem_reclaim: ['page', 'vm'],
  rm_mem_recall: ['page', 'vm'],
  rm_host_accept: ['page', 'vm'],
  rm_host_release: ['page', 'vm'],
  rm_vm_stop: ['vm'],
  rm_vm_reset: ['vm'],
};

/** A call that the host can make, and what it names. */
export interface HostCall {
  readonly call: KnownHypercallName;
  readonly names: ReadonlySet<Name>;
}

/** null: the host has no such call, for it is a guest's or nobody's. */
export function hostCallOf(name: string): HostCall | null {
  if (!Object.hasOwn(named, name)) return null;
  const call = name as KnownHypercallName;
  return { call, names: new Set(named[call]) };
}
