import { type Globals, withDevice, withDomainOwner } from '../../src/globals.js';
import { mapped, onFrame, pages } from '../fixtures.js';
import type { Row } from './row.js';

const pv = { settings: { iommu: { profile: 'pv' } } } as const;
const _seedLiteral = { settings: { iommu: { profile: 'pv', mapGuestShared: 'allow' } } } as const;
const _map = { ...pv, call: 'iommu_map_pages', args: { ...onFrame, domain: 0 } } as const;
const _unmap = { ...pv, call: 'iommu_unmap_pages', args: { domain: 0 } } as const;
const owner = { kind: 'guest', vm: 0 } as const;
const detached = (globals: Globals): Globals => withDevice(globals, 0, { domain: null });
const assigned = (globals: Globals): Globals => withDomainOwner(withDevice(globals, 0, { owner, domain: 4 }), 4, owner);
const guestMap = { ...pv, call: 'guest_iommu_map', args: { vm: 0, domain: 4 }, globals: assigned } as const;
const guestUnmap = { ...guestMap, call: 'guest_iommu_unmap' } as const;
const device = { ...pv, args: { device: 0, vm: 0, domain: 4 } } as const;
const dmaOfGuest = { frame: { host: 'nopage', refcount: 1 }, guests: { 0: mapped('owned') }, domains: [4] } as const;
const host = { kind: 'host' } as const;

/** Devices of guests, and the calls of their pviommu. */
export const guestDeviceRows: readonly Row[] = [
  {
    ...guestMap,
    title: "maps a guest's private page for its device",
    page: pages.guestPrivate,
    ret: 'OK',
    rule: 'IOMMU-DEV-005',
    after: { frame: { refcount: 1 }, domains: [4] },
    effects: ['smmu-map'],
  },
  {
    ...guestMap,
    title: 'maps nothing without a pviommu',
    page: pages.guestPrivate,
    settings: { ...pv.settings, hypervisor: { guestDevices: false } },
    ret: 'EOPNOTSUPP',
    rule: 'IOMMU-DEV-003',
  },
  {
    ...guestMap,
    title: 'maps nothing misaligned',
    args: { ...guestMap.args, aligned: false },
    page: pages.guestPrivate,
    ret: 'EINVAL',
    rule: 'HYP-HVC-001',
  },
  { ...guestMap, title: 'asks the host for a page that is not there', ret: 'ENOENT', rule: 'HYP-GUEST-002' },
  {
    ...guestMap,
    title: 'maps no page that the guest shares',
    page: pages.guestShared,
    ret: 'EINVAL',
    rule: 'IOMMU-DEV-006',
  },
  {
    ...guestMap,
    title: 'maps into no domain of another guest',
    args: { vm: 3, domain: 4 },
    page: { frame: { host: 'nopage' }, guests: { 3: mapped('owned') } },
    ret: 'EINVAL',
    rule: 'IOMMU-DOM-002',
  },
  { ...guestMap, title: 'maps no page twice', page: dmaOfGuest, ret: 'EINVAL', rule: 'IOMMU-PV-007' },
  {
    ...guestUnmap,
    title: "unmaps a guest's page",
    page: dmaOfGuest,
    ret: 'OK',
    rule: 'IOMMU-DEV-008',
    after: { frame: { refcount: 0 }, domains: [] },
    effects: ['smmu-unmap', 'tlb-sync'],
  },
  {
    ...guestUnmap,
    title: 'unmaps nothing without a pviommu',
    settings: { ...pv.settings, hypervisor: { guestDevices: false } },
    ret: 'EOPNOTSUPP',
    rule: 'IOMMU-DEV-003',
  },
  {
    ...guestUnmap,
    title: 'unmaps nothing with a reserved argument',
    args: { ...guestUnmap.args, reserved: 'non-zero' },
    page: dmaOfGuest,
    ret: 'EINVAL',
    rule: 'HYP-HVC-001',
  },
  {
    ...guestUnmap,
    title: 'unmaps nothing of another guest',
    args: { vm: 3, domain: 4 },
    page: dmaOfGuest,
    ret: 'EINVAL',
    rule: 'IOMMU-DOM-002',
  },
  {
    ...guestUnmap,
    title: 'unmaps nothing that the guest has not mapped',
    page: pages.guestPrivate,
    ret: 'EINVAL',
    rule: 'IOMMU-DEV-007',
  },
  {
    ...device,
    title: 'gives a device to a guest',
    call: 'device_assign',
    globals: detached,
    ret: 'OK',
    rule: 'IOMMU-DEV-011',
    after: { globals: assigned },
  },
  {
    ...device,
    title: 'gives no device without a pviommu',
    call: 'device_assign',
    settings: { hypervisor: { guestDevices: false } },
    globals: detached,
    ret: 'EOPNOTSUPP',
    rule: 'IOMMU-DEV-003',
  },
  {
    ...device,
    title: 'gives no device that is not there',
    call: 'device_assign',
    args: { device: 5, vm: 0 },
    ret: 'ENODEV',
    rule: 'IOMMU-DEV-001',
  },
  {
    ...device,
    title: 'gives no device that it cannot reset',
    call: 'device_assign',
    globals: (globals) => withDevice(detached(globals), 0, { speaksPrivate: false }),
    ret: 'ENODEV',
    rule: 'IOMMU-DEV-009',
  },
  { ...device, title: 'gives no device that is attached', call: 'device_assign', ret: 'EBUSY', rule: 'IOMMU-DEV-010' },
  {
    ...device,
    title: 'gives no device to a second guest',
    call: 'device_assign',
    globals: assigned,
    ret: 'EBUSY',
    rule: 'IOMMU-DEV-010',
  },
  {
    ...device,
    title: 'returns a device, and its domain with it',
    call: 'device_return',
    globals: assigned,
    ret: 'OK',
    rule: 'IOMMU-DEV-013',
    after: { globals: (globals) => withDomainOwner(withDevice(globals, 0, { owner: host, domain: null }), 4, null) },
  },
  {
    ...device,
    title: 'returns no device without a pviommu',
    call: 'device_return',
    settings: { hypervisor: { guestDevices: false } },
    ret: 'EOPNOTSUPP',
    rule: 'IOMMU-DEV-003',
  },
  {
    ...device,
    title: 'returns no device that is not there',
    call: 'device_return',
    args: { device: 3 },
    ret: 'ENODEV',
    rule: 'IOMMU-DEV-001',
  },
  { ...device, title: 'returns no device of the host', call: 'device_return', ret: 'EPERM', rule: 'IOMMU-DEV-012' },
];
