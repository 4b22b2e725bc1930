import type { Case } from '../case.js';
import {
  close,
  guestRead,
  guestWrite,
  hostRead,
  hostWrite,
  pin,
  share,
  toPrivate,
  toShared,
  unmapAll,
  unpin,
  unshare,
} from '../operations.js';

const success = { decision: 'allow', codes: { guest: 'SUCCESS' } } as const;
const sigbus = { decision: 'kill-process', codes: { user: 'SIGBUS' } } as const;
const unanswered = { decision: 'refuse-retryable', rule: 'GMEM-GFLT-002', codes: { run: 'MEMORY_FAULT' } } as const;
const toldNothing = { codes: { guest: 'INVALID_PARAMETER' } } as const;
const range = { pages: 4 } as const;

/** Guest touches and memory calls, with what KVM and the VMM do about them. */
export const guestCases: readonly Case[] = [
  {
    title: 'exits, converts and donates at the first touch, and the guest reads what the host wrote',
    given: [hostWrite],
    steps: [
      [
        guestRead,
        {
          decision: 'allow',
          data: 'H',
          calls: ['host_donate_guest'],
          effects: ['guest-exit', 'pte-unmap', 'stage2-unmap', 'smmu-unmap', 'tlb-sync', 'stage2-map'],
          without: ['zero'],
        },
      ],
    ],
  },
  {
    title: 'donates a private page without an exit, zeroed',
    given: [toPrivate],
    steps: [
      [guestRead, { decision: 'allow', data: 'zero', effects: ['folio-alloc', 'zero'], without: ['guest-exit'] }],
    ],
  },
  {
    title: 'touches a page that it has without leaving the guest',
    given: [guestWrite],
    steps: [[guestRead, { decision: 'allow', data: 'G', calls: [], without: ['guest-exit'] }]],
  },
  {
    title: 'does not get a pinned page until the pin is gone',
    given: [hostWrite, pin],
    steps: [
      [
        guestRead,
        { decision: 'refuse-retryable', rule: 'GMEM-CONV-002', codes: { user: 'EAGAIN' }, errorOffset: 0, calls: [] },
      ],
      [unpin, { decision: 'allow' }],
      [guestRead, { decision: 'allow', data: 'H' }],
    ],
  },
  {
    title: 'waits at the exit for a VMM that does not convert',
    world: { vmm: 'manual' },
    steps: [
      [guestRead, { ...unanswered, effects: ['guest-exit'], calls: [] }],
      [toPrivate, { decision: 'allow' }],
      [guestRead, { decision: 'allow', data: 'zero' }],
      [share, unanswered],
      [hostRead, sigbus],
    ],
  },
  {
    title: 'waits at the exit for a VMM that has closed the descriptor',
    given: [close],
    steps: [[guestRead, unanswered]],
  },
  {
    title: 'keeps its pages, and gets no further one, when the file has lost its last user',
    given: [guestWrite, close, unmapAll],
    steps: [
      [guestRead, { decision: 'allow', data: 'G' }],
      [
        { op: 'guest.read', gfn: 1 },
        { decision: 'refuse-final', rule: 'GMEM-GFLT-001', codes: { run: 'EFAULT' } },
      ],
    ],
  },
  {
    title: 'is not given a page that memory failure has marked',
    given: [
      { op: 'user.fallocate', index: 0, keepSize: true },
      { op: 'kernel.memoryFailure', index: 0 },
    ],
    steps: [[guestRead, { decision: 'refuse-final', rule: 'GMEM-GFLT-003', codes: { run: 'EHWPOISON' } }]],
  },
  {
    title: 'faults for ever on a page that the host has lent to EL2, and its attribute is private by then',
    given: [hostWrite, { op: 'el2.call', call: 'host_share_hyp', index: 0 }],
    steps: [
      [guestRead, { decision: 'no-progress', rule: 'GMEM-GFLT-004', calls: ['host_donate_guest'] }],
      [hostRead, sigbus],
    ],
  },
  {
    title: 'is refused a page that an IOMMU maps without a pin, and its attribute is private by then',
    iommu: 'pv',
    world: { devices: [{ speaksPrivate: false, domain: 0 }] },
    given: [hostWrite, { op: 'iommu.map', index: 0, domain: 0 }],
    steps: [
      [guestRead, { decision: 'refuse-retryable', codes: { run: 'EINVAL' }, calls: ['host_donate_guest'] }],
      [hostRead, sigbus],
      [{ op: 'iommu.unmap', index: 0, domain: 0 }, { decision: 'allow' }],
      [guestRead, { decision: 'allow', data: 'H' }],
    ],
  },
  {
    title: 'borrows the page where the VM is not protected, and the host keeps it',
    world: { vms: [{ kind: 'non-protected' }] },
    given: [hostWrite],
    steps: [
      [guestRead, { decision: 'allow', data: 'H', calls: ['host_share_guest'], without: ['guest-exit', 'pte-unmap'] }],
      [hostRead, { decision: 'allow', data: 'H' }],
      [share, { decision: 'not-offered', codes: { guest: 'NOT_SUPPORTED' } }],
    ],
  },
  {
    title: 'has no page in a second VM, whose gfns lead nowhere',
    world: { vms: [{ kind: 'protected' }, { kind: 'protected' }] },
    steps: [
      [
        { op: 'guest.read', vm: 1, gfn: 0 },
        { decision: 'refuse-final', codes: { run: 'MMIO' } },
      ],
    ],
  },
  {
    title: 'shares a page in place',
    given: [guestWrite],
    steps: [
      [share, { ...success, rule: 'GMEM-CALL-001', calls: ['guest_share_host'], effects: ['guest-exit'] }],
      [hostRead, { decision: 'allow', data: 'G' }],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'shares a page that it never touched: donated first, the call then retried',
    steps: [
      [share, { ...success, calls: ['guest_share_host', 'host_donate_guest', 'guest_share_host'] }],
      [hostRead, { decision: 'allow', data: 'zero' }],
    ],
  },
  {
    title: 'cannot share an untouched page that the host has pinned',
    given: [pin],
    steps: [[share, { decision: 'refuse-retryable', codes: { user: 'EAGAIN' }, errorOffset: 0 }]],
  },
  {
    title: 'shares nothing twice',
    given: [guestWrite, share],
    steps: [[share, { decision: 'refuse-final', ...toldNothing }]],
  },
  {
    title: 'unshares a page: the host has lost its entries before EL2 is asked',
    given: [guestWrite, share, hostRead],
    steps: [
      [
        unshare,
        {
          ...success,
          rule: 'GMEM-CALL-002',
          calls: ['guest_unshare_host'],
          effects: ['guest-exit', 'pte-unmap', 'stage2-unmap'],
        },
      ],
      [hostRead, sigbus],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'cannot unshare a page that is private already, and the host is not asked',
    given: [guestWrite],
    steps: [[unshare, { decision: 'refuse-final', ...toldNothing, without: ['guest-exit', 'pte-unmap'] }]],
  },
  {
    title: 'cannot unshare a gfn that is not mapped',
    steps: [[unshare, { decision: 'refuse-final', ...toldNothing }]],
  },
  {
    title: 'cannot unshare while a pin is held, and can afterwards',
    given: [guestWrite, share, pin],
    steps: [
      [
        unshare,
        {
          decision: 'refuse-retryable',
          rule: 'GMEM-CALL-003',
          codes: { guest: 'INVALID_PARAMETER', user: 'EAGAIN' },
          errorOffset: 0,
          calls: [],
          effects: ['pte-unmap'],
        },
      ],
      [hostRead, { decision: 'allow', data: 'G' }],
      [unpin, { decision: 'allow' }],
      [unshare, success],
    ],
  },
  {
    title: 'unshares a range all or none',
    given: [
      { op: 'guest.write', gfn: 0, ...range, value: 'G' },
      { op: 'guest.share', gfn: 0, ...range },
      { op: 'kernel.pin', page: 2 },
    ],
    steps: [
      [
        { op: 'guest.unshare', gfn: 0, ...range },
        {
          decision: 'refuse-retryable',
          codes: { guest: 'INVALID_PARAMETER', user: 'EAGAIN' },
          errorOffset: 2,
          calls: [],
        },
      ],
      [
        { op: 'user.read', page: 0, ...range },
        { decision: 'allow', data: 'G' },
      ],
      [{ op: 'kernel.unpin', page: 2 }, { decision: 'allow' }],
      [
        { op: 'guest.unshare', gfn: 0, ...range },
        {
          ...success,
          calls: ['guest_unshare_host', 'guest_unshare_host', 'guest_unshare_host', 'guest_unshare_host'],
        },
      ],
    ],
  },
  {
    title: 'waits with its unshare for a VMM that does not convert',
    world: { vmm: 'manual' },
    given: [toPrivate, guestWrite],
    steps: [
      [share, { ...unanswered, calls: ['guest_share_host'] }],
      [toShared, { decision: 'allow' }],
      [unshare, { ...unanswered, calls: [] }],
    ],
  },
  {
    title: 'unshares against the host’s will where it cannot be denied, and the attribute is left behind',
    backing: { unshareDeniable: false },
    given: [guestWrite, share, pin],
    steps: [
      [unshare, { ...success, rule: 'GMEM-CALL-004', calls: ['guest_unshare_host'] }],
      [hostRead, { decision: 'kill-process', codes: { user: 'SIGSEGV' } }],
      [
        { op: 'kernel.copyFromRef', page: 0 },
        { decision: 'guest-page-lost', data: 'zero' },
      ],
    ],
  },
  {
    title: 'takes the attribute along where it cannot be denied and nothing is held',
    backing: { unshareDeniable: false },
    given: [guestWrite, share],
    steps: [
      [unshare, { ...success, rule: 'GMEM-CALL-002' }],
      [hostRead, sigbus],
      [unshare, { decision: 'refuse-final', ...toldNothing }],
    ],
  },
  {
    title: 'relinquishes a page that the host cannot use before it has converted it, and finds it zeroed',
    hypervisor: { relinquish: true },
    given: [guestWrite],
    steps: [
      [
        { op: 'guest.relinquish', gfn: 0 },
        { ...success, rule: 'GMEM-CALL-005', calls: ['guest_relinquish'] },
      ],
      [hostRead, sigbus],
      [guestRead, { decision: 'allow', data: 'zero', without: ['guest-exit'] }],
    ],
  },
  {
    title: 'relinquishes no shared page',
    hypervisor: { relinquish: true },
    given: [guestWrite, share],
    steps: [
      [
        { op: 'guest.relinquish', gfn: 0 },
        { decision: 'refuse-final', ...toldNothing },
      ],
    ],
  },
  {
    title: 'relinquishes nothing where the hypervisor has no such call',
    given: [guestWrite],
    steps: [
      [
        { op: 'guest.relinquish', gfn: 0 },
        { decision: 'not-offered', codes: { guest: 'NOT_SUPPORTED' } },
      ],
    ],
  },
];
