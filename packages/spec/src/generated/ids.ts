// Generated from schema/ and data/ by tools/generate.ts. Do not edit: run `npm run generate`.

export type KnownRuleId = never;

export const ruleIds: readonly KnownRuleId[] = [];

export type KnownHypercallName =
  | 'device_assign'
  | 'device_return'
  | 'finalize_teardown_vm'
  | 'force_reclaim_guest_page'
  | 'guest_iommu_map'
  | 'guest_iommu_unmap'
  | 'guest_relinquish'
  | 'guest_share_host'
  | 'guest_unshare_host'
  | 'host_donate_guest'
  | 'host_donate_hyp'
  | 'host_mkyoung_guest'
  | 'host_relax_perms_guest'
  | 'host_share_ffa'
  | 'host_share_guest'
  | 'host_share_hyp'
  | 'host_test_clear_young_guest'
  | 'host_unshare_ffa'
  | 'host_unshare_guest'
  | 'host_unshare_hyp'
  | 'host_wrprotect_guest'
  | 'hvc_features'
  | 'hvc_mem_relinquish'
  | 'hvc_mem_share'
  | 'hvc_mem_unshare'
  | 'hvc_meminfo'
  | 'hvc_mmio_guard'
  | 'hyp_donate_host'
  | 'hyp_pin_shared_mem'
  | 'hyp_unpin_shared_mem'
  | 'init_vcpu'
  | 'init_vm'
  | 'iommu_alloc_domain'
  | 'iommu_attach_dev'
  | 'iommu_detach_dev'
  | 'iommu_free_domain'
  | 'iommu_iova_to_phys'
  | 'iommu_map_pages'
  | 'iommu_unmap_pages'
  | 'reclaim_dying_guest_page'
  | 'reserve_vm'
  | 'start_teardown_vm'
  | 'tlb_flush_vmid'
  | 'unreserve_vm'
  | 'vcpu_in_poison_fault'
  | 'vcpu_load'
  | 'vcpu_put'
  | 'vcpu_sync_state';

export const hypercallNames: readonly KnownHypercallName[] = [
  'device_assign',
  'device_return',
  'finalize_teardown_vm',
  'force_reclaim_guest_page',
  'guest_iommu_map',
  'guest_iommu_unmap',
  'guest_relinquish',
  'guest_share_host',
  'guest_unshare_host',
  'host_donate_guest',
  'host_donate_hyp',
  'host_mkyoung_guest',
  'host_relax_perms_guest',
  'host_share_ffa',
  'host_share_guest',
  'host_share_hyp',
  'host_test_clear_young_guest',
  'host_unshare_ffa',
  'host_unshare_guest',
  'host_unshare_hyp',
  'host_wrprotect_guest',
  'hvc_features',
  'hvc_mem_relinquish',
  'hvc_mem_share',
  'hvc_mem_unshare',
  'hvc_meminfo',
  'hvc_mmio_guard',
  'hyp_donate_host',
  'hyp_pin_shared_mem',
  'hyp_unpin_shared_mem',
  'init_vcpu',
  'init_vm',
  'iommu_alloc_domain',
  'iommu_attach_dev',
  'iommu_detach_dev',
  'iommu_free_domain',
  'iommu_iova_to_phys',
  'iommu_map_pages',
  'iommu_unmap_pages',
  'reclaim_dying_guest_page',
  'reserve_vm',
  'start_teardown_vm',
  'tlb_flush_vmid',
  'unreserve_vm',
  'vcpu_in_poison_fault',
  'vcpu_load',
  'vcpu_put',
  'vcpu_sync_state',
];

export type KnownRequirementId =
  | 'R01'
  | 'R02'
  | 'R03'
  | 'R04'
  | 'R05'
  | 'R06'
  | 'R07'
  | 'R08'
  | 'R09'
  | 'R10'
  | 'R11'
  | 'R12'
  | 'R13'
  | 'R14'
  | 'R15'
  | 'R16'
  | 'R17'
  | 'R18'
  | 'R19'
  | 'R20'
  | 'R21'
  | 'R22'
  | 'R23'
  | 'R24'
  | 'R25'
  | 'R26'
  | 'R27'
  | 'R28'
  | 'R29'
  | 'R30'
  | 'R31'
  | 'R32'
  | 'R33'
  | 'R34'
  | 'R35'
  | 'R36'
  | 'R37'
  | 'R38'
  | 'R39'
  | 'R40'
  | 'R41'
  | 'R42'
  | 'R43'
  | 'R44'
  | 'R45'
  | 'R46'
  | 'R47';

export const requirementIds: readonly KnownRequirementId[] = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R22',
  'R23',
  'R24',
  'R25',
  'R26',
  'R27',
  'R28',
  'R29',
  'R30',
  'R31',
  'R32',
  'R33',
  'R34',
  'R35',
  'R36',
  'R37',
  'R38',
  'R39',
  'R40',
  'R41',
  'R42',
  'R43',
  'R44',
  'R45',
  'R46',
  'R47',
];

export type KnownProfileName =
  | '6.18'
  | '6.8-dual'
  | 'exclusive-intended'
  | 'exclusive-rfc-v1'
  | 'gunyah'
  | 'in-place'
  | 'longterm-2026'
  | 'nested'
  | 'no-direct-map'
  | 'none'
  | 'pkvm-2026'
  | 'pkvm-android-2024'
  | 'pkvm-android-6.12'
  | 'pv'
  | 'seed-literal'
  | 'sev-snp'
  | 'sw-protected'
  | 'tdx'
  | 'upstream-2024';

export const profileNames: readonly KnownProfileName[] = [
  '6.18',
  '6.8-dual',
  'exclusive-intended',
  'exclusive-rfc-v1',
  'gunyah',
  'in-place',
  'longterm-2026',
  'nested',
  'no-direct-map',
  'none',
  'pkvm-2026',
  'pkvm-android-2024',
  'pkvm-android-6.12',
  'pv',
  'seed-literal',
  'sev-snp',
  'sw-protected',
  'tdx',
  'upstream-2024',
];

export type KnownSwitchName =
  | 'anon'
  | 'exclusivePin'
  | 'exclusiveScope'
  | 'guestDevices'
  | 'init'
  | 'invalidateOnPkvm'
  | 'linearMapFault'
  | 'mapGuestShared'
  | 'pinCount'
  | 'relinquish'
  | 'sharedPin'
  | 'smmuFault'
  | 'unshareDeniable'
  | 'userFault';

export const switchNames: readonly KnownSwitchName[] = [
  'anon',
  'exclusivePin',
  'exclusiveScope',
  'guestDevices',
  'init',
  'invalidateOnPkvm',
  'linearMapFault',
  'mapGuestShared',
  'pinCount',
  'relinquish',
  'sharedPin',
  'smmuFault',
  'unshareDeniable',
  'userFault',
];
