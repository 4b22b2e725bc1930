import type { Decision, KnownHypercallName, Reach, Reply } from '@guestmem/spec';
import { withVm } from '../../src/globals.js';
import { dmaAccess } from '../../src/iommu/dma.js';
import { mapForDma, unmapForDma } from '../../src/iommu/mapping.js';
import type { Turn } from '../../src/turn.js';
import { type MachineSpec, mapped, type PageSpec, pages } from '../fixtures.js';
import { inFile } from '../turns.js';

type Act = (turn: Turn<null, null>) => Reply | Decision;
type Expected = readonly [result: Reply | Decision, reach: Reach];

/** One event, and what becomes of it under each design; reach is where a DMA at the page ends afterwards. */
export interface Event {
  readonly title: string;
  readonly page: PageSpec;
  readonly globals?: MachineSpec['globals'];
  readonly act: Act;
  readonly pv: Expected;
  readonly nested: Expected;
  /** The page is mapped in the host's domain before, in each design's own way. */
  readonly isMapped?: boolean;
}

const map: Act = (turn) => mapForDma(turn, 0, 0).ret;
const call =
  (name: KnownHypercallName, vm?: number): Act =>
  (turn) =>
    turn.hypercall(name, { frame: 0, ...(vm !== undefined && { vm }) }).ret;

/** A look at the page again, from the host's domain. */
const mapAfter =
  (act: Act): Act =>
  (turn) => {
    const first = act(turn);
    return first === 'OK' ? map(turn) : first;
  };

