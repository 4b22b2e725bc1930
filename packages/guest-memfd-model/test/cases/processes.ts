import type { Case } from '../case.js';
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
  unmapAll,
} from '../operations.js';

const sigbus = { decision: 'kill-process', codes: { user: 'SIGBUS' } } as const;
const noSuchProcess = { decision: 'refuse-final', rule: 'GMEM-PROC-004', codes: { user: 'EINVAL' } } as const;
const childRead = { op: 'user.read', process: 1, page: 0 } as const;
const exit = { op: 'user.exit' } as const;
const teardown = ['start_teardown_vm', 'reclaim_dying_guest_page', 'finalize_teardown_vm'] as const;
const np = { vms: [{ kind: 'non-protected' }] } as const;

/** Mappings, processes, and how files and VMs end. */
export const processCases: readonly Case[] = [
  {
    title: 'sends a descriptor to the living only, and starts no process twice',
    steps: [
      [{ op: 'user.passFd', to: 1 }, noSuchProcess],
      [{ op: 'user.fork', child: 1 }, { decision: 'allow' }],
      [{ op: 'user.fork', child: 1 }, noSuchProcess],
      [{ op: 'user.passFd', to: 1 }, { decision: 'allow' }],
      [{ op: 'user.exit', process: 1 }, { decision: 'allow' }],
      [{ op: 'user.passFd', to: 1 }, noSuchProcess],
      [{ op: 'user.fork', child: 1 }, noSuchProcess],
    ],
  },
  {
    title: 'maps shared only',
    steps: [
      [
        { op: 'user.map', page: 8, index: 0, kind: 'private' },
        { decision: 'refuse-final', rule: 'GMEM-MMAP-001', codes: { user: 'EINVAL' } },
      ],
      [
        { op: 'user.map', page: 8, index: 0, kind: 'shared' },
        { decision: 'allow', rule: 'GMEM-MMAP-002' },
      ],
      [{ op: 'user.write', page: 8, value: 'H' }, { decision: 'allow' }],
      [hostRead, { decision: 'allow', data: 'H' }],
    ],
  },
  {
    title: 'maps past the end of the file, where a touch is SIGBUS',
    given: [{ op: 'user.map', page: 8, index: 3, pages: 2 }],
    steps: [[{ op: 'user.read', page: 9 }, sigbus]],
  },
  {
    title: 'maps over a private page, which stays out of reach',
    given: [guestWrite],
    steps: [
      [
        { op: 'user.map', page: 0 },
        { decision: 'allow', rule: 'GMEM-MMAP-002' },
      ],
      [hostRead, sigbus],
    ],
  },
  {
    title: 'replaces the mapping of an address, and the guest goes on by file index',
    given: [hostWrite, { op: 'user.map', page: 0, index: 1 }],
    steps: [
      [hostRead, { decision: 'allow', data: 'zero' }],
      [guestRead, { decision: 'allow', data: 'H', without: ['pte-unmap'] }],
    ],
  },
  {
    title: 'touches a private page at many addresses as badly as at one',
    given: [toPrivate],
    steps: [[{ op: 'user.mapMany', page: 0, count: 2 }, sigbus]],
  },
  {
    title: 'needs no mapping for the guest’s touches',
    given: [{ op: 'user.write', page: 0, value: 'H' }],
    steps: [
      [unmapAll, { decision: 'allow', rule: 'GMEM-MMAP-003', effects: ['pte-unmap'] }],
      [guestRead, { decision: 'allow', data: 'H' }],
      [hostRead, { decision: 'kill-process', codes: { user: 'SIGSEGV' } }],
    ],
  },
  {
    title: 'brings the same page back after MADV_DONTNEED',
    given: [hostWrite],
    steps: [
      [
        { op: 'user.madvise', page: 0, advice: 'dontneed' },
        { decision: 'allow', rule: 'GMEM-MADV-001', effects: ['pte-unmap'] },
      ],
      [hostRead, { decision: 'allow', data: 'H', effects: ['pte-map'] }],
    ],
  },
  {
    title: 'punches a hole by MADV_REMOVE',
    given: [hostWrite],
    steps: [
      [
        { op: 'user.madvise', page: 0, advice: 'remove' },
        { decision: 'allow', rule: 'GMEM-HOLE-001' },
      ],
      [hostRead, { decision: 'allow', data: 'zero' }],
    ],
  },
  {
    title: 'refuses MADV_REMOVE where it refuses the hole',
    backing: { invalidateOnPkvm: 'refuse' },
    given: [guestWrite],
    steps: [
      [
        { op: 'user.madvise', page: 0, advice: 'remove' },
        { decision: 'refuse-retryable', rule: 'GMEM-HOLE-004', codes: { user: 'EBUSY' } },
      ],
    ],
  },
  {
    title: 'populates shared pages and no private ones',
    given: [{ op: 'kvm.convert', index: 1, to: 'private' }],
    steps: [
      [
        { op: 'user.madvise', page: 0, advice: 'populate-write' },
        { decision: 'allow', rule: 'GMEM-MADV-002', effects: ['pte-map'] },
      ],
      [
        { op: 'user.madvise', page: 0, pages: 2, advice: 'populate-read' },
        { decision: 'refuse-final', rule: 'GMEM-MADV-003', codes: { user: 'EFAULT' } },
      ],
    ],
  },
  {
    title: 'collapses, pages out and merges nothing, and advises nobody where nothing is mapped',
    given: [hostWrite],
    steps: [
      [
        { op: 'user.madvise', page: 0, advice: 'collapse' },
        { decision: 'refuse-final', rule: 'GMEM-MADV-004', codes: { user: 'EINVAL' } },
      ],
      [
        { op: 'user.madvise', page: 0, advice: 'pageout' },
        { decision: 'allow', rule: 'GMEM-MADV-005', effects: [] },
      ],
      [
        { op: 'user.madvise', page: 0, advice: 'mergeable' },
        { decision: 'allow', rule: 'GMEM-MADV-007', effects: [] },
      ],
      [
        { op: 'user.madvise', page: 9, advice: 'dontneed' },
        { decision: 'refuse-final', rule: 'GMEM-MADV-006', codes: { user: 'ENOMEM' } },
      ],
    ],
  },
  {
    title: 'shows a forked child the same page, and takes it from both',
    given: [hostWrite],
    steps: [
      [
        { op: 'user.fork', child: 1 },
        { decision: 'allow', rule: 'GMEM-PROC-001' },
      ],
      [childRead, { decision: 'allow', data: 'H', effects: ['pte-map'] }],
      [toPrivate, { decision: 'allow' }],
      [childRead, sigbus],
      [hostRead, sigbus],
    ],
  },
  {
    title: 'lets another process in that was sent the descriptor',
    world: { processes: 2 },
    steps: [
      [childRead, { decision: 'kill-process', codes: { user: 'SIGSEGV' } }],
      [
        { op: 'user.passFd', to: 1 },
        { decision: 'allow', rule: 'GMEM-PROC-002' },
      ],
      [{ op: 'user.write', process: 1, page: 0, value: 'P' }, { decision: 'allow' }],
      [hostRead, { decision: 'allow', data: 'P' }],
    ],
  },
  {
    title: 'closes the descriptor of a file that is still mapped without any effect',
    given: [hostWrite],
    steps: [
      [
        close,
        { decision: 'allow', rule: 'GMEM-TEAR-002', calls: [], effects: [], without: ['pte-unmap', 'folio-free'] },
      ],
      [hostRead, { decision: 'allow', data: 'H' }],
    ],
  },
  {
    title: 'frees the file with its last mapping, and EL2 keeps the VM that is still open',
    given: [hostWrite, close],
    steps: [[unmapAll, { decision: 'allow', rule: 'GMEM-MMAP-003', calls: [], effects: ['pte-unmap', 'folio-free'] }]],
  },
  {
    title: 'keeps a guest’s page past the end of the file and wipes it with the VM',
    given: [guestWrite, close, unmapAll],
    steps: [
      [
        destroy,
        { decision: 'allow', rule: 'GMEM-TEAR-001', calls: ['vcpu_put', ...teardown], effects: ['zero', 'folio-free'] },
      ],
    ],
  },
  {
    title: 'keeps a closed VM while its file is there, and tears it down with the file',
    given: [guestWrite],
    steps: [
      [destroy, { decision: 'allow', rule: 'GMEM-TEAR-001', calls: ['vcpu_put'] }],
      [destroy, { decision: 'refuse-final', rule: 'GMEM-FILE-001', codes: { user: 'EBADF' } }],
      [guestRead, { decision: 'not-run' }],
      [hostRead, sigbus],
      [close, { decision: 'allow', calls: [] }],
      [unmapAll, { decision: 'allow', calls: teardown, effects: ['zero', 'cache-clean', 'stage2-map', 'folio-free'] }],
    ],
  },
  {
    title: 'tears a second VM down at once: no file holds it',
    world: { vms: [{ kind: 'protected' }, { kind: 'protected' }] },
    steps: [
      [
        { op: 'kvm.destroy', vm: 1 },
        { decision: 'allow', calls: ['vcpu_put', 'start_teardown_vm', 'finalize_teardown_vm'] },
      ],
      [guestRead, { decision: 'allow', data: 'zero' }],
    ],
  },
  {
    title: 'takes file, VM and process down with the VMM',
    given: [guestWrite, { op: 'guest.write', gfn: 1, value: 'G' }, { op: 'guest.share', gfn: 1 }],
    steps: [
      [
        exit,
        {
          decision: 'allow',
          rule: 'GMEM-PROC-003',
          calls: [
            'vcpu_put',
            'start_teardown_vm',
            'reclaim_dying_guest_page',
            'reclaim_dying_guest_page',
            'finalize_teardown_vm',
          ],
        },
      ],
      [hostRead, { decision: 'not-run' }],
    ],
  },
  {
    title: 'leaves VM and file to a process that still holds the descriptor when the VMM ends',
    world: { processes: 2 },
    given: [guestWrite, { op: 'user.passFd', to: 1 }],
    steps: [
      [exit, { decision: 'allow', calls: ['vcpu_put'] }],
      [childRead, sigbus],
      [
        { op: 'user.exit', process: 1 },
        { decision: 'allow', calls: teardown },
      ],
    ],
  },
  {
    title: 'keeps a pinned page past the end of the file',
    given: [hostWrite, pin, close, unmapAll],
    steps: [
      [
        { op: 'kernel.copyFromRef', page: 0 },
        { decision: 'allow', data: 'H' },
      ],
      [
        { op: 'kernel.unpin', page: 0 },
        { decision: 'allow', effects: ['folio-free'] },
      ],
    ],
  },
  {
    title: 'unmaps a guest that is not protected with its file',
    world: np,
    given: [guestWrite, close],
    steps: [[unmapAll, { decision: 'allow', calls: ['host_unshare_guest'], effects: ['folio-free'] }]],
  },
  {
    title: 'unmaps a guest that is not protected at teardown',
    world: np,
    given: [guestWrite, destroy, close],
    steps: [
      [unmapAll, { decision: 'allow', calls: ['start_teardown_vm', 'host_unshare_guest', 'finalize_teardown_vm'] }],
    ],
  },
  {
    title: 'keeps a page with a hole in it until teardown',
    given: [guestWrite, share, punch, destroy, close],
    steps: [[unmapAll, { decision: 'allow', calls: teardown, effects: ['folio-free'] }]],
  },
];
