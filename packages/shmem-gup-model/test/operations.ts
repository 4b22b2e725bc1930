import type { Operation, OperationName } from '@guestmem/spec';

type Arguments<N extends OperationName> = Omit<Extract<Operation, { op: N }>, 'op'>;

function maker<N extends OperationName, A>(op: N, defaults: A) {
  return (args: Partial<Arguments<N>> = {}): Operation => ({ op, ...defaults, ...args }) as unknown as Operation;
}

/** Operations by short names; where nothing is said, they are about page 0. */
export const map = maker('user.map', { page: 0 });
export const mapMany = maker('user.mapMany', { page: 0, count: 1 });
export const unmap = maker('user.unmap', { page: 0 });
export const read = maker('user.read', { page: 0 });
export const write = maker('user.write', { page: 0, value: 'Host' });
export const syscallBuffer = maker('user.syscallBuffer', { page: 0 });
export const fileRead = maker('user.fileRead', { index: 0 });
export const fileWrite = maker('user.fileWrite', { index: 0, value: 'File' });
export const fallocate = maker('user.fallocate', { index: 0, keepSize: true });
export const punch = maker('user.punchHole', { index: 0 });
export const truncate = maker('user.truncate', { pages: 0 });
export const fork = maker('user.fork', { child: 1 });
export const madvise = maker('user.madvise', { page: 0, advice: 'dontneed' });
export const userfaultfd = maker('user.userfaultfd', { page: 0, mode: 'missing' });
export const passFd = maker('user.passFd', { to: 1 });
export const close = maker('user.close', {});
export const exit = maker('user.exit', {});
export const pin = maker('kernel.pin', { page: 0 });
export const unpin = maker('kernel.unpin', { page: 0 });
export const grab = maker('kernel.gupFast', { page: 0, phase: 'grab' });
export const finish = maker('kernel.gupFast', { page: 0, phase: 'finish' });
export const unexc = maker('kernel.unexc', { page: 0 });
export const reexc = maker('kernel.reexc', { page: 0 });
export const addPin = maker('kernel.addPin', { page: 0 });
export const get = maker('kernel.get', { page: 0 });
export const put = maker('kernel.put', { page: 0 });
export const speculativeGet = maker('kernel.speculativeGet', { index: 0 });
export const speculativePut = maker('kernel.speculativePut', { index: 0 });
export const lruBatch = maker('kernel.lruBatch', { index: 0 });
export const lruDrain = maker('kernel.lruDrain', { index: 0 });
export const copyFromRef = maker('kernel.copyFromRef', { page: 0 });
export const linearRead = maker('kernel.linearRead', { index: 0 });
export const linearWrite = maker('kernel.linearWrite', { index: 0, value: 'Stray' });
export const zeropad = maker('kernel.zeropad', { index: 0 });
export const processVmRead = maker('kernel.processVmRead', { page: 0 });
export const walk = maker('kernel.walk', { page: 0, device: 0 });
export const migrate = maker('kernel.migrate', { index: 0 });
export const reclaim = maker('kernel.reclaim', { index: 0 });
export const memoryFailure = maker('kernel.memoryFailure', { index: 0 });
export const bind = maker('kvm.bind', { slot: 1, gfn: 0 });
export const unbind = maker('kvm.unbind', { slot: 0 });
export const moveSlot = maker('kvm.moveSlot', { slot: 0, gfn: 8 });
export const readGuest = maker('kvm.readGuest', { gfn: 0 });
export const drainMemcache = maker('kvm.drainMemcache', {});
export const topUp = maker('kvm.topUp', {});
export const destroy = maker('kvm.destroy', {});
export const guestRead = maker('guest.read', { gfn: 0 });
export const guestWrite = maker('guest.write', { gfn: 0, value: 'Secret' });
export const share = maker('guest.share', { gfn: 0 });
export const unshare = maker('guest.unshare', { gfn: 0 });
export const relinquish = maker('guest.relinquish', { gfn: 0 });
export const el2 = maker('el2.call', { call: 'host_share_hyp', index: 0 });
export const vfioMap = maker('vfio.map', { page: 0, domain: 0 });
export const vfioUnmap = maker('vfio.unmap', { page: 0, domain: 0 });
export const vfioMapFile = maker('vfio.mapFile', { index: 0, domain: 0 });
export const iommuMap = maker('iommu.map', { index: 0, domain: 0 });
export const iommuUnmap = maker('iommu.unmap', { index: 0, domain: 0 });
export const dmaRead = maker('device.dmaRead', { device: 0, iova: 0 });
export const dmaWrite = maker('device.dmaWrite', { device: 0, iova: 0, value: 'Dma' });

/** FOLL_EXCLUSIVE|FOLL_LONGTERM. */
export const pinExclusive = (): Operation => pin({ exclusive: true, longterm: true });
export const unpinExclusive = (): Operation => unpin({ exclusive: true });