/** The events that the two IOMMU designs are compared by. */
export const iommuEvents: readonly Event[] = [
  {
    title: 'map of a private page',
    page: pages.guestPrivate,
    act: map,
    pv: ['EPERM', 'none'],
    nested: ['OK', 'aborts'],
  },
  {
    title: 'map of a page of the hypervisor',
    page: pages.hypOwned,
    act: map,
    pv: ['EPERM', 'none'],
    nested: ['OK', 'aborts'],
  },
  {
    title: 'map of a page shared with the hypervisor',
    page: pages.sharedWithHyp,
    act: map,
    pv: ['EPERM', 'none'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'map of a page shared with the secure world',
    page: pages.sharedWithFfa,
    act: map,
    pv: ['EPERM', 'none'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'map of a page shared with a guest',
    page: pages.sharedWithGuest,
    act: map,
    pv: ['EPERM', 'none'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'map of a page that a protected guest shares',
    page: pages.guestShared,
    act: map,
    pv: ['EPERM', 'none'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'map of a page of the host',
    page: pages.hostOwned,
    act: map,
    pv: ['OK', 'memory'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'donation of a mapped page to a guest',
    page: {},
    isMapped: true,
    act: call('host_donate_guest', 0),
    pv: ['EINVAL', 'memory'],
    nested: ['OK', 'aborts'],
  },
  {
    title: 'donation of a mapped page to the hypervisor',
    page: {},
    isMapped: true,
    act: call('host_donate_hyp'),
    pv: ['EINVAL', 'memory'],
    nested: ['OK', 'aborts'],
  },
  {
    title: 'share of a mapped page with a non-protected guest',
    page: {},
    isMapped: true,
    act: call('host_share_guest', 1),
    pv: ['OK', 'memory'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'unshare by a guest of a page that the host maps',
    page: pages.guestShared,
    act: (turn) => {
      map(turn);
      return turn.hypercall('guest_unshare_host', { vm: 0 }).ret;
    },
    pv: ['OK', 'none'],
    nested: ['OK', 'aborts'],
  },
  {
    title: 'share by a guest',
    page: { ...pages.guestPrivate, domains: [] },
    act: (turn) => {
      map(turn);
      return turn.hypercall('guest_share_host', { vm: 0 }).ret;
    },
    pv: ['OK', 'none'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'share of a mapped page with the hypervisor',
    page: {},
    isMapped: true,
    act: call('host_share_hyp'),
    pv: ['EINVAL', 'memory'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'share of a mapped page with the secure world',
    page: {},
    isMapped: true,
    act: call('host_share_ffa'),
    pv: ['EINVAL', 'memory'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'reclaim from a dying VM',
    page: pages.guestPrivate,
    globals: (globals) => withVm(globals, 0, { life: 'dying', vcpu: 'none' }),
    act: mapAfter(call('reclaim_dying_guest_page', 0)),
    pv: ['OK', 'memory'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'relinquish',
    page: pages.guestPrivate,
    act: mapAfter(call('guest_relinquish', 0)),
    pv: ['OK', 'memory'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'forced reclaim',
    page: pages.guestPrivate,
    act: mapAfter(call('force_reclaim_guest_page')),
    pv: ['OK', 'memory'],
    nested: ['OK', 'memory'],
  },
  {
    title: 'DMA to a private page that the host has put into its tables, or tried to',
    page: pages.guestPrivate,
    act: (turn) => {
      map(turn);
      return dmaAccess(turn, 0, { write: 'Evil' }, inFile).decision;
    },
    pv: ['transaction-aborted', 'none'],
    nested: ['transaction-aborted', 'aborts'],
  },
  {
    title: 'DMA to a mapped page of the host',
    page: {},
    isMapped: true,
    act: (turn) => dmaAccess(turn, 0, {}, inFile).decision,
    pv: ['allow', 'memory'],
    nested: ['allow', 'memory'],
  },
  {
    title: 'unmap',
    page: {},
    isMapped: true,
    act: (turn) => unmapForDma(turn, 0).ret,
    pv: ['OK', 'none'],
    nested: ['OK', 'none'],
  },
  {
    title: 'unmap where nothing is mapped',
    page: {},
    act: (turn) => unmapForDma(turn, 0).ret,
    pv: ['ENOENT', 'none'],
    nested: ['ENOENT', 'none'],
  },
  {
    title: 'share with a non-protected guest first and map then',
    page: {},
    act: (turn) => {
      turn.hypercall('host_share_guest', { frame: 0, vm: 1 });
      return map(turn);
    },
    pv: ['EPERM', 'none'],
    nested: ['OK', 'memory'],
  },
];

/** What a device of a guest reaches: that guest's private pages at the time of the map, and nothing of anyone else. */
export const guestDeviceEvents: readonly {
  readonly title: string;
  readonly page: PageSpec;
  readonly act: Act;
  readonly result: Reply | Decision;
}[] = [
  {
    title: 'map of a private page',
    page: pages.guestPrivate,
    act: (turn) => turn.hypercall('guest_iommu_map', { vm: 0, domain: 4 }).ret,
    result: 'OK',
  },
  {
    title: 'map of a page that the guest shares',
    page: pages.guestShared,
    act: (turn) => turn.hypercall('guest_iommu_map', { vm: 0, domain: 4 }).ret,
    result: 'EINVAL',
  },
  {
    title: 'map of a page that is not there',
    page: {},
    act: (turn) => turn.hypercall('guest_iommu_map', { vm: 0, domain: 4 }).ret,
    result: 'ENOENT',
  },
  {
    title: 'relinquish of a page that is mapped',
    page: { frame: { host: 'nopage', refcount: 1 }, guests: { 0: mapped('owned') }, domains: [4] },
    act: (turn) => turn.hypercall('guest_relinquish', { vm: 0 }).ret,
    result: 'EBUSY',
  },
  {
    title: 'share of a page that is mapped',
    page: { frame: { host: 'nopage', refcount: 1 }, guests: { 0: mapped('owned') }, domains: [4] },
    act: (turn) => turn.hypercall('guest_share_host', { vm: 0 }).ret,
    result: 'OK',
  },
  {
    title: 'DMA to a private page',
    page: { frame: { host: 'nopage', refcount: 1 }, guests: { 0: mapped('owned') }, domains: [4] },
    act: (turn) => dmaAccess(turn, 0, {}, inFile).decision,
    result: 'allow',
  },
  {
    title: 'DMA to a page of another guest',
    page: { frame: { host: 'nopage' }, guests: { 3: mapped('owned') } },
    act: (turn) => dmaAccess(turn, 0, {}, inFile).decision,
    result: 'transaction-aborted',
  },
  {
    title: 'attach by the host',
    page: {},
    act: (turn) => turn.hypercall('iommu_attach_dev', { device: 0, domain: 0 }).ret,
    result: 'EPERM',
  },
  {
    title: 'map by the host in the domain of a guest',
    page: {},
    act: (turn) => turn.hypercall('iommu_map_pages', { frame: 0, domain: 4 }).ret,
    result: 'ENOENT',
  },
];
