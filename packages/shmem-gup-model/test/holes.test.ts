import { describe, expect, it } from 'vitest';
import {
  close,
  dmaRead,
  el2,
  finish,
  get,
  grab,
  guestRead,
  guestWrite,
  iommuMap,
  madvise,
  map,
  memoryFailure,
  passFd,
  pin,
  punch,
  put,
  read,
  share,
  truncate,
  unmap,
  unpin,
  unshare,
  vfioMap,
  vfioMapFile,
  vfioUnmap,
  write,
} from './operations.js';
import { device } from './setups.js';
import { tellStories } from './story.js';
import { Run } from './world.js';

describe('a hole under a page that is held', () => {
  tellStories({
    'leaves the guest its private page and gives the host a fresh one': {
      steps: [
        [guestWrite(), 'allow'],
        [punch(), 'allow'],
        [guestRead(), 'allow =Secret'],
        [read(), 'allow =zero'],
        [write(), 'allow'],
        [guestRead(), 'allow =Secret'],
        [pin(), 'allow'],
      ],
    },
    'splits a shared page into one of the host and one of the guest': {
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [punch(), 'allow'],
        [read(), 'allow =zero'],
        [guestRead(), 'allow =Secret'],
        [unshare(), 'allow guest:SUCCESS'],
        [read(), 'allow =zero'],
      ],
    },
    'goes through MADV_REMOVE just as well': {
      steps: [
        [guestWrite(), 'allow'],
        [madvise({ advice: 'remove' }), 'allow'],
        [read(), 'allow =zero'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'goes through ftruncate, and the host gets SIGBUS': {
      steps: [
        [guestWrite(), 'allow'],
        [truncate({ pages: 0 }), 'allow'],
        [guestRead(), 'allow =Secret'],
        [read(), 'kill-process user:SIGBUS'],
        [truncate({ pages: 4 }), 'allow'],
        [read(), 'allow =zero'],
      ],
    },
    'leaves a device the old page': {
      world: device,
      steps: [
        [write(), 'allow'],
        [vfioMap(), 'allow'],
        [punch(), 'allow'],
        [write({ value: 'New' }), 'allow'],
        [dmaRead(), 'allow =Host'],
        [vfioUnmap(), 'allow'],
      ],
    },
    'leaves a device the old page even without a pin': {
      world: device,
      steps: [
        [write(), 'allow'],
        [iommuMap(), 'allow'],
        [punch(), 'allow'],
        [write({ value: 'New' }), 'allow'],
        [dmaRead(), 'allow =Host'],
      ],
    },
    'leaves a device that was mapped by descriptor the old page': {
      world: device,
      steps: [
        [vfioMapFile(), 'allow'],
        [punch(), 'allow'],
        [guestWrite(), 'allow'],
        [dmaRead(), 'allow =zero'],
      ],
    },
    'frees a page with a memory error': {
      steps: [
        [write(), 'allow'],
        [memoryFailure(), 'allow'],
        [punch(), 'allow'],
        [read(), 'allow =zero'],
      ],
    },
    'seizes a private page where it takes only part of it, for the kernel zeroes that part': {
      steps: [
        [guestWrite(), 'allow'],
        [punch({ aligned: false }), 'guest-page-lost'],
        [guestRead(), 'refuse-final run:EFAULT'],
      ],
    },
    'zeroes part of a page in place': {
      steps: [
        [write(), 'allow'],
        [pin(), 'allow'],
        [punch({ aligned: false }), 'allow'],
        [read(), 'allow =partly-zeroed:Host'],
        [punch({ aligned: false, index: 1 }), 'allow'],
        [read({ page: 1 }), 'allow =zero'],
      ],
    },
    'past the end of everything does nothing': { steps: [[punch({ index: 9, pages: 3 }), 'allow']] },
  });

  it.each([
    ['a pin', pin(), unpin()],
    ['a plain reference', get(), put()],
  ])('keeps the old page for %s and frees it afterwards', (_, take, drop) => {
    const run = new Run();
    run.do(write(), take, punch(), read());
    expect(run.page().cell.frames.map((frame) => frame?.content ?? null)).toEqual(['Host', 'zero', null]);
    run.do(drop);
    expect(run.page().cell.frames.map((frame) => frame?.content ?? null)).toEqual([null, 'zero', null]);
  });

  it('keeps the old page for a fast pin until that looks again and goes for the new one', () => {
    const run = new Run();
    run.do(write(), grab(), punch());
    expect(run.page().cell.frames[0]?.content).toBe('Host');
    expect(run.told(finish())).toBe('allow');
    expect(run.page().cell.frames.map((frame) => frame?.content ?? null)).toEqual(['zero', null, null]);
    expect(run.folio().counters).toMatchObject({ pins: 1, held: { kernel: 1, 'fast-walk': 0 } });
  });

  it('frees a page at once that nobody holds, and never one that EL2 keeps from the host', () => {
    const run = new Run();
    run.do(write(), punch());
    expect(run.page().cell.frames).toEqual([null, null, null]);
    run.do(el2({ call: 'host_share_hyp', index: 1 }), punch({ index: 1 }));
    expect(run.page(1).cell.frames[0]?.host).toBe('shared-owned');
  });
});

describe('the file', () => {
  tellStories({
    'stays while a mapping or a descriptor is left': {
      world: { processes: 2 },
      steps: [
        [write(), 'allow'],
        [passFd(), 'allow'],
        [close(), 'allow'],
        [close(), 'refuse-final user:EBADF'],
        [read(), 'allow =Host'],
        [unmap({ pages: 4 }), 'allow'],
        [read({ process: 1 }), 'allow =Host'],
      ],
    },
    'takes every page along at the end, but for those that are pinned': {
      steps: [
        [guestWrite(), 'allow'],
        [write({ page: 1 }), 'allow'],
        [close(), 'allow'],
        [unmap({ pages: 4 }), 'allow'],
        [guestRead(), 'allow =Secret'],
        [guestRead({ gfn: 1 }), 'refuse-final run:EFAULT'],
      ],
    },
  });

  it('frees its pages with the last mapping', () => {
    const run = new Run();
    run.do(write(), close(), unmap({ pages: 4 }));
    expect(run.page().cell.frames).toEqual([null, null, null]);
  });

  it('is mapped anew under old page tables: MADV_DONTNEED finds the same page', () => {
    const run = new Run();
    expect(run.tells(guestWrite(), madvise({ advice: 'dontneed' }), read())).toEqual([
      'allow',
      'allow',
      'kill-process user:SIGSEGV',
    ]);
    expect(run.tells(map({ kind: 'private' }), madvise({ advice: 'remove' }))).toEqual([
      'allow',
      'refuse-final user:EACCES',
    ]);
  });
});
