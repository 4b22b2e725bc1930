import type { Operation } from '@guestmem/spec';
import type { Case, Expected } from '../case.js';
import { destroy, guestRead, hostRead, hostWrite, unmapAll } from '../operations.js';

const huge = { backing: { profile: 'hugetlb' }, world: { pages: 8, folioOrder: 2 } } as const;
const hugePrivate = { ...huge, backing: { ...huge.backing, init: 'private' } } as const;

const convert = (to: 'private' | 'shared', index: number, pages = 1): Operation => ({
  op: 'kvm.convert',
  index,
  pages,
  to,
});
const punch = (index: number, pages: number): Operation => ({ op: 'user.punchHole', index, pages });
const speculativeGet = (index: number): Operation => ({ op: 'kernel.speculativeGet', index });
const speculativePut = (index: number): Operation => ({ op: 'kernel.speculativePut', index });
const get = (page: number): Operation => ({ op: 'kernel.get', page });
const put = (page: number): Operation => ({ op: 'kernel.put', page });

const split: Expected = { decision: 'allow', rule: 'GMEM-HUGE-001', effects: ['split'], without: ['copy', 'zero'] };
const merged: Expected = { decision: 'allow', rule: 'GMEM-HUGE-002', effects: ['merge'], without: ['copy', 'zero'] };
/** The verdict on a range is that on its first page, and it is the last one that merges. */
const mergedAtEnd: Expected = { ...merged, rule: 'GMEM-CONV-001' };
const asItWas = { without: ['split', 'merge'] } as const;
const eagain = (rule: string, errorOffset: number): Expected => ({
  decision: 'refuse-retryable',
  rule,
  codes: { user: 'EAGAIN' },
  errorOffset,
});
const einval: Expected = { decision: 'refuse-final', rule: 'GMEM-HUGE-005', codes: { user: 'EINVAL' } };
const punched: Expected = { decision: 'allow', rule: 'GMEM-HOLE-001' };

