import type { Operation } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import {
  fork,
  get,
  guestRead,
  guestWrite,
  lruBatch,
  lruDrain,
  madvise,
  map,
  memoryFailure,
  migrate,
  passFd,
  pin,
  put,
  read,
  reclaim,
  share,
  speculativeGet,
  speculativePut,
  unmap,
  unpin,
  unshare,
  write,
} from './operations.js';
import { crash, drop, losesPin, notProtected, unheld } from './setups.js';
import { tellStories } from './story.js';
import { Run } from './world.js';

describe('migration and reclaim', () => {
  tellStories({
    'leave the page of a protected guest alone, private or shared': {
      steps: [
        [guestWrite(), 'allow'],
        [migrate(), 'refuse-final kernel:EAGAIN'],
        [reclaim(), 'refuse-final'],
        [share(), 'allow guest:SUCCESS'],
        [migrate(), 'refuse-final kernel:EAGAIN'],
        [reclaim(), 'refuse-final'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'wait for a reference of whatever kind': {
      steps: [
        [write(), 'allow'],
        [speculativeGet(), 'allow'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
        [speculativePut(), 'allow'],
        [lruBatch(), 'allow'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
        [lruDrain(), 'allow'],
        [get(), 'allow'],
        [reclaim(), 'refuse-retryable'],
        [put(), 'allow'],
        [migrate(), 'allow'],
        [reclaim(), 'allow'],
        [read(), 'allow =Host'],
      ],
    },
    'find nothing in a hole': {
      steps: [
        [migrate(), 'refuse-final kernel:ENOENT'],
        [reclaim(), 'refuse-final kernel:ENOENT'],
      ],
    },
    'follow the notifiers of a VM that is not protected': {
      world: notProtected,
      steps: [
        [guestWrite(), 'allow'],
        [migrate(), 'allow'],
        [write(), 'allow'],
        [guestRead(), 'allow =Host'],
        [reclaim(), 'allow'],
        [write({ value: 'New' }), 'allow'],
        [guestRead(), 'allow =New'],
      ],
    },
  });

  it('move a page to another frame', () => {
    const run = new Run();
    run.do(write(), migrate());
    expect(run.page().cell.frames.map((frame) => frame?.content ?? null)).toEqual([null, 'Host', null]);
    expect(run.told(read())).toBe('allow =Host');
  });

  it('swap a page out and bring it back with what it held', () => {
    const run = new Run();
    run.do(write(), reclaim());
    expect(run.page().cell.frames).toEqual([null, null, null]);
    expect(run.told(guestRead())).toBe('allow =Host');
  });
});

describe('a memory error', () => {
  tellStories({
    'is not told to a protected guest that has the page': {
      steps: [
        [guestWrite(), 'allow'],
        [memoryFailure(), 'allow kernel:EBUSY'],
        [guestRead(), 'allow =Secret'],
        [share(), 'allow guest:SUCCESS'],
        [read(), 'kill-process user:SIGBUS'],
        [pin(), 'refuse-final kernel:EFAULT'],
      ],
    },
    'reaches the VMM at the next fault of a guest that is not protected': {
      world: notProtected,
      steps: [
        [guestWrite(), 'allow'],
        [memoryFailure(), 'allow'],
        [guestRead(), 'kill-process user:SIGBUS'],
      ],
    },
  });
});

describe('madvise', () => {
  tellStories({
    'populates without touching': {
      steps: [
        [guestWrite(), 'allow'],
        [madvise({ advice: 'populate-write', pages: 2 }), 'allow'],
        [madvise({ advice: 'populate-read' }), 'allow'],
        [guestRead(), 'allow =Secret'],
        [madvise({ advice: 'populate-read', page: 3, pages: 2 }), 'refuse-final user:ENOMEM'],
      ],
    },
    'collapses all of a range or nothing': {
      steps: [
        [write({ pages: 4 }), 'allow'],
        [pin({ page: 3 }), 'allow'],
        [madvise({ advice: 'collapse', pages: 4 }), 'refuse-retryable user:EAGAIN'],
        [unpin({ page: 3 }), 'allow'],
        [madvise({ advice: 'collapse', pages: 4 }), 'allow'],
        [read(), 'allow =Host'],
      ],
    },
    'pages out what can go and returns 0 for the rest': {
      steps: [
        [write({ pages: 2 }), 'allow'],
        [pin(), 'allow'],
        [madvise({ advice: 'pageout', pages: 2 }), 'allow'],
        [read({ pages: 2 }), 'allow =Host'],
      ],
    },
  });

  it('leaves a page where it is that something holds, and still returns 0', () => {
    const run = new Run();
    expect(run.told(write(), pin(), madvise({ advice: 'pageout' }))).toBe('allow');
    expect(run.page().cell.backing.slot).toBe(0);
    run.do(unpin(), madvise({ advice: 'pageout' }));
    expect(run.page().cell.backing).toMatchObject({ slot: null, swapped: 'Host' });
  });

  it('moves nothing in a range that has one held page', () => {
    const run = new Run();
    run.do(write({ pages: 4 }), get({ page: 3 }), madvise({ advice: 'collapse', pages: 4 }));
    expect(run.page(0).cell.frames[0]?.content).toBe('Host');
    expect(run.do(put({ page: 3 }), madvise({ advice: 'collapse', pages: 4 })).decision).toBe('allow');
    expect(run.page(0).cell.frames[0]).toBeNull();
  });
});

describe('a private mapping', () => {
  tellStories({
    'shows the file until it is written, and its own copy from then on': {
      steps: [
        [write(), 'allow'],
        [map({ kind: 'private' }), 'allow'],
        [read(), 'allow =Host'],
        [write({ value: 'Own' }), 'allow'],
        [read(), 'allow =Own'],
        [madvise({ advice: 'dontneed' }), 'allow'],
        [read(), 'allow =Host'],
        [unmap(), 'allow'],
        [read(), 'kill-process user:SIGSEGV'],
      ],
    },
    'is shared with a child until one of the two writes': {
      steps: [
        [map({ kind: 'private' }), 'allow'],
        [write(), 'allow'],
        [fork(), 'allow'],
        [read({ process: 1 }), 'allow =Host'],
        [write({ process: 1, value: 'Child' }), 'allow'],
        [read(), 'allow =Host'],
        [read({ process: 1 }), 'allow =Child'],
        [fork({ process: 0, child: 1 }), 'refuse-final user:EINVAL'],
      ],
    },
    'is copied at once for the child where it is pinned': {
      steps: [
        [map({ kind: 'private' }), 'allow'],
        [write(), 'allow'],
        [pin({ longterm: true, write: true }), 'allow'],
        [fork(), 'allow'],
        [write({ value: 'Parent' }), 'allow'],
        [read({ process: 1 }), 'allow =Host'],
      ],
    },
    'of which an index has three already keeps a process from forking': {
      world: { processes: 2 },
      steps: [
        [write(), 'allow'],
        [passFd(), 'allow'],
        [map({ process: 1, kind: 'private' }), 'allow'],
        [write({ process: 1 }), 'allow'],
        [map({ kind: 'private' }), 'allow'],
        [write(), 'allow'],
        [pin({ longterm: true }), 'allow'],
        [fork({ child: 2 }), 'refuse-retryable user:ENOMEM'],
        [read({ process: 2 }), 'not-run'],
        [passFd({ to: 2 }), 'refuse-final user:EINVAL'],
      ],
    },
    'that a guest owns is lost to the copy that fork makes': {
      steps: [
        [map({ kind: 'private' }), 'allow'],
        [guestWrite(), 'allow'],
        [fork(), 'guest-page-lost'],
        [guestRead(), 'refuse-final run:EFAULT'],
        [read({ process: 1 }), 'allow =zero'],
      ],
    },
  });
});

describe('a private page without a pin of KVM', () => {
  const moved: readonly (readonly [string, Operation])[] = [
    ['migration', migrate()],
    ['reclaim', reclaim()],
    ['a collapse', madvise({ advice: 'collapse' })],
  ];

  it.each(moved)('is lost to %s, and nobody reads it', (_, operation) => {
    const run = new Run({}, unheld);
    run.do(...losesPin);
    expect(run.tells(operation, read())).toEqual(['guest-page-lost', 'allow =zero']);
  });

  it.each(moved)('is the end of a host of 2024 at %s', (_, operation) => {
    const run = new Run({}, { ...unheld, ...crash });
    run.do(...losesPin);
    expect(run.told(operation)).toBe('kill-host kernel:OOPS');
  });
});

describe('a shared page without a pin of KVM', () => {
  it('is handed out again after a hole while the guest still owns it: the price of sharedPin drop', () => {
    const run = new Run({}, drop);
    run.do(guestWrite(), share());
    expect(run.violated).toEqual([]);
    run.do(reclaim());
    expect(run.violated).toEqual(['SHM-INV-005']);
    expect(run.told(unshare())).toBe('allow guest:SUCCESS');
  });
});
