import type { Hypercall } from '../machine.js';
import { deviceAssign, deviceReturn } from './device-owner.js';
import { hostDonateGuest } from './donate-guest.js';
import { hostDonateHyp, hypDonateHost } from './donate-hyp.js';
import { hostShareFfa, hostUnshareFfa } from './ffa.js';
import { forceReclaimGuestPage } from './force-reclaim.js';
import { hvcFeatures, hvcMeminfo, hvcMemRelinquish, hvcMemShare, hvcMemUnshare, hvcMmioGuard } from './guest-hvc.js';
import { guestIommuMap, guestIommuUnmap } from './guest-iommu.js';
import {
  hostMkyoungGuest,
  hostRelaxPermsGuest,
  hostTestClearYoungGuest,
  hostWrprotectGuest,
} from './guest-permissions.js';
import { guestShareHost, guestUnshareHost } from './guest-share.js';
import { iommuAllocDomain, iommuAttachDev, iommuDetachDev, iommuFreeDomain } from './iommu-domains.js';
import { iommuIovaToPhys, iommuMapPages, iommuUnmapPages } from './iommu-pages.js';
import { vcpuInPoisonFault } from './poison-query.js';
import { reclaimDyingGuestPage } from './reclaim-dying.js';
import { guestRelinquish } from './relinquish.js';
import { hostShareGuest, hostUnshareGuest } from './share-guest.js';
import { hostShareHyp, hostUnshareHyp, hypPinSharedMem, hypUnpinSharedMem } from './share-hyp.js';
import { finalizeTeardownVm, startTeardownVm } from './teardown.js';
import { tlbFlushVmid, vcpuLoad, vcpuPut, vcpuSyncState } from './vcpu.js';
import { initVcpu, initVm, reserveVm, unreserveVm } from './vm-table.js';

/** The hypercalls of pKVM's EL2 by name. */
export const el2Calls = {
  host_share_hyp: hostShareHyp,
  host_unshare_hyp: hostUnshareHyp,
  hyp_pin_shared_mem: hypPinSharedMem,
  hyp_unpin_shared_mem: hypUnpinSharedMem,
  host_donate_hyp: hostDonateHyp,
  hyp_donate_host: hypDonateHost,
  host_share_ffa: hostShareFfa,
  host_unshare_ffa: hostUnshareFfa,
  host_share_guest: hostShareGuest,
  host_unshare_guest: hostUnshareGuest,
  host_relax_perms_guest: hostRelaxPermsGuest,
  host_wrprotect_guest: hostWrprotectGuest,
  host_test_clear_young_guest: hostTestClearYoungGuest,
  host_mkyoung_guest: hostMkyoungGuest,
  host_donate_guest: hostDonateGuest,
  guest_share_host: guestShareHost,
  guest_unshare_host: guestUnshareHost,
  guest_relinquish: guestRelinquish,
  force_reclaim_guest_page: forceReclaimGuestPage,
  reclaim_dying_guest_page: reclaimDyingGuestPage,
  start_teardown_vm: startTeardownVm,
  finalize_teardown_vm: finalizeTeardownVm,
  vcpu_in_poison_fault: vcpuInPoisonFault,
  vcpu_load: vcpuLoad,
  vcpu_put: vcpuPut,
  vcpu_sync_state: vcpuSyncState,
  tlb_flush_vmid: tlbFlushVmid,
  reserve_vm: reserveVm,
  unreserve_vm: unreserveVm,
  init_vm: initVm,
  init_vcpu: initVcpu,
  iommu_alloc_domain: iommuAllocDomain,
  iommu_free_domain: iommuFreeDomain,
  iommu_attach_dev: iommuAttachDev,
  iommu_detach_dev: iommuDetachDev,
  iommu_map_pages: iommuMapPages,
  iommu_unmap_pages: iommuUnmapPages,
  iommu_iova_to_phys: iommuIovaToPhys,
  guest_iommu_map: guestIommuMap,
  guest_iommu_unmap: guestIommuUnmap,
  device_assign: deviceAssign,
  device_return: deviceReturn,
  hvc_features: hvcFeatures,
  hvc_meminfo: hvcMeminfo,
  hvc_mem_share: hvcMemShare,
  hvc_mem_unshare: hvcMemUnshare,
  hvc_mmio_guard: hvcMmioGuard,
  hvc_mem_relinquish: hvcMemRelinquish,
} as const satisfies Record<string, Hypercall>;
