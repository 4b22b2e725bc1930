import type { Script } from './script.js';

const x86 = (profile: string): NonNullable<Script['settings']> => ({
  hypervisor: { profile },
  iommu: { profile: 'host' },
});

/** What the machine's own operations come to where there is no EL2. */
export const x86Scripts: readonly Script[] = [
  ...['none', 'sw-protected', 'sev-snp', 'tdx'].map(
    (profile): Script => ({
      title: `${profile} offers no call of EL2, and its vCPUs need none`,
      settings: x86(profile),
      steps: [
        { do: { op: 'el2.call', call: 'force_reclaim_guest_page', index: 0 }, is: 'not-offered', rule: 'HYP-KVM-014' },
        { do: { op: 'el2.call', call: 'snp_rmp_make_shared', index: 0 }, is: 'refuse-final', rule: 'HYP-CALL-001' },
        {
          do: { op: 'guest.malformed', call: 'MEM_SHARE', gfn: 0, fault: 'arg2' },
          is: 'not-offered',
          rule: 'HYP-KVM-014',
        },
        { do: { op: 'kvm.topUp' }, is: 'not-offered', rule: 'HYP-KVM-014' },
        { do: { op: 'kvm.vcpuPut' }, is: 'allow', rule: 'HYP-KVM-015' },
        { do: { op: 'kvm.vcpuLoad' }, is: 'allow', rule: 'HYP-KVM-015' },
      ],
    }),
  ),
  {
    title: 'a device is accepted by one confidential guest at a time',
    settings: x86('tdx'),
    world: {
      pages: 1,
      vms: [{ kind: 'protected' }, { kind: 'non-protected' }],
      devices: [
        { speaksPrivate: true, domain: 0 },
        { speaksPrivate: false, domain: 1 },
      ],
    },
    steps: [
      {
        do: { op: 'device.assign', device: 1 },
        is: 'refuse-final',
        rule: 'IOMMU-DEV-009',
        codes: { kernel: 'ENODEV' },
      },
      {
        do: { op: 'device.assign', device: 2 },
        is: 'refuse-final',
        rule: 'IOMMU-DEV-001',
        codes: { kernel: 'ENODEV' },
      },
      {
        do: { op: 'device.assign', device: 0, vm: 1 },
        is: 'refuse-final',
        rule: 'HYP-KVM-016',
        codes: { kernel: 'EINVAL' },
      },
      { do: { op: 'device.return', device: 0 }, is: 'refuse-final', rule: 'IOMMU-DEV-012', codes: { kernel: 'EPERM' } },
      { do: { op: 'device.assign', device: 0 }, is: 'allow', rule: 'IOMMU-HOST-005' },
      {
        do: { op: 'device.assign', device: 0 },
        is: 'refuse-retryable',
        rule: 'IOMMU-DEV-010',
        codes: { kernel: 'EBUSY' },
      },
      { do: { op: 'device.guestMap', device: 0, gfn: 0 }, is: 'not-offered', rule: 'IOMMU-DEV-014' },
      { do: { op: 'device.return', device: 0 }, is: 'allow', rule: 'IOMMU-HOST-006' },
      { do: { op: 'device.return', device: 0 }, is: 'refuse-final', rule: 'IOMMU-DEV-012', codes: { kernel: 'EPERM' } },
    ],
  },
  {
    title: 'a device is accepted by nobody where there are no confidential guests',
    settings: { hypervisor: { profile: 'none', guestDevices: false }, iommu: { profile: 'host' } },
    steps: [{ do: { op: 'device.assign', device: 0 }, is: 'not-offered', rule: 'IOMMU-DEV-002' }],
  },
  {
    title: "the host's own IOMMU maps what it is told to",
    settings: x86('none'),
    steps: [
      { do: { op: 'iommu.map', index: 0, domain: 0 }, is: 'allow', rule: 'IOMMU-HOST-007' },
      { do: { op: 'device.dmaWrite', device: 0, iova: 0, value: 'Dma' }, is: 'allow', rule: 'IOMMU-HOST-001' },
      { do: { op: 'user.read', page: 0 }, is: 'allow', rule: 'HYP-KVM-009', data: 'Dma' },
      { do: { op: 'iommu.unmap', index: 0, domain: 0 }, is: 'allow', rule: 'IOMMU-HOST-007' },
      { do: { op: 'device.dmaRead', device: 0, iova: 0 }, is: 'transaction-aborted', rule: 'IOMMU-DMA-003' },
      { do: { op: 'iommu.allocDomain', domain: 1 }, is: 'allow', rule: 'IOMMU-HOST-007' },
    ],
  },
];
