import type { Hypercall } from '../machine.js';
import { ghShareFolio, ghUnshareFolio } from './common-pages.js';
import { rmGuestReclaim, rmGuestShare, rmHostAccept, rmHostRelease } from './guest-parcels.js';
import { ghDonateFromProtected, ghDonateToProtected, ghMapPrivate, ghModifyPages, ghUnmapPrivate } from './paging.js';
import { rmMemDonate, rmMemLend, rmMemShare } from './parcel-creation.js';
import { rmMemRecall, rmMemReclaim } from './parcel-owner.js';
import { rmMemAccept, rmMemRelease } from './parcel-receiver.js';
import { rmResetPage, rmReturnPage, rmVmReset, rmVmStop } from './vm-reset.js';

/** The calls of Gunyah: gh_ to the hypervisor, rm_ to the Resource Manager. */
export const gunyahCalls = {
  gh_donate_to_protected: ghDonateToProtected,
  gh_map_private: ghMapPrivate,
  gh_unmap_private: ghUnmapPrivate,
  gh_donate_from_protected: ghDonateFromProtected,
  gh_modify_pages: ghModifyPages,
  gh_share_folio: ghShareFolio,
  gh_unshare_folio: ghUnshareFolio,
  rm_mem_lend: rmMemLend,
  rm_mem_donate: rmMemDonate,
  rm_mem_share: rmMemShare,
  rm_mem_accept: rmMemAccept,
  rm_mem_release: rmMemRelease,
  rm_mem_reclaim: rmMemReclaim,
  rm_mem_recall: rmMemRecall,
  rm_guest_share: rmGuestShare,
  rm_host_accept: rmHostAccept,
  rm_host_release: rmHostRelease,
  rm_guest_reclaim: rmGuestReclaim,
  rm_vm_stop: rmVmStop,
  rm_reset_page: rmResetPage,
  rm_return_page: rmReturnPage,
  rm_vm_reset: rmVmReset,
} as const satisfies Record<string, Hypercall>;
