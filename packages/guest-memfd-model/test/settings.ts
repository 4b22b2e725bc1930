import type { GuestMemfdSettings, HypervisorSettings, IommuSettings, Settings } from '@guestmem/spec';

export interface Switches {
  readonly backing?: Partial<GuestMemfdSettings>;
  readonly hypervisor?: Partial<HypervisorSettings>;
  readonly iommu?: IommuSettings['profile'];
}

/** The default profiles, with switches. */
export function settingsWith({ backing, hypervisor, iommu = 'nested' }: Switches = {}): Settings {
  return {
    backing: {
      axis: 'guest-memfd',
      profile: 'in-place',
      init: 'shared',
      unshareDeniable: true,
      invalidateOnPkvm: 'defer',
      kernel: '7.4',
      directMap: 'kept',
      ...backing,
    },
    hypervisor: {
      axis: 'hypervisor',
      profile: 'pkvm-2026',
      userFault: 'signal',
      linearMapFault: 'reclaim',
      relinquish: false,
      guestDevices: false,
      ...hypervisor,
    },
    iommu: { axis: 'iommu', profile: iommu, mapGuestShared: 'refuse', smmuFault: 'terminate' },
  };
}
