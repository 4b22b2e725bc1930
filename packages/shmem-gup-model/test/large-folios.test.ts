import { describe, expect, it } from 'vitest';
import {
  destroy,
  get,
  guestRead,
  guestWrite,
  migrate,
  pin,
  pinExclusive,
  punch,
  put,
  read,
  reclaim,
  share,
  truncate,
  unexc,
  unpin,
  unshare,
  write,
} from './operations.js';
import { tellStories } from './story.js';
import { Run } from './world.js';

const order2 = { pages: 8, folioOrder: 2 };
const onceAndDrop = { backing: { exclusiveScope: 'oncePerFolio', sharedPin: 'drop' } } as const;
const once = { backing: { exclusiveScope: 'oncePerFolio' } } as const;

describe('a large folio, each page with a pin of its own', () => {
  tellStories({
    'lets a guest have one of its pages': {
      world: order2,
      steps: [
        [guestWrite(), 'allow'],
        [guestRead({ gfn: 1 }), 'refuse-final kernel:EBUSY run:EFAULT'],
        [guestRead({ gfn: 4 }), 'allow =zero'],
      ],
    },
    'is closed to pins as a whole once one page is private': {
      world: order2,
      steps: [
        [guestWrite(), 'allow'],
        [pin({ page: 3 }), 'refuse-final kernel:EBUSY'],
        [pin({ page: 4 }), 'allow'],
        [pin({ page: 2, pages: 4 }), 'refuse-final kernel:EBUSY'],
      ],
    },
    'is open to pins as a whole once that page is shared': {
      world: order2,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [pin({ page: 1 }), 'allow'],
        [unshare(), 'refuse-retryable guest:INVALID_PARAMETER kernel:EBUSY'],
        [unpin({ page: 1 }), 'allow'],
        [unshare(), 'allow guest:SUCCESS'],
      ],
    },
    'is not made exclusive while any of its pages is pinned': {
      world: order2,
      steps: [
        [pin({ page: 3 }), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
        [unpin({ page: 3 }), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'is not taken for pinned, however many plain references it has': {
      world: order2,
      steps: [
        [get({ count: 5000 }), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
  });

  it('counts its pins in one record, exactly', () => {
    const run = new Run(order2);
    run.do(...[0, 1, 2, 3].map((page) => pin({ page })), get({ page: 2 }));
    expect(run.state.folios.map(({ counters }) => [counters.pins, counters.gets])).toEqual([
      [4, 1],
      [0, 0],
    ]);
    run.do(...[3, 2, 1, 0].map((page) => unpin({ page })), put());
    expect(run.state.folios[0]?.counters.pins).toBe(0);
  });
});

describe('a large folio under one exclusive pin', () => {
  tellStories({
    'lets a guest have all of its pages': {
      world: order2,
      with: once,
      steps: [
        [guestWrite({ pages: 4 }), 'allow'],
        [pin({ page: 3 }), 'refuse-final kernel:EBUSY'],
        [guestRead({ gfn: 3 }), 'allow =Secret'],
      ],
    },
    'exposes the other pages to pins when one is shared': {
      world: order2,
      with: once,
      steps: [
        [guestWrite({ pages: 4 }), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [pin({ page: 1 }), 'allow'],
        [unshare(), 'refuse-retryable guest:INVALID_PARAMETER kernel:EBUSY'],
        [unpin({ page: 1 }), 'allow'],
        [unshare(), 'allow guest:SUCCESS'],
      ],
    },
    'comes back to exclusive with the first page that is unshared': {
      world: order2,
      with: once,
      steps: [
        [guestWrite({ pages: 2 }), 'allow'],
        [share({ pages: 2 }), 'allow guest:SUCCESS'],
        [unshare(), 'allow guest:SUCCESS'],
        [unshare({ gfn: 1 }), 'allow guest:SUCCESS'],
        [pin({ page: 2 }), 'refuse-final kernel:EBUSY'],
      ],
    },
    'comes back to exclusive with the next page that the guest touches': {
      world: order2,
      with: once,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [pin({ page: 3 }), 'allow'],
        [guestRead({ gfn: 1 }), 'refuse-retryable kernel:EBUSY run:EFAULT'],
        [unpin({ page: 3 }), 'allow'],
        [guestRead({ gfn: 1 }), 'allow =zero'],
        [pin({ page: 3 }), 'refuse-final kernel:EBUSY'],
      ],
    },
    'is covered by a pin that passes for the one of KVM': {
      world: order2,
      with: onceAndDrop,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [pin({ page: 1 }), 'allow'],
        [unshare(), 'allow guest:SUCCESS'],
        [guestRead({ gfn: 2 }), 'allow =zero'],
      ],
    },
    'refuses one page to the guest after another has been taken by the kernel': {
      world: order2,
      with: once,
      steps: [
        [pinExclusive(), 'allow'],
        [guestRead({ gfn: 1 }), 'refuse-final kernel:EBUSY run:EFAULT'],
      ],
    },
  });

  it.each(['keep', 'drop'] as const)('holds one pin in all, and none after the end of the VM (%s)', (sharedPin) => {
    const run = new Run(order2, { backing: { exclusiveScope: 'oncePerFolio', sharedPin } });
    run.do(guestWrite({ pages: 4 }));
    expect(run.state.folios[0]?.counters.pins).toBe(1);
    run.do(share({ gfn: 2, pages: 2 }), unshare({ gfn: 2 }), destroy());
    expect(run.state.folios[0]).toMatchObject({
      counters: { pins: 0, exclusive: false, held: { kvm: 0 } },
      covered: null,
    });
    expect(run.told(pin({ page: 1 }))).toBe('allow');
  });
});

describe('a hole in a large folio', () => {
  tellStories({
    'zeroes the page in place while the folio is pinned': {
      world: order2,
      steps: [
        [write({ page: 1 }), 'allow'],
        [pin({ page: 2 }), 'allow'],
        [punch({ index: 1 }), 'allow'],
        [read({ page: 1 }), 'allow =zero'],
      ],
    },
    'seizes a page that a guest owns, for the kernel zeroes it': {
      world: order2,
      steps: [
        [guestWrite(), 'allow'],
        [punch(), 'guest-page-lost'],
        [guestRead(), 'refuse-final run:EFAULT'],
      ],
    },
    'takes a page of the guest out of the file as part of the whole folio, and the guest keeps it': {
      world: order2,
      steps: [
        [guestWrite(), 'allow'],
        [punch({ pages: 4 }), 'allow'],
        [guestRead(), 'allow =Secret'],
        [read(), 'allow =zero'],
      ],
    },
    'takes a folio out of the file that ends past the last page': {
      world: { pages: 6, folioOrder: 2 },
      steps: [
        [guestWrite({ gfn: 5 }), 'allow'],
        [punch({ index: 4, pages: 2 }), 'allow'],
        [guestRead({ gfn: 5 }), 'allow =Secret'],
        [truncate({ pages: 4 }), 'allow'],
        [guestRead({ gfn: 5 }), 'allow =Secret'],
      ],
    },
  });

  it('zeroes the very page that the pin holds', () => {
    const run = new Run(order2);
    run.do(write(), pin(), punch(), write({ value: 'Next' }));
    expect(run.page().cell.frames.map((frame) => frame?.content ?? null)).toEqual(['Next', null, null]);
    expect(run.outcomes[2]?.rule).toBe('SHM-HOLE-002');
  });

  it('splits a folio that nobody holds and frees the page', () => {
    const run = new Run(order2);
    expect(run.do(write(), punch()).rule).toBe('SHM-HOLE-004');
    expect(run.page().cell.frames).toEqual([null, null, null]);
    expect(run.tells(guestRead({ gfn: 1 }), guestRead({ gfn: 2 }), pin({ page: 3 }))).toEqual([
      'allow =zero',
      'allow =zero',
      'allow',
    ]);
  });

  it('leaves a pinned folio to its pin and starts single pages in its place', () => {
    const run = new Run(order2);
    run.do(write(), pin({ page: 2 }), punch({ pages: 4 }), read());
    expect(run.page().cell.frames.map((frame) => frame?.content ?? null)).toEqual(['Host', 'zero', null]);
    run.do(unpin({ page: 2 }), read());
    expect(run.page().cell.frames.map((frame) => frame?.content ?? null)).toEqual([null, 'zero', null]);
  });
});

it('begins with single pages again once all of it has left the file', () => {
  const run = new Run(order2);
  run.do(write({ pages: 4 }), punch({ pages: 4 }), write({ pages: 4 }));
  expect(run.told(guestRead({ pages: 2 }))).toBe('allow =Host');
});

it('remembers what was done to its count when one of its pages is freed', () => {
  const run = new Run({ pages: 2, folioOrder: 1 });
  run.do(guestWrite(), unpin(), unexc(), punch({ pages: 2 }));
  expect(run.page(1).cell.frames[0]).toBeNull();
  expect(run.state.folios[0]?.counters.misused).toBe(true);
  expect(run.violated).toEqual([]);
});

describe('moving a large folio', () => {
  tellStories({
    'waits for references to any of its pages': {
      world: order2,
      steps: [
        [get({ page: 3 }), 'allow'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
        [reclaim({ index: 1 }), 'refuse-retryable'],
        [put({ page: 3 }), 'allow'],
        [migrate(), 'allow'],
        [reclaim({ index: 1 }), 'allow'],
      ],
    },
    'is out of the question while a guest has one of its pages': {
      world: order2,
      steps: [
        [guestWrite(), 'allow'],
        [migrate({ index: 3 }), 'refuse-final kernel:EAGAIN'],
        [reclaim({ index: 3 }), 'refuse-final'],
      ],
    },
  });
});
