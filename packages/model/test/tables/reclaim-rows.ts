import { noEntry } from '../../src/cell.js';
import { withVm } from '../../src/globals.js';
import { mapped, pages } from '../fixtures.js';
import type { Row } from './row.js';

const ofVm = { args: { vm: 0 } } as const;
const dying: NonNullable<Row['globals']> = (globals) => withVm(globals, 0, { life: 'dying', vcpu: 'none' });
const gone: NonNullable<Row['globals']> = (globals) => withVm(globals, 0, { life: 'gone', vcpu: 'none' });
const wipe = ['zero', 'cache-clean'] as const;
const gain = ['stage2-map', 'smmu-map'] as const;

/** The ways in which a page leaves a guest that does not give it. */
export const reclaimRows: readonly Row[] = [
  {
    title: 'seizes a private page: poison for the guest, zeroes for the host',
    call: 'force_reclaim_guest_page',
    page: pages.guestPrivate,
    ret: 'OK',
    rule: 'HYP-RCL-001',
    after: { frame: { host: 'owned', smmuMapped: true, content: 'zero' }, guests: { 0: { kind: 'poison' } } },
    effects: ['stage2-unmap', 'tlb-sync', ...wipe, ...gain],
  },
  {
    title: 'seizes no registers',
    call: 'force_reclaim_guest_page',
    page: pages.registers,
    ret: 'EFAULT',
    rule: 'HYP-RCL-002',
  },
  {
    title: 'seizes nothing where no page is named',
    call: 'force_reclaim_guest_page',
    args: { frame: 2 },
    ret: 'EFAULT',
    rule: 'HYP-RCL-002',
  },
  ...(['hostOwned', 'sharedWithHyp', 'sharedWithGuest', 'guestShared', 'unmapped'] as const).map(
    (name): Row => ({
      title: `seizes no page that is ${name}`,
      call: 'force_reclaim_guest_page',
      page: pages[name],
      ret: 'EAGAIN',
      rule: 'HYP-RCL-003',
    }),
  ),
  {
    title: 'seizes no page of the hypervisor',
    call: 'force_reclaim_guest_page',
    page: pages.hypOwned,
    ret: 'EPERM',
    rule: 'HYP-RCL-004',
  },
  {
    title: 'seizes no page of a forgotten VM',
    call: 'force_reclaim_guest_page',
    page: pages.guestPrivate,
    globals: gone,
    ret: 'EAGAIN',
    rule: 'HYP-RCL-005',
  },
  {
    title: 'seizes no page that the guest does not own alone',
    call: 'force_reclaim_guest_page',
    page: { frame: { host: 'nopage' }, guests: { 0: mapped('shared-owned') } },
    ret: 'EPERM',
    rule: 'HYP-RCL-006',
  },
  {
    title: 'seizes no page that a device of the guest maps',
    call: 'force_reclaim_guest_page',
    page: { frame: { host: 'nopage', refcount: 1 }, guests: { 0: mapped('owned') }, domains: [4] },
    ret: 'EBUSY',
    rule: 'HYP-RCL-007',
  },
  {
    ...ofVm,
    title: 'wipes a private page of a dying VM on its way back',
    call: 'reclaim_dying_guest_page',
    page: pages.guestPrivate,
    globals: dying,
    ret: 'OK',
    rule: 'HYP-DYING-001',
    after: { frame: { host: 'owned', smmuMapped: true, content: 'zero' }, guests: { 0: noEntry } },
    effects: [...wipe, 'stage2-unmap', 'tlb-sync', ...gain],
  },
  {
    ...ofVm,
    title: 'removes what a device of a dying VM still maps',
    call: 'reclaim_dying_guest_page',
    page: { frame: { host: 'nopage', refcount: 1 }, guests: { 0: mapped('owned') }, domains: [4] },
    settings: { iommu: { profile: 'pv' } },
    globals: dying,
    ret: 'OK',
    rule: 'HYP-DYING-001',
    after: { frame: { host: 'owned', refcount: 0, content: 'zero' }, guests: { 0: noEntry }, domains: [] },
    effects: ['smmu-unmap', 'tlb-sync', ...wipe, 'stage2-unmap', 'tlb-sync', 'stage2-map'],
  },
  {
    ...ofVm,
    title: 'returns a shared page of a dying VM as it is',
    call: 'reclaim_dying_guest_page',
    page: pages.guestShared,
    globals: dying,
    ret: 'OK',
    rule: 'HYP-DYING-002',
    after: { frame: { host: 'owned', content: 'Secret' }, guests: { 0: noEntry } },
  },
  {
    ...ofVm,
    title: 'lets the host drop its pin of a poisoned gfn',
    call: 'reclaim_dying_guest_page',
    page: pages.poisoned,
    globals: dying,
    ret: 'OK',
    rule: 'HYP-DYING-003',
    after: {},
  },
  {
    ...ofVm,
    title: 'reclaims nothing of a living VM',
    call: 'reclaim_dying_guest_page',
    page: pages.guestPrivate,
    ret: 'EINVAL',
    rule: 'HYP-DYING-004',
  },
  {
    ...ofVm,
    title: 'reclaims nothing of a forgotten VM',
    call: 'reclaim_dying_guest_page',
    page: pages.guestPrivate,
    globals: gone,
    ret: 'EINVAL',
    rule: 'HYP-DYING-004',
  },
  {
    ...ofVm,
    title: 'reclaims nothing where nothing is mapped',
    call: 'reclaim_dying_guest_page',
    globals: dying,
    ret: 'ENOENT',
    rule: 'HYP-GUEST-002',
  },
  {
    ...ofVm,
    title: 'reclaims no block',
    call: 'reclaim_dying_guest_page',
    page: { frame: { host: 'nopage' }, guests: { 0: mapped('owned', { order: 9 }) } },
    globals: dying,
    ret: 'E2BIG',
    rule: 'HYP-GUEST-003',
  },
  {
    ...ofVm,
    title: 'reclaims nothing that is borrowed',
    call: 'reclaim_dying_guest_page',
    page: { frame: { host: 'shared-owned', guestShares: 1 }, guests: { 0: mapped('shared-borrowed') } },
    globals: dying,
    ret: 'EPERM',
    rule: 'HYP-DYING-005',
  },
];
