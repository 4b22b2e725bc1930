import type { Case } from '../case.js';
import { get, guestWrite, hostRead, hostWrite, pin, punch, toPrivate, toShared, unpin } from '../operations.js';

const sigbus = { decision: 'kill-process', rule: 'GMEM-FAULT-001', codes: { user: 'SIGBUS' } } as const;
const gupFault = { decision: 'refuse-final', rule: 'GMEM-PIN-002', codes: { kernel: 'EFAULT' } } as const;
const grab = { op: 'kernel.gupFast', page: 0, phase: 'grab' } as const;
const finish = { op: 'kernel.gupFast', page: 0, phase: 'finish' } as const;

/** Loads, stores, system calls, pins and the kernel's own accesses. */
export const hostAccessCases: readonly Case[] = [
  {
    title: 'gives a zeroed page to the first load',
    steps: [[hostRead, { decision: 'allow', data: 'zero', effects: ['folio-alloc', 'zero', 'pte-map'] }]],
  },
  {
    title: 'faults once and then uses the entry',
    given: [hostWrite],
    steps: [[hostRead, { decision: 'allow', data: 'H', without: ['pte-map', 'zero'] }]],
  },
  {
    title: 'starts private where the file was created so',
    backing: { init: 'private' },
    steps: [[hostWrite, sigbus]],
  },
  {
    title: 'keeps the host from a page that the guest touched first, and the guest’s data from the host',
    given: [guestWrite],
    steps: [
      [hostRead, sigbus],
      [hostWrite, sigbus],
      [
        { op: 'guest.read', gfn: 0 },
        { decision: 'allow', data: 'G' },
      ],
    ],
  },
  {
    title: 'fails the system call whose buffer is private',
    given: [guestWrite],
    steps: [
      [
        { op: 'user.syscallBuffer', page: 0 },
        { decision: 'refuse-final', rule: 'GMEM-UACC-001', codes: { user: 'EFAULT' } },
      ],
    ],
  },
  {
    title: 'takes a system call’s buffer from a shared page',
    given: [hostWrite],
    steps: [
      [
        { op: 'user.syscallBuffer', page: 0 },
        { decision: 'allow', data: 'H' },
      ],
    ],
  },
  {
    title: 'reads a shared page of the VMM by process_vm_readv, and no private one',
    given: [hostWrite],
    steps: [
      [
        { op: 'kernel.processVmRead', page: 0 },
        { decision: 'allow', data: 'H' },
      ],
      [toPrivate, { decision: 'allow' }],
      [
        { op: 'kernel.processVmRead', page: 0 },
        { decision: 'refuse-final', rule: 'GMEM-UACC-002', codes: { user: 'EFAULT' } },
      ],
    ],
  },
  {
    title: 'lets KVM read a shared page by its user address, and no private one',
    given: [hostWrite],
    steps: [
      [
        { op: 'kvm.readGuest', gfn: 0 },
        { decision: 'allow', data: 'H' },
      ],
      [toPrivate, { decision: 'allow' }],
      [
        { op: 'kvm.readGuest', gfn: 0 },
        { decision: 'refuse-final', rule: 'GMEM-UACC-003', codes: { kernel: 'EFAULT' } },
      ],
    ],
  },
  {
    title: 'tells KVM the same where EL2 alone denies the page',
    given: [guestWrite, toShared],
    steps: [
      [
        { op: 'kvm.readGuest', gfn: 0 },
        { decision: 'refuse-final', codes: { kernel: 'EFAULT' } },
      ],
    ],
  },
  {
    title: 'tells KVM the same where the VMM has unmapped the memslot’s address',
    given: [hostWrite, { op: 'user.unmap', page: 0 }],
    steps: [
      [
        { op: 'kvm.readGuest', gfn: 0 },
        { decision: 'refuse-final', rule: 'GMEM-UACC-003', codes: { kernel: 'EFAULT' } },
      ],
    ],
  },
  {
    title: 'tells KVM the same of a gfn without a memslot',
    steps: [
      [
        { op: 'kvm.readGuest', gfn: 9 },
        { decision: 'refuse-final', rule: 'GMEM-UACC-004', codes: { kernel: 'EFAULT' } },
      ],
    ],
  },
  {
    title: 'cannot be registered with userfaultfd',
    steps: (['missing', 'wp', 'minor'] as const).map((mode) => [
      { op: 'user.userfaultfd', page: 0, mode },
      { decision: 'refuse-final', rule: 'GMEM-UFFD-001', codes: { user: 'EINVAL' } },
    ]),
  },
  {
    title: 'is not created with a bad size or an unknown flag',
    steps: (['unknown-flag', 'zero-size', 'negative-size', 'unaligned-size'] as const).map((fault) => [
      { op: 'kvm.createMalformed', fault },
      { decision: 'refuse-final', rule: 'GMEM-MAKE-001', codes: { user: 'EINVAL' } },
    ]),
  },
  {
    title: 'is the guest’s without being locked, and is not mapped for DMA where it cannot be locked',
    world: { memlock: 'none', devices: [{ speaksPrivate: false, domain: 0 }] },
    steps: [
      [
        { op: 'vfio.map', page: 0, domain: 0 },
        { decision: 'refuse-retryable', rule: 'GMEM-VFIO-005', codes: { user: 'ENOMEM' } },
      ],
      [guestWrite, { decision: 'allow' }],
    ],
  },
  {
    title: 'grants pins on a shared page, by either path',
    steps: [
      [pin, { decision: 'allow', rule: 'GMEM-PIN-001', effects: ['folio-alloc', 'zero', 'pte-map'] }],
      [
        { op: 'kernel.pin', page: 0, fast: true, write: true },
        { decision: 'allow', rule: 'GMEM-PIN-001' },
      ],
      [unpin, { decision: 'allow', rule: 'GMEM-PIN-003' }],
      [unpin, { decision: 'allow', rule: 'GMEM-PIN-003' }],
      [unpin, { decision: 'refuse-final', rule: 'GMEM-PIN-004', codes: { kernel: 'EINVAL' } }],
    ],
  },
  { title: 'refuses a pin of a private page', given: [toPrivate], steps: [[pin, gupFault]] },
  {
    title: 'pins the pages before the private one, and tells how many',
    given: [{ op: 'kvm.convert', index: 2, to: 'private' }],
    steps: [
      [
        { op: 'kernel.pin', page: 0, pages: 4 },
        { decision: 'partial', count: 2 },
      ],
      [{ op: 'kernel.pin', page: 2, pages: 2 }, gupFault],
    ],
  },
  {
    title: 'has no exclusive pin to refuse where nothing is mapped',
    given: [{ op: 'user.unmap', page: 0, pages: 4 }],
    steps: (['kernel.pin', 'kernel.get', 'kernel.unpin'] as const).map((op) => [
      { op, page: 0, exclusive: true },
      { decision: 'not-offered', rule: 'GMEM-PIN-005' },
    ]),
  },
  {
    title: 'has no exclusive pin',
    steps: [
      [
        { op: 'kernel.pin', page: 0, exclusive: true },
        { decision: 'not-offered', rule: 'GMEM-PIN-005' },
      ],
      [
        { op: 'kernel.unpin', page: 0, exclusive: true },
        { decision: 'not-offered', rule: 'GMEM-PIN-005' },
      ],
      [
        { op: 'kernel.get', page: 0, exclusive: true },
        { decision: 'not-offered', rule: 'GMEM-PIN-005' },
      ],
      [
        { op: 'kernel.reexc', page: 0 },
        { decision: 'not-offered', rule: 'CPU-ACTOR-001' },
      ],
      [
        { op: 'kernel.unexc', page: 0 },
        { decision: 'not-offered', rule: 'CPU-ACTOR-001' },
      ],
      [
        { op: 'kernel.addPin', page: 0 },
        { decision: 'not-offered', rule: 'CPU-ACTOR-001' },
      ],
    ],
  },
  {
    title: 'gives plain references to a shared page only, and copies through none that was refused',
    given: [hostWrite],
    steps: [
      [get, { decision: 'allow', rule: 'GMEM-REF-001' }],
      [
        { op: 'kernel.copyFromRef', page: 0 },
        { decision: 'allow', data: 'H' },
      ],
      [
        { op: 'kernel.put', page: 0 },
        { decision: 'allow', rule: 'GMEM-REF-003' },
      ],
      [
        { op: 'kernel.put', page: 0 },
        { decision: 'refuse-final', rule: 'GMEM-PIN-004', codes: { kernel: 'EINVAL' } },
      ],
      [toPrivate, { decision: 'allow' }],
      [get, { decision: 'refuse-final', rule: 'GMEM-REF-002', codes: { kernel: 'EFAULT' } }],
      [
        { op: 'kernel.copyFromRef', page: 0 },
        { decision: 'refuse-final', rule: 'GMEM-REF-005', codes: { kernel: 'EFAULT' } },
      ],
    ],
  },
  {
    title: 'keeps a pinned page for its pin when a hole takes it out of the file',
    given: [hostWrite, pin],
    steps: [
      [punch, { decision: 'allow', rule: 'GMEM-HOLE-001', without: ['folio-free'] }],
      [hostRead, { decision: 'allow', data: 'zero', effects: ['folio-alloc', 'zero'] }],
      [
        { op: 'kernel.copyFromRef', page: 0 },
        { decision: 'allow', data: 'H' },
      ],
      [unpin, { decision: 'allow', effects: ['folio-free'] }],
      [hostRead, { decision: 'allow', data: 'zero' }],
    ],
  },
  {
    title: 'lets a fast pin through whose entry is still there',
    given: [hostWrite, grab],
    steps: [[finish, { decision: 'allow', rule: 'GMEM-FAST-003' }]],
  },
  {
    title:
      'makes a conversion wait for a fast pin between its two looks, which then finds its entry gone and pins slowly',
    given: [hostWrite],
    steps: [
      [grab, { decision: 'allow', rule: 'GMEM-FAST-001' }],
      [toPrivate, { decision: 'refuse-retryable', rule: 'GMEM-CONV-002', codes: { user: 'EAGAIN' } }],
      [finish, { decision: 'allow', rule: 'GMEM-PIN-001' }],
    ],
  },
  {
    title: 'grabs nothing without an entry, so that the conversion wins and the pin loses',
    steps: [
      [grab, { decision: 'allow', rule: 'GMEM-FAST-002' }],
      [toPrivate, { decision: 'allow' }],
      [finish, gupFault],
    ],
  },
  {
    title: 'does not take a new page for the one that was grabbed',
    given: [hostWrite, grab, punch, hostRead],
    steps: [[finish, { decision: 'allow', rule: 'GMEM-PIN-001', effects: ['folio-free'] }]],
  },
  {
    title: 'undoes a fast pin whose mapping has gone',
    given: [hostWrite, grab, { op: 'user.unmap', page: 0 }],
    steps: [
      [finish, gupFault],
      [toPrivate, { decision: 'allow' }],
    ],
  },
  {
    title: 'takes a stray load of a guest’s page from the guest, the attribute staying private',
    given: [guestWrite],
    steps: [
      [
        { op: 'kernel.linearRead', index: 0 },
        { decision: 'guest-page-lost', data: 'zero', calls: ['force_reclaim_guest_page'] },
      ],
      [
        { op: 'guest.read', gfn: 0 },
        { decision: 'refuse-final', codes: { run: 'EFAULT' } },
      ],
      [pin, gupFault],
      [hostRead, sigbus],
    ],
  },
  {
    title: 'takes a stray store and a zero-padded load from the file’s page',
    given: [hostWrite],
    steps: [
      [{ op: 'kernel.linearWrite', index: 0, value: 'L' }, { decision: 'allow' }],
      [
        { op: 'kernel.zeropad', index: 0 },
        { decision: 'allow', data: 'L' },
      ],
      [hostRead, { decision: 'allow', data: 'L' }],
    ],
  },
  {
    title: 'walks shared pages for a device in design nested, and no private ones',
    world: { devices: [{ speaksPrivate: false, domain: 0 }] },
    given: [hostWrite],
    steps: [
      [
        { op: 'kernel.walk', page: 0, device: 0 },
        { decision: 'allow', data: 'H' },
      ],
      [toPrivate, { decision: 'allow' }],
      [
        { op: 'kernel.walk', page: 0, device: 0 },
        { decision: 'refuse-final', rule: 'GMEM-WALK-001', codes: { kernel: 'EFAULT' } },
      ],
    ],
  },
];