/** A file of huge pages, four pages to each. */
export const hugetlbCases: readonly Case[] = [
  {
    title: 'is split with the first page that is shared and merged with the last that is private',
    ...hugePrivate,
    steps: [
      [convert('shared', 1), split],
      [convert('shared', 2), { decision: 'allow', rule: 'GMEM-CONV-003', ...asItWas }],
      [convert('private', 1), { decision: 'allow', rule: 'GMEM-CONV-001', ...asItWas }],
      [convert('private', 2), merged],
      [convert('private', 2), { decision: 'allow', rule: 'GMEM-CONV-004', ...asItWas }],
    ],
  },
  {
    title: 'splits the huge pages of a range one by one',
    ...hugePrivate,
    steps: [
      [convert('shared', 3, 2), { ...split, effects: ['split', 'split'] }],
      [convert('private', 3, 2), { ...merged, effects: ['merge', 'merge'] }],
    ],
  },
  {
    title: 'starts split where the file starts shared',
    ...huge,
    given: [hostWrite],
    steps: [
      [convert('private', 0, 3), { decision: 'allow', rule: 'GMEM-CONV-001', ...asItWas }],
      [convert('private', 3), merged],
      [
        { op: 'guest.read', gfn: 0 },
        { decision: 'allow', data: 'H', calls: ['host_donate_guest'] },
      ],
    ],
  },
  {
    title: 'is not split while anything refers to any page of it',
    ...hugePrivate,
    given: [speculativeGet(3)],
    steps: [
      [convert('shared', 1, 2), eagain('GMEM-HUGE-003', 1)],
      [convert('shared', 4), split],
      [speculativePut(3), { decision: 'allow' }],
      [convert('shared', 1, 2), split],
    ],
  },
  {
    title: 'is split once the LRU batches have been drained',
    ...hugePrivate,
    given: [{ op: 'kernel.lruBatch', index: 3 }],
    steps: [[convert('shared', 1), split]],
  },
  {
    title: 'counts references by page once it is split',
    ...huge,
    given: [get(2)],
    steps: [
      [convert('private', 0, 2), { decision: 'allow', rule: 'GMEM-CONV-001', ...asItWas }],
      [convert('private', 2, 2), eagain('GMEM-CONV-002', 2)],
      [convert('private', 3), { decision: 'allow', rule: 'GMEM-CONV-001', ...asItWas }],
      [put(2), { decision: 'allow' }],
      [convert('private', 2), merged],
    ],
  },
  {
    title: 'is not merged while a page outside the range is referred to',
    ...huge,
    given: [convert('private', 0, 2), speculativeGet(0)],
    steps: [
      [convert('private', 2), { decision: 'allow', rule: 'GMEM-CONV-001', ...asItWas }],
      [convert('private', 3), eagain('GMEM-HUGE-004', 3)],
      [convert('private', 2, 2), eagain('GMEM-HUGE-004', 3)],
      [
        { op: 'user.read', page: 3 },
        { decision: 'allow', data: 'zero' },
      ],
      [speculativePut(0), { decision: 'allow' }],
      [convert('private', 2, 2), { ...merged, rule: 'GMEM-CONV-004' }],
    ],
  },
  {
    title: 'is not merged with the last page of a range while another is referred to',
    ...huge,
    given: [convert('private', 0, 2), speculativeGet(0)],
    steps: [
      [convert('private', 2, 2), eagain('GMEM-HUGE-004', 3)],
      [speculativePut(0), { decision: 'allow' }],
      [convert('private', 2, 2), mergedAtEnd],
    ],
  },
  {
    title: 'starts its count anew after a conversion that was refused',
    ...huge,
    given: [get(3), convert('private', 0)],
    steps: [
      [convert('private', 1, 3), eagain('GMEM-CONV-002', 3)],
      [convert('private', 1), { decision: 'allow', rule: 'GMEM-CONV-001', ...asItWas }],
      [put(3), { decision: 'allow' }],
      [convert('private', 2, 2), mergedAtEnd],
    ],
  },
  {
    title: 'is mapped to a protected guest page by page',
    ...hugePrivate,
    steps: [
      [
        { op: 'guest.write', gfn: 0, pages: 2, value: 'G' },
        { decision: 'allow', calls: ['host_donate_guest', 'host_donate_guest'], ...asItWas },
      ],
      [
        { op: 'guest.share', gfn: 1 },
        { decision: 'allow', codes: { guest: 'SUCCESS' }, effects: ['guest-exit', 'split'] },
      ],
      [
        { op: 'user.read', page: 1 },
        { decision: 'allow', data: 'G' },
      ],
      [hostRead, { decision: 'kill-process', rule: 'GMEM-FAULT-001', codes: { user: 'SIGBUS' } }],
      [
        { op: 'guest.unshare', gfn: 1 },
        { decision: 'allow', codes: { guest: 'SUCCESS' }, effects: ['merge'] },
      ],
    ],
  },
  {
    title: 'loses no part of itself to a hole',
    ...huge,
    given: [hostWrite],
    steps: [
      [punch(0, 1), einval],
      [punch(3, 2), einval],
      [punch(1, 4), einval],
      [{ op: 'user.madvise', page: 0, pages: 2, advice: 'remove' }, einval],
      [hostRead, { decision: 'allow', data: 'H' }],
    ],
  },
  {
    title: 'goes as a whole, and comes back split where a page of it is shared',
    ...huge,
    given: [hostWrite, convert('private', 4, 4)],
    steps: [
      [punch(0, 4), punched],
      [hostRead, { decision: 'allow', data: 'zero', effects: ['folio-alloc', 'zero'] }],
      [punch(4, 9), punched],
      [{ op: 'user.madvise', page: 0, pages: 4, advice: 'remove' }, punched],
      [convert('private', 0, 4), mergedAtEnd],
    ],
  },
  {
    title: 'is not punched out while it is split and a page of it is referred to',
    ...huge,
    given: [get(1), convert('private', 4, 4), speculativeGet(5)],
    steps: [
      [punch(0, 8), { decision: 'refuse-retryable', rule: 'GMEM-HUGE-006', codes: { user: 'EAGAIN' } }],
      [punch(4, 4), { ...punched, effects: [] }],
      [put(1), { decision: 'allow' }],
      [punch(0, 4), punched],
    ],
  },
  {
    title: 'ends with its file',
    ...huge,
    given: [convert('private', 0, 4), guestRead, destroy, { ...unmapAll, pages: 8 } as typeof unmapAll],
    steps: [
      [
        { op: 'user.close' },
        { decision: 'allow', rule: 'GMEM-TEAR-002', effects: ['folio-free'], without: ['split', 'merge'] },
      ],
    ],
  },
  {
    title: 'is a single page in a world without large folios',
    backing: { profile: 'hugetlb' },
    given: [hostWrite],
    steps: [
      [convert('private', 0), { decision: 'allow', rule: 'GMEM-CONV-001', ...asItWas }],
      [convert('shared', 0), { decision: 'allow', rule: 'GMEM-CONV-003', ...asItWas }],
      [punch(0, 1), punched],
    ],
  },
  {
    title: 'ends with the file where that ends inside it',
    ...huge,
    world: { pages: 6, folioOrder: 2 },
    steps: [
      [convert('private', 4, 2), mergedAtEnd],
      [punch(4, 4), punched],
    ],
  },
];
