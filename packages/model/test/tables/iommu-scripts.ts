import type { SettingsChange } from '../fixtures.js';
import type { Script, ScriptStep } from './script.js';

const pv: SettingsChange = { iommu: { profile: 'pv' } };
const none: SettingsChange = { iommu: { profile: 'none' } };
const device = 0;
const domain = 0;

/** IOMMU and devices. */
export const iommuScripts: readonly Script[] = [
  {
    title: 'keeps a mapped page, design pv',
    settings: pv,
    steps: [
      { do: { op: 'iommu.map', index: 0, domain }, is: 'allow', rule: 'IOMMU-PV-004' },
      {
        do: { op: 'iommu.map', index: 0, domain },
        is: 'refuse-retryable',
        rule: 'IOMMU-PV-007',
        codes: { kernel: 'EEXIST' },
      },
      {
        do: { op: 'iommu.iovaToPhys', index: 0, domain },
        is: 'allow',
        rule: 'IOMMU-PV-010',
        count: 1,
        calls: ['iommu_iova_to_phys'],
      },
      { do: { op: 'guest.read', gfn: 0 }, is: 'refuse-retryable', rule: 'IOMMU-PV-001', codes: { run: 'EINVAL' } },
      { do: { op: 'device.dmaWrite', device, iova: 0, value: 'A' }, is: 'allow', rule: 'IOMMU-DMA-004' },
      { do: { op: 'user.read', page: 0 }, is: 'allow', data: 'A' },
      { do: { op: 'iommu.unmap', index: 0, domain }, is: 'allow', rule: 'IOMMU-PV-008' },
      { do: { op: 'iommu.unmap', index: 0, domain }, is: 'allow', rule: 'IOMMU-PV-009' },
      { do: { op: 'iommu.iovaToPhys', index: 0, domain }, is: 'allow', count: 0 },
      {
        do: { op: 'device.dmaRead', device, iova: 0 },
        is: 'transaction-aborted',
        rule: 'IOMMU-DMA-003',
        codes: { device: 'F_TRANSLATION' },
      },
      { do: { op: 'guest.read', gfn: 0 }, is: 'allow', data: 'A' },
      {
        do: { op: 'iommu.map', index: 0, domain },
        is: 'refuse-final',
        rule: 'IOMMU-PV-006',
        codes: { kernel: 'EPERM' },
      },
      { do: { op: 'guest.share', gfn: 0 }, is: 'allow', codes: { guest: 'SUCCESS' } },
      { do: { op: 'iommu.map', index: 0, domain }, is: 'refuse-final', rule: 'IOMMU-PV-006' },
      { do: { op: 'iommu.bypass', register: 'gbpa' }, is: 'refuse-final', rule: 'IOMMU-SMMU-001', codes: {} },
    ],
  },
  {
    title: 'takes a mapped page out of the SMMU, design nested',
    steps: [
      { do: { op: 'iommu.map', index: 0, domain }, is: 'allow', rule: 'IOMMU-NEST-001' },
      { do: { op: 'device.dmaWrite', device, iova: 0, value: 'A' }, is: 'allow' },
      { do: { op: 'guest.read', gfn: 0 }, is: 'allow', data: 'A' },
      {
        do: { op: 'device.dmaRead', device, iova: 0 },
        is: 'transaction-aborted',
        rule: 'IOMMU-NEST-003',
        codes: { device: 'F_TRANSLATION' },
      },
      { do: { op: 'guest.share', gfn: 0 }, is: 'allow' },
      { do: { op: 'device.dmaRead', device, iova: 0 }, is: 'allow', data: 'A' },
      { do: { op: 'iommu.iovaToPhys', index: 0, domain }, is: 'allow', count: 1 },
      { do: { op: 'iommu.unmap', index: 0, domain }, is: 'allow', rule: 'IOMMU-NEST-002' },
      { do: { op: 'iommu.bypass', register: 'ste' }, is: 'refuse-final', rule: 'IOMMU-SMMU-001' },
    ],
  },
  ...([pv, {}] as const).map(
    (settings, i): Script => ({
      title: `makes, uses and frees domains, design ${i === 0 ? 'pv' : 'nested'}`,
      settings,
      steps: [
        { do: { op: 'iommu.allocDomain', domain: 1 }, is: 'allow' },
        {
          do: { op: 'iommu.allocDomain', domain: 1 },
          is: 'refuse-retryable',
          rule: 'IOMMU-DOM-003',
          codes: { kernel: 'EINVAL' },
        },
        { do: { op: 'iommu.map', index: 1, domain: 1 }, is: 'allow' },
        {
          do: { op: 'iommu.attach', device, domain: 1 },
          is: 'refuse-retryable',
          rule: 'IOMMU-DOM-006',
          codes: { kernel: 'EBUSY' },
        },
        { do: { op: 'iommu.detach', device, domain: 0 }, is: 'allow' },
        { do: { op: 'device.dmaRead', device, iova: 1 }, is: 'transaction-aborted', rule: 'IOMMU-DMA-002' },
        { do: { op: 'iommu.detach', device, domain: 1 }, is: 'refuse-final', rule: 'IOMMU-DOM-007' },
        { do: { op: 'iommu.attach', device, domain: 1 }, is: 'allow' },
        { do: { op: 'device.dmaRead', device, iova: 1 }, is: 'allow', data: 'zero' },
        { do: { op: 'iommu.freeDomain', domain: 1 }, is: 'refuse-retryable', rule: 'IOMMU-DOM-004' },
        { do: { op: 'device.dmaRead', device, iova: 1 }, is: 'allow', data: 'zero' },
        { do: { op: 'iommu.detach', device, domain: 1 }, is: 'allow' },
        { do: { op: 'iommu.freeDomain', domain: 1 }, is: 'allow' },
        {
          do: { op: 'iommu.map', index: 1, domain: 1 },
          is: 'refuse-final',
          rule: 'IOMMU-DOM-002',
          codes: { kernel: 'ENOENT' },
        },
        { do: { op: 'guest.read', gfn: 1 }, is: 'allow' },
      ],
    }),
  ),
  {
    title: 'frees a domain with the mappings that it has, and asks EL2 of no others',
    settings: pv,
    steps: [
      { do: { op: 'iommu.allocDomain', domain: 1 }, is: 'allow' },
      { do: { op: 'iommu.map', index: 1, domain: 1 }, is: 'allow' },
      { do: { op: 'iommu.freeDomain', domain: 1 }, is: 'allow', calls: ['iommu_unmap_pages', 'iommu_free_domain'] },
    ],
  },
  {
    title: 'keeps domains to itself, design nested',
    steps: [
      { do: { op: 'iommu.allocDomain', domain: 2 }, is: 'allow', rule: 'IOMMU-NEST-006', calls: [] },
      { do: { op: 'iommu.iovaToPhys', index: 0, domain: 2 }, is: 'allow', count: 0, calls: [] },
      { do: { op: 'iommu.freeDomain', domain: 2 }, is: 'allow', calls: [] },
    ],
  },
  {
    title: 'has no IOMMU',
    settings: none,
    steps: [
      ...(['allocDomain', 'freeDomain'] as const).map(
        (verb): ScriptStep => ({ do: { op: `iommu.${verb}`, domain: 1 }, is: 'not-offered', rule: 'IOMMU-NONE-001' }),
      ),
      ...(['map', 'unmap', 'iovaToPhys'] as const).map(
        (verb): ScriptStep => ({
          do: { op: `iommu.${verb}`, index: 0, domain },
          is: 'not-offered',
          rule: 'IOMMU-NONE-001',
        }),
      ),
      { do: { op: 'iommu.bypass', register: 'cmdq' }, is: 'not-offered', rule: 'IOMMU-NONE-001' },
      { do: { op: 'device.dmaRead', device, iova: 0 }, is: 'transaction-aborted', rule: 'IOMMU-NONE-003' },
      { do: { op: 'guest.write', gfn: 0, value: 'A' }, is: 'allow' },
      { do: { op: 'device.dmaRead', device, iova: 0 }, is: 'allow', rule: 'IOMMU-NONE-002', data: 'A' },
      {
        do: { op: 'device.dmaRead', device: 4, iova: 0 },
        is: 'refuse-final',
        rule: 'IOMMU-DEV-001',
        codes: { kernel: 'ENODEV' },
      },
    ],
  },
  {
    title: 'gives a device to its guest and gets it back',
    settings: pv,
    steps: [
      {
        do: { op: 'device.assign', device },
        is: 'refuse-retryable',
        rule: 'IOMMU-DEV-010',
        codes: { kernel: 'EBUSY' },
      },
      {
        do: { op: 'device.guestMap', device, gfn: 0 },
        is: 'refuse-final',
        rule: 'IOMMU-DEV-004',
        codes: { guest: 'INVALID_PARAMETER' },
      },
      { do: { op: 'device.return', device }, is: 'refuse-final', rule: 'IOMMU-DEV-012', codes: { kernel: 'EPERM' } },
      { do: { op: 'iommu.detach', device, domain }, is: 'allow' },
      { do: { op: 'device.assign', device }, is: 'allow', rule: 'IOMMU-DEV-011' },
      {
        do: { op: 'device.guestMap', device, gfn: 0 },
        is: 'refuse-retryable',
        rule: 'HYP-GUEST-002',
        codes: { run: 'HYPERCALL' },
      },
      { do: { op: 'guest.write', gfn: 0, value: 'A' }, is: 'allow' },
      { do: { op: 'device.dmaRead', device, iova: 0 }, is: 'transaction-aborted', rule: 'IOMMU-DMA-003' },
      {
        do: { op: 'device.guestMap', device, gfn: 0 },
        is: 'allow',
        rule: 'IOMMU-DEV-005',
        codes: { guest: 'SUCCESS' },
      },
      { do: { op: 'device.guestMap', device, gfn: 0 }, is: 'refuse-final', codes: { guest: 'INVALID_PARAMETER' } },
      { do: { op: 'device.dmaRead', device, iova: 0 }, is: 'allow', data: 'A' },
      {
        do: { op: 'iommu.attach', device, domain },
        is: 'refuse-final',
        rule: 'IOMMU-DOM-005',
        codes: { kernel: 'EPERM' },
      },
      { do: { op: 'device.guestUnmap', device, gfn: 0 }, is: 'allow', rule: 'IOMMU-DEV-008' },
      { do: { op: 'device.guestMap', device, gfn: 0 }, is: 'allow' },
      { do: { op: 'device.return', device }, is: 'allow', rule: 'IOMMU-DEV-013' },
      { do: { op: 'device.dmaRead', device, iova: 0 }, is: 'transaction-aborted', rule: 'IOMMU-DMA-002' },
    ],
  },
  {
    title: 'loses its guest under its device',
    settings: pv,
    steps: [
      { do: { op: 'iommu.detach', device, domain }, is: 'allow' },
      { do: { op: 'device.assign', device }, is: 'allow' },
      { do: { op: 'guest.write', gfn: 0, value: 'A' }, is: 'allow' },
      { do: { op: 'device.guestMap', device, gfn: 0 }, is: 'allow' },
      {
        do: { op: 'el2.call', call: 'force_reclaim_guest_page', index: 0 },
        is: 'refuse-retryable',
        rule: 'HYP-RCL-007',
      },
      { do: { op: 'kvm.vcpuPut' }, is: 'allow' },
      { do: { op: 'el2.call', call: 'start_teardown_vm' }, is: 'allow' },
      { do: { op: 'device.dmaRead', device, iova: 0 }, is: 'transaction-aborted', rule: 'IOMMU-DMA-002' },
      { do: { op: 'el2.call', call: 'reclaim_dying_guest_page', index: 0 }, is: 'allow', rule: 'HYP-DYING-001' },
      { do: { op: 'el2.call', call: 'finalize_teardown_vm' }, is: 'allow' },
      { do: { op: 'user.read', page: 0 }, is: 'allow', data: 'zero' },
      { do: { op: 'iommu.map', index: 0, domain }, is: 'allow' },
    ],
  },
  {
    title: 'has no devices for guests upstream, nor without the design for them',
    settings: { ...pv, hypervisor: { guestDevices: false } },
    steps: [
      { do: { op: 'device.assign', device }, is: 'not-offered', rule: 'IOMMU-DEV-002' },
      { do: { op: 'device.guestMap', device, gfn: 0 }, is: 'not-offered', rule: 'IOMMU-DEV-002' },
      { do: { op: 'device.return', device }, is: 'not-offered', rule: 'IOMMU-DEV-002' },
    ],
  },
];
