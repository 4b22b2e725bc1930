import type { Operation } from '@guestmem/spec';
import type { Case, Expected } from '../case.js';
import { get, guestRead, guestWrite, hostRead, hostWrite, pin, toPrivate } from '../operations.js';

const removed = { backing: { profile: 'no-direct-map', directMap: 'removed' } } as const;
const dual = { backing: { profile: '6.8-dual', kernel: '6.8', directMap: 'removed' } } as const;

const linearRead: Operation = { op: 'kernel.linearRead', index: 0 };
const linearWrite: Operation = { op: 'kernel.linearWrite', index: 0, value: 'L' };
const zeropad: Operation = { op: 'kernel.zeropad', index: 0 };
const fallocate: Operation = { op: 'user.fallocate', index: 0, keepSize: true };

const oops: Expected = { decision: 'kill-host', rule: 'GMEM-LINEAR-001', codes: { kernel: 'OOPS' }, calls: [] };
const refusedBy = (actor: 'kernel' | 'user'): Expected => ({
  decision: 'refuse-final',
  rule: 'GMEM-LINEAR-003',
  codes: { [actor]: 'EFAULT' },
});
const einval: Expected = { decision: 'refuse-final', rule: 'GMEM-LINEAR-004', codes: { user: 'EINVAL' } };

/** GUEST_MEMFD_FLAG_NO_DIRECT_MAP. */
export const noDirectMapCases: readonly Case[] = [
  {
    title: 'ends a stray load of a private page in the kernel itself',
    ...removed,
    given: [guestWrite],
    steps: [[linearRead, oops]],
  },
  {
    title: 'ends a stray store to a shared page as well',
    ...removed,
    given: [hostWrite],
    steps: [[linearWrite, oops]],
  },
  {
    title: 'leaves a page in the linear map until it is used',
    ...removed,
    given: [fallocate],
    steps: [
      [linearRead, { decision: 'allow', data: 'zero' }],
      [hostRead, { decision: 'allow', data: 'zero' }],
      [linearRead, oops],
    ],
  },
  {
    title: 'fixes up a load that may run over the end of a page',
    ...removed,
    given: [guestWrite],
    steps: [[zeropad, { decision: 'allow', rule: 'GMEM-LINEAR-002', data: 'zero', calls: [] }]],
  },
  {
    title: 'refuses every reference that GUP would take',
    ...removed,
    given: [hostWrite],
    steps: [
      [pin, refusedBy('kernel')],
      [{ ...pin, fast: true } as typeof pin, refusedBy('kernel')],
      [get, refusedBy('kernel')],
      [{ op: 'kernel.processVmRead', page: 0 }, refusedBy('user')],
      [{ op: 'user.madvise', page: 0, advice: 'populate-read' }, einval],
      [{ op: 'user.madvise', page: 0, advice: 'populate-write' }, einval],
      [toPrivate, { decision: 'allow', rule: 'GMEM-CONV-001' }],
    ],
  },
  {
    title: 'lets the fast path find the entry and drop its reference again',
    ...removed,
    given: [hostWrite],
    steps: [
      [
        { op: 'kernel.gupFast', page: 0, phase: 'grab' },
        { decision: 'allow', rule: 'GMEM-FAST-001' },
      ],
      [{ op: 'kernel.gupFast', page: 0, phase: 'finish' }, refusedBy('kernel')],
      [toPrivate, { decision: 'allow', rule: 'GMEM-CONV-001' }],
    ],
  },
  {
    title: 'refuses DMA through VFIO',
    ...removed,
    world: { devices: [{ speaksPrivate: false, domain: 0 }] },
    given: [hostWrite],
    steps: [[{ op: 'vfio.map', page: 0, domain: 0 }, refusedBy('user')]],
  },
  {
    title: 'lets the kernel reach shared pages through the mapping',
    ...removed,
    world: { devices: [{ speaksPrivate: false, domain: 0 }] },
    given: [hostWrite],
    steps: [
      [
        { op: 'user.syscallBuffer', page: 0 },
        { decision: 'allow', data: 'H' },
      ],
      [
        { op: 'kvm.readGuest', gfn: 0 },
        { decision: 'allow', data: 'H' },
      ],
      [
        { op: 'kernel.walk', page: 0, device: 0 },
        { decision: 'allow', data: 'H' },
      ],
      [{ op: 'user.madvise', page: 0, advice: 'dontneed' }, { decision: 'allow' }],
      [hostRead, { decision: 'allow', data: 'H' }],
      [guestRead, { decision: 'allow', data: 'H' }],
    ],
  },
  {
    title: 'says nothing of the ordinary memory beside the file',
    ...dual,
    given: [hostWrite],
    steps: [
      [linearRead, { decision: 'allow', data: 'H' }],
      [pin, { decision: 'allow', rule: 'GMEM-PIN-001' }],
      [guestWrite, { decision: 'allow' }],
      [linearRead, oops],
    ],
  },
];
