import { type Operation, rules, type World } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import * as op from './operations.js';
import {
  anon,
  device,
  disk,
  fastExclusive,
  flagsChecked,
  hugetlb,
  movable,
  notProtected,
  own,
  posted,
  withoutConfig,
} from './setups.js';
import { Run, type Switches } from './world.js';

interface Way {
  readonly by: readonly Operation[];
  readonly world?: Partial<World>;
  readonly with?: Switches;
}

const large = { folioOrder: 2 };
const longterm: Switches = { backing: { profile: 'longterm-2026', unshareDeniable: false } };
const threeFrames = Array.from({ length: 3 }, () => [op.pin(), op.punch()]).flat();

/** The shortest way to each rule: the last outcome is decided by it. */
const ways: Readonly<Record<string, Way>> = {
  'SHM-ADV-001': { by: [op.madvise()] },
  'SHM-ADV-002': { by: [op.madvise({ advice: 'populate-write' })] },
  'SHM-ADV-003': { by: [op.madvise({ page: 9 })] },
  'SHM-ADV-004': { by: [op.get(), op.madvise({ advice: 'collapse' })] },
  'SHM-ADV-005': { by: [op.madvise({ advice: 'pageout' })] },
  'SHM-ADV-006': { by: [own, op.madvise({ advice: 'remove' })] },
  'SHM-ADV-007': { by: [op.truncate(), op.madvise({ advice: 'populate-read' })] },
  'SHM-EXC-001': { by: [op.pinExclusive()] },
  'SHM-EXC-002': { by: [op.pin(), op.pinExclusive()] },
  'SHM-EXC-003': { by: [op.pinExclusive(), op.pinExclusive()] },
  'SHM-EXC-004': { by: [op.pin({ exclusive: true })] },
  'SHM-EXC-005': { by: [op.get({ exclusive: true })] },
  'SHM-EXC-006': { by: [op.pinExclusive()], with: withoutConfig },
  'SHM-EXC-007': { by: [op.pinExclusive(), op.unexc()] },
  'SHM-EXC-008': { by: [op.pin(), op.reexc()] },
  'SHM-EXC-009': { by: [op.pin(), op.pin(), op.reexc()] },
  'SHM-EXC-010': { by: [op.pinExclusive(), op.reexc()] },
  'SHM-EXC-011': { by: [op.reexc()], with: withoutConfig },
  'SHM-EXC-012': { by: [op.unexc()], with: withoutConfig },
  'SHM-EXC-013': { by: [op.pinExclusive(), op.unpinExclusive()] },
  'SHM-EXC-014': { by: [op.pin(), op.unpinExclusive()] },
  'SHM-EXC-015': { by: [op.pinExclusive(), op.unpin()] },
  'SHM-EXC-016': { by: [op.pinExclusive(), op.addPin()] },
  'SHM-EXC-017': { by: [op.read(), op.reexc()] },
  'SHM-EXC-018': { by: [op.pinExclusive()], with: longterm },
  'SHM-FAST-001': { by: [op.read(), op.grab()] },
  'SHM-FAST-002': { by: [op.grab()] },
  'SHM-FAST-003': { by: [op.read(), op.grab(), op.finish()] },
  'SHM-FAULT-001': { by: [op.unmap(), op.guestRead()] },
  'SHM-FAULT-002': { by: [op.write(), op.memoryFailure(), op.read()] },
  'SHM-FAULT-003': { by: [op.write(), op.memoryFailure(), op.pin()] },
  'SHM-FAULT-004': { by: [op.write(), op.memoryFailure(), op.guestRead()] },
  'SHM-FAULT-005': { by: [...threeFrames, op.read()] },
  'SHM-FILE-001': { by: [op.fileRead()] },
  'SHM-FILE-002': { by: [op.write(), op.memoryFailure(), op.fileRead()] },
  'SHM-FILE-003': { by: [op.fallocate()] },
  'SHM-FILE-004': { by: [op.close(), op.fileRead()] },
  'SHM-FILE-005': { by: [op.truncate({ pages: 5 })] },
  'SHM-FILE-006': { by: [op.truncate(), op.fileRead()] },
  'SHM-GUEST-001': { by: [op.readGuest({ gfn: 9 })] },
  'SHM-GUP-001': { by: [op.guestRead(), op.processVmRead()] },
  'SHM-GUP-002': { by: [op.unmap(), op.vfioMap()], world: device },
  'SHM-HOLE-001': { by: [op.punch()] },
  'SHM-HOLE-002': { by: [op.pin(), op.punch()], world: large },
  'SHM-HOLE-003': { by: [op.punch({ aligned: false })] },
  'SHM-HOLE-004': { by: [op.punch()], world: large },
  'SHM-LOCK-001': { by: [op.guestRead()], world: { memlock: 'none' } },
  'SHM-LOCK-002': { by: [op.vfioMap()], world: { ...device, memlock: 'none' } },
  'SHM-MAP-001': { by: [op.map()] },
  'SHM-MAP-002': { by: [op.unmap()] },
  'SHM-MAP-003': { by: [op.mapMany()] },
  'SHM-MAP-004': { by: [op.fork()] },
  'SHM-MAP-005': { by: [own, op.write(), op.pin(), op.fork()], world: { pages: 1 } },
  'SHM-MAP-006': { by: [op.passFd()], world: { processes: 2 } },
  'SHM-MAP-007': { by: [op.close()] },
  'SHM-MAP-008': { by: [op.fork({ child: 0 })] },
  'SHM-MM-001': { by: [op.migrate()] },
  'SHM-MM-002': { by: [op.guestRead(), op.migrate()] },
  'SHM-MM-003': { by: [op.get(), op.migrate()] },
  'SHM-MM-004': { by: [op.read(), op.migrate()] },
  'SHM-MM-005': { by: [op.guestRead(), op.reclaim()] },
  'SHM-MM-006': { by: [op.get(), op.reclaim()] },
  'SHM-MM-007': { by: [op.read(), op.reclaim()] },
  'SHM-MM-008': { by: [op.write(), op.memoryFailure()] },
  'SHM-MM-011': { by: [op.memoryFailure()] },
  'SHM-MM-009': { by: [op.pin(), op.memoryFailure()] },
  'SHM-PIN-001': { by: [op.pin()] },
  'SHM-PIN-002': { by: [op.guestRead(), op.pin()] },
  'SHM-PIN-003': { by: [op.pin(), op.unpin()] },
  'SHM-PIN-004': { by: [op.pin(), op.addPin()] },
  'SHM-PIN-005': { by: [op.unpin()] },
  'SHM-PIN-006': { by: [op.guestRead(), op.share(), op.unpin()] },
  'SHM-REF-001': { by: [op.get()] },
  'SHM-REF-002': { by: [op.get(), op.put()] },
  'SHM-REF-003': { by: [op.put()] },
  'SHM-REF-004': { by: [op.read(), op.speculativeGet()] },
  'SHM-REF-005': { by: [op.read(), op.speculativeGet(), op.speculativePut()] },
  'SHM-REF-006': { by: [op.read(), op.lruBatch()] },
  'SHM-REF-007': { by: [op.lruDrain()] },
  'SHM-REF-008': { by: [op.lruBatch()] },
  'SHM-RFC-001': { by: [op.read(), fastExclusive], world: large, with: posted },
  'SHM-RFC-002': { by: [op.pinExclusive()], world: large, with: posted },
  'SHM-RFC-003': { by: [op.pinExclusive(), op.unexc(), op.reexc()], with: posted },
  'SHM-RFC-004': { by: [op.pin(), fastExclusive], with: posted },
  'SHM-RFC-005': { by: [op.pin(), op.reexc()], with: posted },
  'SHM-RFC-006': { by: [op.pinExclusive()], with: flagsChecked },
  'SHM-RFC-007': { by: [op.pinExclusive(), op.reexc()], world: large, with: posted },
  'SHM-SHARE-001': { by: [op.share()] },
  'SHM-SHARE-002': { by: [op.share(), op.unshare()] },
  'SHM-SHARE-003': {
    by: [op.share(), op.pin(), op.unshare()],
    with: { backing: { unshareDeniable: false } },
  },
  'SHM-SHARE-004': { by: [op.guestRead(), op.relinquish()], with: { hypervisor: { relinquish: true } } },
  'SHM-SHARE-005': { by: [op.guestRead(), op.bind({ gfn: 8, index: 0 }), op.unshare({ gfn: 8 })] },
  'SHM-SHARE-006': { by: [op.guestRead(), op.share()], with: longterm },
  'SHM-SLOT-001': { by: [op.bind({ gfn: 8 })] },
  'SHM-SLOT-002': { by: [op.unbind()], world: notProtected },
  'SHM-SLOT-003': { by: [op.unbind()] },
  'SHM-SLOT-004': { by: [op.unbind({ vm: 1 })] },
  'SHM-SLOT-005': { by: [op.unbind({ slot: 3 })] },
  'SHM-SLOT-006': { by: [op.bind({ gfn: 3 })] },
  'SHM-SLOT-007': { by: [op.bind({ slot: 0, gfn: 8 })] },
  'SHM-TEAR-001': { by: [op.destroy()] },
  'SHM-TEAR-002': { by: [op.destroy(), op.destroy()] },
  'SHM-TEAR-003': { by: [op.exit()] },
  'SHM-UFFD-001': { by: [op.userfaultfd({ mode: 'minor' })] },
  'SHM-UFFD-002': { by: [op.userfaultfd({ page: 9 })] },
  'SHM-VFIO-001': { by: [op.vfioMap()], world: device },
  'SHM-VFIO-002': { by: [op.vfioMap(), op.vfioMap()], world: device },
  'SHM-VFIO-003': { by: [op.guestRead(), op.vfioMap()], world: device },
  'SHM-VFIO-004': { by: [op.vfioMap(), op.vfioUnmap()], world: device },
  'SHM-VFIO-005': { by: [op.vfioUnmap()], world: device },
  'SHM-VFIO-006': { by: [op.vfioMapFile({ index: 4 })], world: device },
  'SHM-VFIO-008': { by: [op.vfioMap(), op.iommuUnmap(), op.vfioUnmap()], world: device },
  'SHM-LOCK-003': { by: [op.vfioMap(), op.guestRead()], world: { ...device, memlock: 'one' } },
  'SHM-LOCK-004': { by: [op.vfioMapFile()], world: { ...device, memlock: 'none' } },
  'SHM-ADV-008': { by: [own, op.write(), op.madvise()] },
  'SHM-ADV-009': { by: [op.madvise({ advice: 'mergeable' })] },
  'SHM-ADV-010': { by: [op.write(), op.madvise({ advice: 'mergeable' })], with: anon },
  'SHM-ADV-011': { by: [op.madvise({ advice: 'pageout' })], with: hugetlb },
  'SHM-ANON-001': { by: [op.fileRead()], with: anon },
  'SHM-FILE-007': { by: [op.truncate({ pages: 1 })], with: hugetlb },
  'SHM-FILE-008': { by: [op.fileWrite()], with: hugetlb },
  'SHM-HOLE-005': { by: [op.punch()], with: hugetlb },
  'SHM-MM-010': { by: [op.reclaim()], with: hugetlb },
  'SHM-PIN-007': { by: [op.pin()], with: anon },
  'SHM-PIN-008': { by: [op.pin({ longterm: true, write: true })], with: disk },
  'SHM-RFC-008': { by: [op.write(), op.pinExclusive()], world: movable, with: posted },
  'SHM-UFFD-003': { by: [op.userfaultfd()], with: disk },
  'SHM-VFIO-007': { by: [op.vfioMapFile()], world: device, with: disk },
  'SHM-ZONE-001': { by: [op.write(), op.pin({ longterm: true })], world: movable },
  'SHM-ZONE-002': { by: [op.write(), op.get(), op.pin({ longterm: true })], world: movable },
};

describe('a rule of this backing', () => {
  it.each(Object.entries(ways))('%s decides something', (id, { by, world, with: switches }) => {
    const run = new Run(world, switches);
    expect(run.do(...by).rule).toBe(id);
    expect(run.violated).toEqual([]);
  });

  it('has a way that leads to it, unless it is an invariant or about calls', () => {
    const own = rules
      .filter(({ id, invariant }) => id.startsWith('SHM-') && !id.startsWith('SHM-UAPI-') && !invariant)
      .map(({ id }) => id);
    expect(Object.keys(ways).sort()).toEqual(own.sort());
  });
});
