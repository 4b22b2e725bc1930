import type { Operation, RuleId, World } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { noReferences } from '../src/counters.js';
import { takeExclusive } from '../src/exclusive.js';
import { takeExclusiveAsPosted } from '../src/exclusive-as-posted.js';
import type { Folio } from '../src/folio.js';
import { addPin } from '../src/pin.js';
import * as op from './operations.js';
import { crash } from './setups.js';
import { tellStories } from './story.js';
import { line, Run, type Switches } from './world.js';

const asPrivate = op.map({ kind: 'private' });
const stranger = { process: 1 } as const;
const two: Partial<World> = { processes: 2 };
const device: Partial<World> = { devices: [{ speaksPrivate: false, domain: 0 }] };
const large: Partial<World> = { folioOrder: 2 };
const ordinary: Partial<World> = { vms: [{ kind: 'non-protected' }] };

type Corner = readonly [
  title: string,
  operations: readonly Operation[],
  told: string,
  rule: RuleId,
  world?: Partial<World>,
];

/** What the last of some operations is told, and by which rule. */
const corners: readonly Corner[] = [
  [
    'a VFIO map past the end',
    [op.truncate({ pages: 0 }), op.vfioMap()],
    'refuse-final user:EFAULT',
    'SHM-GUP-002',
    device,
  ],
  [
    'another process past the end',
    [op.truncate({ pages: 0 }), op.processVmRead()],
    'refuse-final user:EFAULT',
    'SHM-GUP-002',
  ],
  ['an unpin past all pages', [op.unpin({ page: 9 })], 'refuse-final user:EFAULT', 'SHM-GUP-002'],
  [
    'a stranger who writes past the end',
    [op.fileWrite({ index: 9, ...stranger })],
    'refuse-final user:EBADF',
    'SHM-FILE-004',
    two,
  ],
  [
    'a stranger who reads past the end',
    [op.fileRead({ index: 9, ...stranger })],
    'refuse-final user:EBADF',
    'SHM-FILE-004',
    two,
  ],
  [
    'a stranger who grows the file',
    [op.truncate({ pages: 9, ...stranger })],
    'refuse-final user:EBADF',
    'SHM-FILE-004',
    two,
  ],
  ['a stranger who closes', [op.close(stranger)], 'refuse-final user:EBADF', 'SHM-FILE-004', two],
  [
    'a stranger who passes to nobody',
    [op.passFd({ ...stranger, to: 2 })],
    'refuse-final user:EBADF',
    'SHM-FILE-004',
    two,
  ],
  ['a hole of a whole folio', [op.write(), op.madvise({ advice: 'remove', pages: 4 })], 'allow', 'SHM-HOLE-001', large],
  [
    'a hole of most of a folio',
    [op.write(), op.madvise({ advice: 'remove', pages: 3 })],
    'allow',
    'SHM-HOLE-004',
    large,
  ],
  ['a memslot in use, the VM closed', [op.destroy(), op.bind({ slot: 0 })], 'refuse-final user:EBADF', 'SHM-SLOT-004'],
  ['a move, the VM closed', [op.destroy(), op.moveSlot()], 'refuse-final user:EBADF', 'SHM-SLOT-004'],
  [
    'a move onto another memslot',
    [op.bind({ slot: 1, gfn: 8 }), op.moveSlot()],
    'refuse-final user:EEXIST',
    'SHM-SLOT-006',
    ordinary,
  ],
  ['a move onto itself', [op.moveSlot({ gfn: 1 })], 'allow', 'SHM-SLOT-002', ordinary],
  [
    'a VFIO map of a page pinned exclusively, over the limit',
    [op.pinExclusive(), op.vfioMap()],
    'refuse-final user:EBUSY',
    'SHM-VFIO-003',
    { ...device, memlock: 'none' },
  ],
  [
    'a map by offset of a page pinned exclusively, over the limit',
    [op.pinExclusive(), op.vfioMapFile()],
    'refuse-final user:EBUSY',
    'SHM-VFIO-003',
    { ...device, memlock: 'none' },
  ],
  [
    'a map over the limit in a domain that maps the page already',
    [op.iommuMap(), op.vfioMap()],
    'refuse-retryable user:ENOMEM',
    'SHM-LOCK-002',
    { ...device, memlock: 'none' },
  ],
  [
    'a second map by offset',
    [op.vfioMapFile(), op.vfioMapFile()],
    'refuse-retryable user:EEXIST',
    'SHM-VFIO-002',
    device,
  ],
  ['unexc of a hole', [op.unexc()], 'refuse-final kernel:EINVAL', 'SHM-PIN-005'],
  ['reexc of a hole', [op.reexc()], 'refuse-final kernel:EINVAL', 'SHM-PIN-005'],
  [
    'a copy of bad memory',
    [op.read(), op.memoryFailure(), asPrivate, op.write()],
    'kill-process user:SIGBUS',
    'SHM-FAULT-002',
  ],
  ['a memory error in a hole', [op.memoryFailure()], 'refuse-final kernel:ENXIO', 'SHM-MM-011'],
  ['a load after that', [op.memoryFailure(), op.read()], 'allow =zero', 'CPU-HOST-001'],
  ['a drop of a glance that nobody took', [op.speculativePut()], 'refuse-final kernel:EINVAL', 'SHM-REF-003'],
  ['a read of what is in swap', [op.write(), op.reclaim(), op.fileRead()], 'allow =Host', 'CPU-HOST-001'],
  ['a collapse of a hole', [op.madvise({ advice: 'collapse' })], 'allow', 'SHM-ADV-005'],
  [
    'a collapse of a large folio',
    [op.write(), op.madvise({ advice: 'collapse', pages: 4 })],
    'allow',
    'SHM-ADV-005',
    large,
  ],
  ['a migration of a large folio', [op.write(), op.migrate()], 'allow', 'SHM-MM-004', large],
];

