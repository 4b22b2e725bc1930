import type { GuestMemfdSettings } from '@guestmem/spec';
import type { Case, Expected } from '../case.js';
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
  unshare,
} from '../operations.js';

const backing = { profile: '6.18', kernel: '6.18' } as const;
const shared = { backing };
const guestOnly = { backing: { ...backing, init: 'private' } } as const;
const np = { vms: [{ kind: 'non-protected' }] } as const;

const noIoctl: Expected = { decision: 'refuse-final', rule: 'GMEM-WHOLE-001', codes: { user: 'ENOTTY' } };
const cannotBecome: Expected = { decision: 'refuse-final', rule: 'GMEM-WHOLE-002', codes: { run: 'MEMORY_FAULT' } };
const sigbus: Expected = { decision: 'kill-process', rule: 'GMEM-FAULT-001', codes: { user: 'SIGBUS' } };

/** A range that is bound a second time, by release. */
const overlaps: readonly Case[] = (
  [
    ['6.8', 'EINVAL'],
    ['6.18', 'EINVAL'],
    ['7.2', 'EEXIST'],
    ['7.4', 'EEXIST'],
  ] as const satisfies readonly (readonly [GuestMemfdSettings['kernel'], string])[]
).map(([kernel, user]) => ({
  title: `is not bound twice: ${user} on ${kernel}`,
  backing: { ...backing, kernel },
  steps: [
    [
      { op: 'kvm.bind', slot: 1, gfn: 9, index: 1 },
      { decision: 'refuse-final', rule: 'GMEM-BIND-006', codes: { user } },
    ],
    [
      { op: 'kvm.bind', slot: 1, gfn: 1, index: 1 },
      { decision: 'refuse-final', rule: 'GMEM-BIND-003', codes: { user: 'EEXIST' } },
    ],
  ],
}));

/** 6.18: the state of a page is that of its file, for good. */
export const wholeFileCases: readonly Case[] = [
  {
    title: 'has no conversion, in either direction, for any page',
    ...shared,
    given: [hostWrite],
    steps: [
      [toPrivate, noIoctl],
      [toShared, noIoctl],
      [{ op: 'kvm.convert', index: 9, to: 'private' }, noIoctl],
      [hostRead, { decision: 'allow', data: 'H', without: ['pte-map'] }],
    ],
  },
  {
    title: 'has no conversion for a VM that is not protected either',
    ...shared,
    world: np,
    steps: [[toPrivate, noIoctl]],
  },
  {
    title: 'looks at the descriptor before it misses the ioctl',
    ...shared,
    given: [close],
    steps: [[toPrivate, { decision: 'refuse-final', rule: 'GMEM-FILE-001', codes: { user: 'EBADF' } }]],
  },
  {
    title: 'lets no protected guest take a page of a shared file',
    ...shared,
    given: [hostWrite],
    steps: [
      [guestRead, { ...cannotBecome, calls: [], effects: ['guest-exit'], without: ['folio-alloc', 'pte-unmap'] }],
      [guestWrite, cannotBecome],
      [share, cannotBecome],
      [unshare, { decision: 'refuse-final', codes: { guest: 'INVALID_PARAMETER' } }],
      [hostRead, { decision: 'allow', data: 'H' }],
    ],
  },
  {
    title: 'leaves the exit to a VMM that is not asked to answer',
    ...shared,
    world: { vmm: 'manual' },
    steps: [[guestRead, { decision: 'refuse-retryable', rule: 'GMEM-GFLT-002', codes: { run: 'MEMORY_FAULT' } }]],
  },
  {
    title: 'gives a protected guest the pages of a private file, and the host none',
    ...guestOnly,
    steps: [
      [hostRead, sigbus],
      [guestWrite, { decision: 'allow', calls: ['host_donate_guest'], without: ['guest-exit'] }],
      [hostRead, sigbus],
      [pin, { decision: 'refuse-final', rule: 'GMEM-PIN-002', codes: { kernel: 'EFAULT' } }],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'keeps the host out of what the guest shares at EL2, and takes it back',
    ...guestOnly,
    given: [guestWrite],
    steps: [
      [share, { ...cannotBecome, calls: ['guest_share_host'], effects: ['guest-exit'] }],
      [hostRead, sigbus],
      [
        unshare,
        { decision: 'allow', rule: 'GMEM-CALL-002', codes: { guest: 'SUCCESS' }, calls: ['guest_unshare_host'] },
      ],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'shows the host and a VM that is not protected the same page',
    ...shared,
    world: np,
    given: [hostWrite],
    steps: [
      [
        guestRead,
        { decision: 'allow', data: 'H', calls: ['host_share_guest'], without: ['folio-alloc', 'guest-exit'] },
      ],
      [guestWrite, { decision: 'allow' }],
      [hostRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'makes a page of a VM that is not protected the guest’s alone when the file is private',
    ...guestOnly,
    world: np,
    steps: [
      [guestWrite, { decision: 'allow' }],
      [hostRead, sigbus],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'keeps its state under a hole, which no pin refuses',
    ...shared,
    world: np,
    given: [hostWrite, guestRead, pin],
    steps: [
      [punch, { decision: 'allow', rule: 'GMEM-HOLE-001', calls: ['host_unshare_guest'], without: ['folio-free'] }],
      [guestRead, { decision: 'allow', data: 'zero' }],
      [hostRead, { decision: 'allow', data: 'zero' }],
      [
        { op: 'kernel.copyFromRef', page: 0 },
        { decision: 'allow', data: 'H' },
      ],
    ],
  },
  ...overlaps,
];
