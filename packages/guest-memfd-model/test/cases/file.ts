import type { Case } from '../case.js';
import {
  close,
  guestRead,
  guestWrite,
  hostRead,
  hostWrite,
  pin,
  punch,
  share,
  toPrivate,
  toShared,
} from '../operations.js';

const badDescriptor = { decision: 'refuse-final', rule: 'GMEM-FILE-001', codes: { user: 'EBADF' } } as const;
const np = { vms: [{ kind: 'non-protected' }] } as const;

/** The file: what it takes, and holes in it. */
export const fileCases: readonly Case[] = [
  {
    title: 'takes neither pread nor pwrite nor ftruncate',
    steps: [
      [
        { op: 'user.fileRead', index: 0 },
        { decision: 'refuse-final', rule: 'GMEM-FILE-002', codes: { user: 'ESPIPE' } },
      ],
      [
        { op: 'user.fileWrite', index: 0, value: 'W' },
        { decision: 'refuse-final', rule: 'GMEM-FILE-003', codes: { user: 'ESPIPE' } },
      ],
      [
        { op: 'user.truncate', pages: 4 },
        { decision: 'refuse-final', rule: 'GMEM-FILE-004', codes: { user: 'EINVAL' } },
      ],
    ],
  },
  {
    title: 'allocates without zeroing, and only with KEEP_SIZE and within its size',
    steps: [
      [
        { op: 'user.fallocate', index: 0, keepSize: false, pages: 9 },
        { decision: 'refuse-final', rule: 'GMEM-FILE-005', codes: { user: 'EOPNOTSUPP' } },
      ],
      [
        { op: 'user.fallocate', index: 3, keepSize: true, pages: 2 },
        { decision: 'refuse-final', codes: { user: 'EINVAL' } },
      ],
      [
        { op: 'user.fallocate', index: 0, keepSize: true },
        { decision: 'allow', rule: 'GMEM-FILE-006', effects: ['folio-alloc'], without: ['zero'] },
      ],
      [hostRead, { decision: 'allow', data: 'zero', effects: ['zero', 'pte-map'], without: ['folio-alloc'] }],
    ],
  },
  {
    title: 'cannot be reached through a descriptor that was closed',
    given: [close],
    steps: [
      [{ op: 'user.fileRead', index: 0 }, badDescriptor],
      [punch, badDescriptor],
      [toPrivate, badDescriptor],
      [close, badDescriptor],
      [{ op: 'user.map', page: 0 }, badDescriptor],
      [{ op: 'user.passFd', to: 1 }, badDescriptor],
    ],
  },
  {
    title: 'frees the page under a hole',
    given: [hostWrite],
    steps: [
      [punch, { decision: 'allow', rule: 'GMEM-HOLE-001', effects: ['pte-unmap', 'folio-free'] }],
      [hostRead, { decision: 'allow', data: 'zero' }],
    ],
  },
  {
    title: 'keeps the attribute of a page under a hole',
    given: [toPrivate],
    steps: [
      [punch, { decision: 'allow', rule: 'GMEM-HOLE-001' }],
      [hostRead, { decision: 'kill-process', codes: { user: 'SIGBUS' } }],
    ],
  },
  {
    title: 'refuses a hole that is not aligned, and not one beyond its end',
    steps: [
      [
        { op: 'user.punchHole', index: 0, aligned: false },
        { decision: 'refuse-final', rule: 'GMEM-HOLE-002', codes: { user: 'EINVAL' } },
      ],
      [
        { op: 'user.punchHole', index: 4, pages: 8 },
        { decision: 'allow', rule: 'GMEM-HOLE-001' },
      ],
      [
        { op: 'user.punchHole', index: 3, pages: 8 },
        { decision: 'allow', rule: 'GMEM-HOLE-001' },
      ],
    ],
  },
  {
    title: 'zaps a hole from a guest that is not protected',
    world: np,
    given: [guestWrite],
    steps: [
      [punch, { decision: 'allow', rule: 'GMEM-HOLE-001', calls: ['host_unshare_guest'], effects: ['folio-free'] }],
      [guestRead, { decision: 'allow', data: 'zero' }],
    ],
  },
  {
    title: 'leaves a hole’s page with the protected guest that holds it',
    given: [guestWrite],
    steps: [
      [punch, { decision: 'allow', rule: 'GMEM-HOLE-003', calls: [], without: ['folio-free'] }],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'leaves a shared page with guest and host, though a hole was asked for',
    given: [guestWrite, share, hostRead],
    steps: [
      [punch, { decision: 'allow', rule: 'GMEM-HOLE-003' }],
      [hostRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'carries out the hole once the guest has relinquished the page',
    hypervisor: { relinquish: true },
    given: [guestWrite, punch],
    steps: [
      [
        { op: 'guest.relinquish', gfn: 0 },
        { decision: 'allow', codes: { guest: 'SUCCESS' }, effects: ['folio-free'] },
      ],
      [toShared, { decision: 'allow' }],
      [hostRead, { decision: 'allow', data: 'zero', effects: ['folio-alloc'] }],
    ],
  },
  {
    title: 'refuses a range with a page that a protected guest holds, where holes are refused',
    backing: { invalidateOnPkvm: 'refuse' },
    given: [hostWrite, { op: 'guest.write', gfn: 1, value: 'G' }],
    steps: [
      [
        { op: 'user.punchHole', index: 0, pages: 2 },
        { decision: 'refuse-retryable', rule: 'GMEM-HOLE-004', codes: { user: 'EBUSY' } },
      ],
      [hostRead, { decision: 'allow', data: 'H', without: ['pte-map'] }],
    ],
  },
  {
    title: 'seizes a private page for a hole, where holes poison',
    backing: { invalidateOnPkvm: 'poison' },
    given: [guestWrite],
    steps: [
      [
        punch,
        { decision: 'allow', rule: 'GMEM-HOLE-001', calls: ['force_reclaim_guest_page'], effects: ['folio-free'] },
      ],
      [guestRead, { decision: 'refuse-final', codes: { run: 'EFAULT' } }],
    ],
  },
  {
    title: 'cannot seize a shared page for a hole, where holes poison',
    backing: { invalidateOnPkvm: 'poison' },
    given: [guestWrite, share],
    steps: [[punch, { decision: 'refuse-retryable', rule: 'GMEM-HOLE-005', codes: { user: 'EAGAIN' }, calls: [] }]],
  },
  {
    title: 'has room for two orphans of an index and refuses a third',
    given: [pin, punch, pin, punch, pin],
    steps: [[punch, { decision: 'refuse-retryable', rule: 'GMEM-HOLE-006', codes: { user: 'ENOMEM' } }]],
  },
  {
    title: 'is passed by where pages are merged',
    steps: [
      [
        { op: 'user.madvise', page: 0, advice: 'mergeable' },
        { decision: 'allow', rule: 'GMEM-MADV-007', without: ['folio-alloc', 'pte-map'] },
      ],
    ],
  },
];