describe('the last word', () => {
  it.each(corners.map((corner) => [corner[0], corner] as const))('on %s', (_, [, operations, told, rule, world]) => {
    const run = new Run(world);
    const outcome = run.do(...operations);
    expect([line(outcome), outcome.rule]).toEqual([told, rule]);
    expect(run.violated).toEqual([]);
  });
});

describe('sizes', () => {
  tellStories({
    'stay where fallocate is told to keep them': {
      steps: [
        [op.truncate({ pages: 1 }), 'allow'],
        [op.fallocate({ index: 1 }), 'allow'],
        [op.read({ page: 1 }), 'kill-process user:SIGBUS'],
      ],
    },
    'grow where it is not': {
      steps: [
        [op.truncate({ pages: 1 }), 'allow'],
        [op.fallocate({ index: 1, keepSize: false }), 'allow'],
        [op.read({ page: 1 }), 'allow =zero'],
      ],
    },
  });
});

describe('part of a page', () => {
  tellStories({
    'is zeroed once': {
      steps: [
        [op.write(), 'allow'],
        [op.punch({ aligned: false }), 'allow'],
        [op.punch({ aligned: false }), 'allow'],
        [op.read(), 'allow =partly-zeroed:Host'],
      ],
    },
    'that is all zeroes stays so': {
      steps: [
        [op.read(), 'allow =zero'],
        [op.punch({ aligned: false }), 'allow'],
        [op.read(), 'allow =zero'],
      ],
    },
    'of a page that the guest owns ends an upstream host before anything is zeroed': {
      with: crash,
      steps: [
        [op.guestWrite(), 'allow'],
        [op.punch({ aligned: false }), 'kill-host kernel:OOPS'],
      ],
    },
  });
});

