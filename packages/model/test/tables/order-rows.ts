import type { HypercallArgs, KnownHypercallName, Reply, RuleId } from '@guestmem/spec';
import { type Globals, withDevice, withDomainOwner, withVm } from '../../src/globals.js';
import { type MachineSpec, mapped, onFrame, pages } from '../fixtures.js';
import type { Row } from './row.js';

const pv = { iommu: { profile: 'pv' } } as const;
const seedLiteral = { iommu: { profile: 'pv', mapGuestShared: 'allow' } } as const;
const noGuestDevices = { ...pv, hypervisor: { guestDevices: false } } as const;

const owner = { kind: 'guest', vm: 0 } as const;
const gone = (globals: Globals): Globals => withVm(globals, 0, { life: 'gone', vcpu: 'none' });
const dying = (globals: Globals): Globals => withVm(globals, 0, { life: 'dying', vcpu: 'none' });
const assigned = (globals: Globals): Globals => withDomainOwner(withDevice(globals, 0, { owner, domain: 4 }), 4, owner);

type Both = readonly [
  call: KnownHypercallName,
  ret: Reply,
  rule: RuleId,
  /** The refusal that holds as well, and comes later. */
  later: string,
  args: HypercallArgs,
  machine: MachineSpec,
];

const vm = 0;
const domain = 0;
/** A block that the guest borrows, which no call expects. */
const borrowedBlock = { guests: { 0: mapped('shared-borrowed', { order: 9 }) } } as const;
const misowned = { frame: { host: 'nopage', refcount: 1 }, guests: { 0: mapped('shared-owned') } } as const;

/** Calls with two things wrong. EL2 answers for what it looks at first. */
const both: readonly Both[] = [
  ['force_reclaim_guest_page', 'EPERM', 'HYP-RCL-004', 'no such VM', onFrame, { page: pages.hypOwned, globals: gone }],
  ['force_reclaim_guest_page', 'EAGAIN', 'HYP-RCL-005', 'not private', onFrame, { page: misowned, globals: gone }],
  ['force_reclaim_guest_page', 'EPERM', 'HYP-RCL-006', 'mapped for DMA', onFrame, { page: misowned }],
  ['reclaim_dying_guest_page', 'EINVAL', 'HYP-DYING-004', 'nothing there', { vm }, {}],
  ['reclaim_dying_guest_page', 'E2BIG', 'HYP-GUEST-003', 'borrowed', { vm }, { page: borrowedBlock, globals: dying }],
  [
    'host_share_guest',
    'EPERM',
    'HYP-GUEST-004',
    'a full count',
    { ...onFrame, vm: 1 },
    {
      page: { frame: { host: 'shared-owned', guestShares: 4_294_967_295 }, guests: { 1: mapped('shared-borrowed') } },
    },
  ],
  [
    'host_unshare_guest',
    'E2BIG',
    'HYP-GUEST-003',
    'not borrowed',
    { vm: 1 },
    { page: { guests: { 1: mapped('owned', { order: 9 }) } } },
  ],
  ['host_unshare_hyp', 'EPERM', 'HYP-SHYP-003', 'pinned', onFrame, { page: pages.mappedForDma }],
  [
    'guest_unshare_host',
    'EPERM',
    'HYP-GSHR-004',
    'mapped for DMA',
    { vm },
    { page: { guests: { 0: mapped('shared-owned') }, domains: [0] }, settings: seedLiteral },
  ],
  ['device_assign', 'EOPNOTSUPP', 'IOMMU-DEV-003', 'no such device', { vm, device: 5 }, { settings: noGuestDevices }],
  ['device_return', 'EOPNOTSUPP', 'IOMMU-DEV-003', 'no such device', { device: 5 }, { settings: noGuestDevices }],
  ['guest_iommu_map', 'EINVAL', 'HYP-HVC-001', 'nothing there', { vm, domain: 4, aligned: false }, { settings: pv }],
  [
    'guest_iommu_map',
    'EINVAL',
    'IOMMU-DEV-006',
    'no domain',
    { vm, domain: 4 },
    { page: pages.guestShared, settings: pv },
  ],
  [
    'guest_iommu_map',
    'EINVAL',
    'IOMMU-DOM-002',
    'mapped already',
    { vm: 3, domain: 4 },
    {
      page: { frame: { host: 'nopage' }, guests: { 3: mapped('owned') }, domains: [4] },
      settings: pv,
      globals: assigned,
    },
  ],
  ['guest_iommu_unmap', 'EINVAL', 'HYP-HVC-001', 'no domain', { vm, domain: 4, aligned: false }, { settings: pv }],
  ['guest_iommu_unmap', 'EINVAL', 'IOMMU-DOM-002', 'nothing there', { vm, domain: 4 }, { settings: pv }],
  ['iommu_alloc_domain', 'EINVAL', 'IOMMU-DOM-002', 'in use', { domain: 4 }, { settings: pv, globals: assigned }],
  ['iommu_free_domain', 'EINVAL', 'IOMMU-DOM-002', 'in use', { domain: 4 }, { settings: pv, globals: assigned }],
  [
    'iommu_attach_dev',
    'EPERM',
    'IOMMU-DOM-005',
    'no domain',
    { device: 0, domain: 4 },
    { settings: pv, globals: assigned },
  ],
  ['iommu_attach_dev', 'EINVAL', 'IOMMU-DOM-002', 'attached', { device: 0, domain: 1 }, { settings: pv }],
  [
    'iommu_detach_dev',
    'EPERM',
    'IOMMU-DOM-005',
    'no domain',
    { device: 0, domain: 4 },
    { settings: pv, globals: assigned },
  ],
  [
    'iommu_map_pages',
    'EOPNOTSUPP',
    'IOMMU-PV-005',
    'out of range',
    { ...onFrame, domain, prot: 'invalid', inRange: false },
    { settings: pv },
  ],
  [
    'iommu_map_pages',
    'E2BIG',
    'IOMMU-PV-005',
    'no domain',
    { ...onFrame, domain: 1, inRange: false },
    { settings: pv },
  ],
  [
    'iommu_map_pages',
    'ENOENT',
    'IOMMU-DOM-002',
    "not the host's",
    { ...onFrame, domain: 1 },
    { page: pages.guestPrivate, settings: pv },
  ],
  [
    'iommu_map_pages',
    'EPERM',
    'IOMMU-PV-006',
    'mapped already',
    { ...onFrame, domain },
    { page: { ...pages.guestPrivate, domains: [0] }, settings: pv },
  ],
];

export const orderRows: readonly Row[] = both.map(([call, ret, rule, later, args, machine]) => ({
  ...machine,
  title: `${call} answers ${ret} by ${rule}, whatever comes later (${later})`,
  call,
  args,
  ret,
  rule,
}));
