import { hypercalls } from '@guestmem/model';
import type { Operation, World } from '@guestmem/spec';
import type { Switches } from './settings.js';

/** A small generator of its own, so that a seed replays the walk. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const page = 0;
const pages = 2;

/** Every operation on two pages of a small world, in the forms that matter. */
export const walkable: readonly Operation[] = [
  ...[0, 1].flatMap((at): Operation[] => [
    { op: 'user.read', page: at },
    { op: 'user.write', page: at, value: 'H' },
    { op: 'guest.read', gfn: at },
    { op: 'guest.write', gfn: at, value: 'G' },
    { op: 'guest.share', gfn: at },
    { op: 'guest.unshare', gfn: at },
    { op: 'guest.relinquish', gfn: at },
    { op: 'kvm.convert', index: at, to: 'private' },
    { op: 'kvm.convert', index: at, to: 'shared' },
    { op: 'user.punchHole', index: at },
    { op: 'kernel.pin', page: at },
    { op: 'kernel.unpin', page: at },
    { op: 'kernel.linearWrite', index: at, value: 'L' },
    { op: 'kernel.memoryFailure', index: at },
    { op: 'vfio.map', page: at, domain: 0 },
    { op: 'vfio.unmap', page: at, domain: 0 },
    { op: 'iommu.map', index: at, domain: 1 },
    { op: 'iommu.unmap', index: at, domain: 1 },
    { op: 'user.map', page: at },
    { op: 'user.unmap', page: at },
    ...Object.keys(hypercalls).map((call): Operation => ({ op: 'el2.call', call, index: at })),
  ]),
  { op: 'guest.unshare', gfn: page, pages },
  { op: 'kvm.convert', index: page, pages, to: 'private' },
  { op: 'kernel.pin', page, pages },
  { op: 'vfio.map', page, pages, domain: 0 },
  { op: 'user.punchHole', index: page, pages },
  { op: 'kernel.gupFast', page, phase: 'grab' },
  { op: 'kernel.gupFast', page, phase: 'finish' },
  { op: 'kernel.get', page, count: 3 },
  { op: 'kernel.put', page, count: 3 },
  { op: 'kernel.speculativeGet', index: page },
  { op: 'kernel.speculativePut', index: page },
  { op: 'kernel.lruBatch', index: page },
  { op: 'kernel.lruDrain', index: page },
  { op: 'kernel.copyFromRef', page },
  { op: 'kernel.linearRead', index: page },
  { op: 'kernel.zeropad', index: page },
  { op: 'kernel.processVmRead', page },
  { op: 'kernel.walk', page, device: 0 },
  { op: 'kernel.migrate', index: page },
  { op: 'kvm.readGuest', gfn: page },
  { op: 'kvm.unbind', slot: 0 },
  { op: 'kvm.bind', slot: 0, gfn: 0, pages },
  { op: 'kvm.vcpuPut' },
  { op: 'kvm.vcpuLoad' },
  { op: 'kvm.destroy' },
  { op: 'user.madvise', page, advice: 'dontneed' },
  { op: 'user.madvise', page, advice: 'remove' },
  { op: 'user.mapMany', page, count: 2 },
  { op: 'user.fallocate', index: page, keepSize: true },
  { op: 'user.fork', child: 1 },
  { op: 'user.read', process: 1, page },
  { op: 'user.passFd', to: 1 },
  { op: 'user.close' },
  { op: 'user.exit', process: 1 },
  { op: 'user.exit' },
  { op: 'device.dmaWrite', device: 0, iova: page, value: 'D' },
];

export const walkedWorlds: readonly (readonly [name: string, switches: Switches, world: Partial<World>])[] = [
  ['the default', {}, {}],
  ['an IOMMU by hypercalls', { iommu: 'pv' }, {}],
  ['the hypervisor of Android', { iommu: 'pv', hypervisor: { relinquish: true, guestDevices: true } }, {}],
  ['the hypervisor of 2024', { iommu: 'none', hypervisor: { userFault: 'fatal', linearMapFault: 'crash' } }, {}],
  ['a file that starts private', { backing: { init: 'private' } }, {}],
  ['unshares that cannot be denied', { backing: { unshareDeniable: false } }, {}],
  ['holes that are refused', { backing: { invalidateOnPkvm: 'refuse' } }, {}],
  ['holes that poison', { backing: { invalidateOnPkvm: 'poison' } }, {}],
  ['a VM that is not protected', {}, { vms: [{ kind: 'non-protected' }] }],
  ['a VMM that converts nothing', {}, { vmm: 'manual' }],
  ['signals that kill', {}, { fatalSignals: true }],
  ['6.18, a shared file', { backing: { profile: '6.18', kernel: '6.18' } }, {}],
  ['6.18, a private file', { backing: { profile: '6.18', kernel: '6.18', init: 'private' } }, {}],
  [
    '6.18, a VM that is not protected',
    { backing: { profile: '6.18', kernel: '6.18' } },
    { vms: [{ kind: 'non-protected' }] },
  ],
  ['6.8, two memories', { backing: { profile: '6.8-dual', kernel: '6.8' } }, {}],
  ['6.8, all private from the start', { backing: { profile: '6.8-dual', kernel: '6.8', init: 'private' } }, {}],
  ['6.8, holes that are refused', { backing: { profile: '6.8-dual', kernel: '6.8', invalidateOnPkvm: 'refuse' } }, {}],
  ['6.8, holes that poison', { backing: { profile: '6.8-dual', kernel: '6.8', invalidateOnPkvm: 'poison' } }, {}],
  [
    '6.8, unshares that cannot be denied',
    { iommu: 'pv', backing: { profile: '6.8-dual', kernel: '6.8', unshareDeniable: false } },
    {},
  ],
  [
    '6.8, a VM that is not protected',
    { backing: { profile: '6.8-dual', kernel: '6.8' } },
    { vms: [{ kind: 'non-protected' }] },
  ],
  ['huge pages', { backing: { profile: 'hugetlb' } }, { pages: 4, folioOrder: 1 }],
  ['huge pages that start whole', { backing: { profile: 'hugetlb', init: 'private' } }, { pages: 3, folioOrder: 1 }],
  [
    'huge pages, unshares that cannot be denied',
    { backing: { profile: 'hugetlb', unshareDeniable: false, invalidateOnPkvm: 'poison' } },
    { pages: 4, folioOrder: 2 },
  ],
  ['no linear map', { backing: { profile: 'no-direct-map', directMap: 'removed' } }, {}],
  ['three states', { backing: { profile: 'three-state', kernel: '6.8' } }, {}],
  [
    'three states, unshares that cannot be denied',
    { backing: { profile: 'three-state', kernel: '6.8', unshareDeniable: false, init: 'private' } },
    { processes: 2 },
  ],
  ['three states, holes that poison', { backing: { profile: 'three-state', invalidateOnPkvm: 'poison' } }, {}],
];