describe('copying a page that the guest owns', () => {
  tellStories({
    'takes it from the guest': {
      steps: [
        [op.guestWrite(), 'allow'],
        [asPrivate, 'allow'],
        [op.write(), 'guest-page-lost'],
      ],
    },
    'ends an upstream host': {
      with: crash,
      steps: [
        [op.guestWrite(), 'allow'],
        [asPrivate, 'allow'],
        [op.write(), 'kill-host kernel:OOPS'],
      ],
    },
  });

  it.each([
    ['a store in a private mapping', asPrivate, op.write()],
    ['a hole in part of it', op.read({ page: 1 }), op.punch({ aligned: false })],
  ])('leaves all as it was where the host ends: %s', (_, before, operation) => {
    const run = new Run({}, crash);
    run.do(op.guestWrite(), before);
    const { cell } = run.page();
    run.do(operation);
    expect(run.page().cell.frames[0]).toEqual(cell.frames[0]);
    expect(run.page().cell.backing.users).toEqual(cell.backing.users);
  });
});

describe('the file', () => {
  it.each([
    ['its last descriptor', [op.unmap({ pages: 4 }), op.close()]],
    ['its last mapping', [op.close(), op.unmap({ pages: 4 })]],
  ])('gives up its pages with %s', (_, operations) => {
    const run = new Run();
    run.do(op.write(), ...operations);
    expect(run.page().cell.backing.slot).toBeNull();
    expect(run.page().cell.frames).toEqual([null, null, null]);
  });
});

describe('pins', () => {
  const exclusive: Folio = { counters: { ...noReferences, exclusive: true }, mapped: 1, large: false, anon: false };

  it('are dropped where their holder has them, before those of somebody else', () => {
    const run = new Run();
    run.do(op.pin(), op.punch(), op.guestWrite());
    expect([run.folio(0).counters.pins, run.folio(1).counters.pins]).toEqual([1, 1]);
    run.do(op.unpin());
    expect(run.page().cell.frames[0]).toBeNull();
    expect(run.folio(1).counters).toMatchObject({ pins: 1, exclusive: true });
  });

  it('that somebody believes to hold are remembered when their page is freed under them', () => {
    const run = new Run(device);
    run.do(op.vfioMap(), op.punch(), op.iommuUnmap(), op.unpin());
    expect(run.page().cell.frames[0]).toBeNull();
    expect(run.page().cell.backing.counters[0]).toMatchObject({ pins: 0, held: { dma: 1 }, misused: true });
    const clean = new Run(device);
    clean.do(op.pin(), op.punch(), op.unpin());
    expect(clean.page().cell.backing.counters[0]).toEqual(noReferences);
  });

  it.each([takeExclusive, takeExclusiveAsPosted])('that are exclusive need the configuration first: %#', (take) => {
    const settings = { pinCount: 'exact', exclusivePin: 'off', pageFlagChecks: 'off' } as const;
    expect(take(exclusive, 'kernel', settings, 'slow')).toMatchObject({ refused: { rule: 'SHM-EXC-006' } });
  });

  it('that are added to an exclusive one are in the books of their holder alone', () => {
    const { counters } = addPin(exclusive, 'kernel');
    expect([counters.held.kernel, counters.pins, counters.misused]).toEqual([1, 0, true]);
  });
});

describe('a guest under TDX', () => {
  const td: Switches = { hypervisor: { profile: 'tdx' }, iommu: { profile: 'host' } };
  const guestEnds = 'kill-guest run:EIO';
  tellStories({
    'keeps a page that it wants on the side where it is': {
      with: td,
      steps: [
        [op.guestWrite(), 'allow'],
        [op.unshare(), 'allow guest:SUCCESS'],
        [op.guestRead(), 'allow =Secret'],
        [op.share(), 'allow guest:SUCCESS'],
        [op.guestWrite({ value: 'Mail' }), 'allow'],
        [op.share(), 'allow guest:SUCCESS'],
        [op.guestRead(), 'allow =Mail'],
      ],
    },
    'ends where its page was replaced': {
      with: td,
      steps: [
        [op.guestWrite(), 'allow'],
        [op.punch(), 'allow'],
        [op.guestRead(), guestEnds],
      ],
    },
  });
});
