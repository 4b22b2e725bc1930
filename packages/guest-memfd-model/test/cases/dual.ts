import type { Case, Expected } from '../case.js';
import {
  close,
  destroy,
  guestRead,
  guestWrite,
  hostRead,
  hostWrite,
  pin,
  punch,
  share,
  toPrivate,
  toShared,
  unmapAll,
  unshare,
} from '../operations.js';

const dual = { profile: '6.8-dual', kernel: '6.8' } as const;
const backing = { backing: dual };
const np = { vms: [{ kind: 'non-protected' }] } as const;

const enodev: Expected = { decision: 'refuse-final', rule: 'GMEM-DUAL-004', codes: { user: 'ENODEV' } };
const converted: Expected = { decision: 'allow', rule: 'GMEM-DUAL-001', calls: [] };
const remove = { op: 'user.madvise', page: 0, advice: 'remove' } as const;
const eagain: Expected = { decision: 'refuse-retryable', rule: 'GMEM-DUAL-003', codes: { user: 'EAGAIN' } };

/** 6.8: private pages in the file, shared ones in ordinary memory. */
export const dualCases: readonly Case[] = [
  {
    title: 'map no file, shared or private',
    ...backing,
    steps: [
      [{ op: 'user.map', page: 0 }, enodev],
      [{ op: 'user.map', page: 0, kind: 'private' }, enodev],
    ],
  },
  {
    title: 'start with a special frame where the VMM maps it',
    ...backing,
    world: { frames: [{ index: 0, kind: 'mmio' }] },
    steps: [
      [
        { op: 'el2.call', call: 'host_share_hyp', index: 0 },
        { decision: 'refuse-final', codes: { kernel: 'EPERM' } },
      ],
    ],
  },
  {
    title: 'give a guest page two frames: the host keeps its own',
    ...backing,
    given: [hostWrite],
    steps: [
      [
        guestRead,
        {
          decision: 'allow',
          data: 'zero',
          calls: ['host_donate_guest'],
          effects: ['guest-exit', 'folio-alloc', 'zero'],
          without: ['pte-unmap', 'folio-free'],
        },
      ],
      [guestWrite, { decision: 'allow' }],
      [hostRead, { decision: 'allow', data: 'H', without: ['pte-map'] }],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'allocate the page of a private touch only',
    ...backing,
    steps: [[guestRead, { decision: 'allow', data: 'zero', effects: ['folio-alloc', 'zero'], without: ['pte-map'] }]],
  },
  {
    title: 'convert under pins, references and mappings, and drop none of them',
    ...backing,
    given: [hostWrite, pin, { op: 'kernel.get', page: 0 }],
    steps: [
      [toPrivate, { ...converted, without: ['pte-unmap', 'lru-drain', 'retry'] }],
      [hostRead, { decision: 'allow', data: 'H', without: ['pte-map'] }],
      [
        { op: 'kernel.copyFromRef', page: 0 },
        { decision: 'allow', data: 'H' },
      ],
    ],
  },
  {
    title: 'keep the contents of both sides apart over conversions',
    ...backing,
    given: [hostWrite, guestWrite],
    steps: [
      [toShared, converted],
      [hostRead, { decision: 'allow', data: 'H' }],
      [toPrivate, converted],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'leave a page alone that has the attribute already',
    ...backing,
    given: [hostWrite],
    steps: [[toShared, { decision: 'allow', rule: 'GMEM-DUAL-002', calls: [], without: ['pte-unmap'] }]],
  },
  {
    title: 'take attributes of guest pages that are not there',
    ...backing,
    steps: [
      [
        { op: 'kvm.convert', index: 9, to: 'private' },
        { decision: 'allow', rule: 'GMEM-DUAL-005' },
      ],
    ],
  },
  {
    title: 'convert through the VM, whose descriptor has to be there, and not through the file',
    ...backing,
    given: [{ op: 'user.fork', child: 1 }, close],
    steps: [
      [toPrivate, converted],
      [destroy, { decision: 'allow' }],
      [toShared, { decision: 'refuse-final', rule: 'GMEM-FILE-001', codes: { user: 'EBADF' } }],
    ],
  },
  {
    title: 'have no attributes where the VM is not protected',
    ...backing,
    world: np,
    steps: [[toPrivate, { decision: 'refuse-final', rule: 'GMEM-CONV-005', codes: { user: 'EINVAL' } }]],
  },
  {
    title: 'serve a VM that is not protected from ordinary memory alone',
    ...backing,
    world: np,
    given: [hostWrite],
    steps: [
      [guestRead, { decision: 'allow', data: 'H', calls: ['host_share_guest'], without: ['folio-alloc'] }],
      [punch, { decision: 'allow', rule: 'GMEM-HOLE-001', calls: [] }],
      [guestRead, { decision: 'allow', data: 'H' }],
      [remove, { decision: 'allow', calls: ['host_unshare_guest'], effects: ['folio-free'] }],
      [guestRead, { decision: 'allow', data: 'zero' }],
    ],
  },
  {
    title: 'end a fault on ordinary memory that nobody maps',
    ...backing,
    world: np,
    given: [unmapAll],
    steps: [[guestRead, { decision: 'refuse-final', rule: 'GMEM-DUAL-007', codes: { run: 'EFAULT' } }]],
  },
  {
    title: 'show the host what ordinary memory holds of a page that the guest shares',
    ...backing,
    given: [guestWrite],
    steps: [
      [share, { decision: 'allow', rule: 'GMEM-DUAL-008', codes: { guest: 'SUCCESS' }, calls: ['guest_share_host'] }],
      [hostRead, { decision: 'allow', data: 'zero', effects: ['folio-alloc', 'pte-map'] }],
      [hostWrite, { decision: 'allow' }],
      [guestRead, { decision: 'allow', data: 'G' }],
      [unshare, { decision: 'allow', rule: 'GMEM-CALL-002', codes: { guest: 'SUCCESS' } }],
      [hostRead, { decision: 'allow', data: 'H' }],
    ],
  },
  {
    title: 'meet in ordinary memory where the guest shares a page before it has touched it',
    ...backing,
    given: [hostWrite],
    steps: [
      [
        share,
        {
          decision: 'allow',
          rule: 'GMEM-CALL-001',
          codes: { guest: 'SUCCESS' },
          calls: ['guest_share_host', 'host_donate_guest', 'guest_share_host'],
          without: ['folio-alloc'],
        },
      ],
      [guestRead, { decision: 'allow', data: 'H' }],
      [guestWrite, { decision: 'allow' }],
      [hostRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'let the guest take a pinned page of the ordinary memory for itself',
    ...backing,
    given: [hostWrite, pin, share],
    steps: [
      [unshare, { decision: 'allow', codes: { guest: 'SUCCESS' }, calls: ['guest_unshare_host'] }],
      [hostRead, { decision: 'kill-process', codes: { user: 'SIGSEGV' } }],
      [guestRead, { decision: 'allow', data: 'H' }],
    ],
  },
  {
    title: 'refuse to convert a page that is held where invalidations are refused',
    backing: { ...dual, invalidateOnPkvm: 'refuse' },
    given: [guestWrite],
    steps: [
      [toShared, { decision: 'refuse-retryable', rule: 'GMEM-DUAL-003', codes: { user: 'EBUSY' } }],
      [punch, { decision: 'refuse-retryable', rule: 'GMEM-HOLE-004', codes: { user: 'EBUSY' } }],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'seize a private page that is converted where pages are seized, and refuse one that the guest shares',
    backing: { ...dual, invalidateOnPkvm: 'poison' },
    given: [guestWrite, { ...guestWrite, gfn: 1 } as typeof guestWrite],
    steps: [
      [toShared, { decision: 'allow', rule: 'GMEM-DUAL-001', calls: ['force_reclaim_guest_page'] }],
      [guestRead, { decision: 'refuse-final', codes: { run: 'EFAULT' } }],
      [
        { op: 'guest.share', gfn: 1 },
        { ...eagain, calls: ['guest_share_host'] },
      ],
    ],
  },
  {
    title: 'punch either side alone',
    ...backing,
    given: [hostWrite, pin],
    steps: [
      [remove, { decision: 'allow', rule: 'GMEM-HOLE-001', effects: ['pte-unmap'], without: ['folio-free'] }],
      [hostRead, { decision: 'allow', data: 'zero' }],
      [
        { op: 'user.fallocate', index: 0, keepSize: true },
        { decision: 'allow', effects: ['folio-alloc'] },
      ],
      [punch, { decision: 'allow', rule: 'GMEM-HOLE-001', effects: ['folio-free'], without: ['pte-unmap'] }],
      [hostRead, { decision: 'allow', data: 'zero', without: ['pte-map'] }],
    ],
  },
  {
    title: 'run out of names for frames before they run out of sides',
    ...backing,
    given: [hostWrite, pin, remove, hostWrite, pin, guestWrite],
    steps: [[remove, { decision: 'refuse-retryable', rule: 'GMEM-HOLE-006', codes: { user: 'ENOMEM' } }]],
  },
  {
    title: 'lose the private side with the last descriptor, whatever is mapped',
    ...backing,
    given: [hostWrite, close],
    steps: [
      [
        guestRead,
        { decision: 'refuse-final', rule: 'GMEM-GFLT-001', codes: { run: 'EFAULT' }, effects: ['guest-exit'] },
      ],
      [hostRead, { decision: 'allow', data: 'H' }],
    ],
  },
  {
    title: 'free ordinary memory with the last mapping once no descriptor is left',
    ...backing,
    given: [hostWrite, close],
    steps: [[unmapAll, { decision: 'allow', rule: 'GMEM-MMAP-003', effects: ['pte-unmap', 'folio-free'] }]],
  },
  {
    title: 'give a broken page of the ordinary memory to nobody',
    ...backing,
    world: np,
    given: [hostWrite, guestRead, { op: 'kernel.memoryFailure', index: 0 }],
    steps: [
      [hostRead, { decision: 'kill-process', rule: 'GMEM-FAULT-002', codes: { user: 'SIGBUS' } }],
      [guestRead, { decision: 'refuse-final', rule: 'GMEM-GFLT-003', codes: { run: 'EHWPOISON' } }],
    ],
  },
  {
    title: 'say nothing of what ordinary memory does by itself',
    ...backing,
    given: [hostWrite],
    steps: [
      [
        { op: 'kernel.migrate', index: 0 },
        { decision: 'not-offered', rule: 'GMEM-DUAL-006' },
      ],
      [
        { op: 'kernel.reclaim', index: 0 },
        { decision: 'not-offered', rule: 'GMEM-DUAL-006' },
      ],
      [
        { op: 'user.madvise', page: 0, advice: 'collapse' },
        { decision: 'not-offered', rule: 'GMEM-DUAL-006' },
      ],
      [toPrivate, converted],
      [
        { op: 'kernel.migrate', index: 0 },
        { decision: 'refuse-final', rule: 'GMEM-MM-006', codes: { kernel: 'ENOENT' } },
      ],
      [guestRead, { decision: 'allow', data: 'zero' }],
      [
        { op: 'kernel.migrate', index: 0 },
        { decision: 'refuse-final', rule: 'GMEM-MM-001', codes: { kernel: 'EINVAL' } },
      ],
      [
        { op: 'kernel.reclaim', index: 0 },
        { decision: 'refuse-final', rule: 'GMEM-MM-002' },
      ],
    ],
  },
  {
    title: 'start private where the VMM has set every page so',
    backing: { ...dual, init: 'private' },
    steps: [
      [guestWrite, { decision: 'allow', calls: ['host_donate_guest'], without: ['guest-exit'] }],
      [hostRead, { decision: 'allow', data: 'zero' }],
    ],
  },
];
