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
} from '../operations.js';

const np = { vms: [{ kind: 'non-protected' }] } as const;
const dma = { world: { devices: [{ speaksPrivate: false, domain: 0 }] } } as const;
const dmaRead = { op: 'device.dmaRead', device: 0, iova: 0 } as const;
const vfioMap = { op: 'vfio.map', page: 0, domain: 0 } as const;
const vfioUnmap = { op: 'vfio.unmap', page: 0, domain: 0 } as const;
const failure = { op: 'kernel.memoryFailure', index: 0 } as const;

/** Memslots, memory management and DMA. */
export const machineCases: readonly Case[] = [
  {
    title: 'binds in the kernel’s order of checks',
    world: { vms: [{ kind: 'protected' }, { kind: 'protected' }] },
    steps: [
      [
        { op: 'kvm.bind', slot: 0, gfn: 9 },
        { decision: 'refuse-final', rule: 'GMEM-BIND-002', codes: { user: 'EINVAL' } },
      ],
      [
        { op: 'kvm.bind', slot: 1, gfn: 3, index: 9 },
        { decision: 'refuse-final', rule: 'GMEM-BIND-003', codes: { user: 'EEXIST' } },
      ],
      [
        { op: 'kvm.bind', slot: 1, gfn: 0, vm: 1 },
        { decision: 'refuse-final', rule: 'GMEM-BIND-004', codes: { user: 'EINVAL' } },
      ],
      [
        { op: 'kvm.bind', slot: 1, gfn: 9, index: 3, pages: 2 },
        { decision: 'refuse-final', rule: 'GMEM-BIND-005', codes: { user: 'EINVAL' } },
      ],
      [
        { op: 'kvm.bind', slot: 1, gfn: 9, index: 0 },
        { decision: 'refuse-final', rule: 'GMEM-BIND-006', codes: { user: 'EEXIST' } },
      ],
    ],
  },
  {
    title: 'binds through open descriptors only',
    given: [close],
    steps: [
      [
        { op: 'kvm.bind', slot: 1, gfn: 9 },
        { decision: 'refuse-final', rule: 'GMEM-FILE-001', codes: { user: 'EBADF' } },
      ],
      [destroy, { decision: 'allow' }],
      [
        { op: 'kvm.moveSlot', slot: 0, gfn: 9 },
        { decision: 'refuse-final', rule: 'GMEM-FILE-001', codes: { user: 'EBADF' } },
      ],
    ],
  },
  {
    title: 'neither moves a memslot nor deletes one of a protected VM that has run',
    steps: [
      [
        { op: 'kvm.moveSlot', slot: 0, gfn: 9 },
        { decision: 'refuse-final', rule: 'GMEM-BIND-009', codes: { user: 'EINVAL' } },
      ],
      [
        { op: 'kvm.unbind', slot: 0 },
        { decision: 'refuse-final', rule: 'GMEM-BIND-007', codes: { user: 'EPERM' } },
      ],
      [
        { op: 'kvm.unbind', slot: 5 },
        { decision: 'refuse-final', rule: 'GMEM-BIND-010', codes: { user: 'EINVAL' } },
      ],
    ],
  },
  {
    title: 'shows the old data through a new memslot',
    world: np,
    given: [guestWrite],
    steps: [
      [
        { op: 'kvm.unbind', slot: 0 },
        { decision: 'allow', rule: 'GMEM-BIND-008', calls: ['host_unshare_guest'] },
      ],
      [guestRead, { decision: 'refuse-final', codes: { run: 'MMIO' } }],
      [
        { op: 'kvm.bind', slot: 0, gfn: 0, pages: 4 },
        { decision: 'allow', rule: 'GMEM-BIND-001' },
      ],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'neither migrates nor reclaims a page, private or shared',
    given: [guestWrite],
    steps: [
      [
        { op: 'kernel.migrate', index: 0 },
        { decision: 'refuse-final', rule: 'GMEM-MM-001', codes: { kernel: 'EINVAL' } },
      ],
      [
        { op: 'kernel.reclaim', index: 0 },
        { decision: 'refuse-final', rule: 'GMEM-MM-002' },
      ],
      [share, { decision: 'allow', codes: { guest: 'SUCCESS' } }],
      [
        { op: 'kernel.reclaim', index: 0 },
        { decision: 'refuse-final', rule: 'GMEM-MM-002' },
      ],
    ],
  },
  {
    title: 'finds nothing to migrate or reclaim where there is no folio',
    steps: [
      [
        { op: 'kernel.migrate', index: 0 },
        { decision: 'refuse-final', rule: 'GMEM-MM-006', codes: { kernel: 'ENOENT' } },
      ],
      [
        { op: 'kernel.reclaim', index: 0 },
        { decision: 'refuse-final', rule: 'GMEM-MM-006', codes: { kernel: 'ENOENT' } },
      ],
    ],
  },
  {
    title: 'tells VFIO of its own mapping before it looks at the page',
    ...dma,
    given: [hostWrite, vfioMap, failure],
    steps: [
      [vfioMap, { decision: 'refuse-retryable', rule: 'GMEM-VFIO-006', codes: { user: 'EEXIST' } }],
      [vfioUnmap, { decision: 'allow', rule: 'GMEM-VFIO-003' }],
      [vfioMap, { decision: 'refuse-final', rule: 'GMEM-FAULT-002', codes: { user: 'EFAULT' } }],
    ],
  },
  {
    title: 'ends DMA mappings with the VMM, also of pages that it has unmapped since',
    ...dma,
    given: [hostWrite, vfioMap, { op: 'user.unmap', page: 0 }],
    steps: [
      [dmaRead, { decision: 'allow', data: 'H' }],
      [{ op: 'user.exit' }, { decision: 'allow', rule: 'GMEM-PROC-003', effects: ['tlb-sync'] }],
      [dmaRead, { decision: 'transaction-aborted', codes: { device: 'F_TRANSLATION' } }],
    ],
  },
  {
    title: 'keeps DMA mappings when another process ends',
    ...dma,
    given: [hostWrite, vfioMap, { op: 'user.fork', child: 1 }, { op: 'user.exit', process: 1 }],
    steps: [[dmaRead, { decision: 'allow', data: 'H' }]],
  },
  {
    title: 'lets an unpin without a pin of its own take that of VFIO, and never two for one',
    ...dma,
    given: [hostWrite, vfioMap, pin],
    steps: [
      [
        { op: 'kernel.unpin', page: 0 },
        { decision: 'allow', rule: 'GMEM-PIN-003' },
      ],
      [toPrivate, { decision: 'refuse-retryable', codes: { user: 'EAGAIN' } }],
      [
        { op: 'kernel.copyFromRef', page: 0 },
        { decision: 'refuse-final', rule: 'GMEM-REF-005', codes: { kernel: 'EFAULT' } },
      ],
      [
        { op: 'kernel.unpin', page: 0 },
        { decision: 'allow', rule: 'GMEM-PIN-003' },
      ],
      [
        { op: 'kernel.unpin', page: 0 },
        { decision: 'refuse-final', rule: 'GMEM-PIN-004', codes: { kernel: 'EINVAL' } },
      ],
      [toPrivate, { decision: 'allow' }],
    ],
  },
  {
    title: 'takes back with the VMM the DMA mapping of what the VMM has unmapped, though a child has the file',
    ...dma,
    given: [vfioMap, { op: 'user.fork', child: 1 }, { op: 'user.unmap', page: 0, pages: 4 }],
    steps: [
      [dmaRead, { decision: 'allow', data: 'zero' }],
      [{ op: 'user.exit' }, { decision: 'allow' }],
      [dmaRead, { decision: 'transaction-aborted', rule: 'IOMMU-DMA-003', codes: { device: 'F_TRANSLATION' } }],
    ],
  },
  {
    title: 'has no domain to unmap from where there is no IOMMU',
    ...dma,
    iommu: 'none',
    steps: [[vfioUnmap, { decision: 'refuse-final', codes: { user: 'ENODEV' } }]],
  },
  {
    title: 'neither unmaps nor drops a pin where VFIO has not mapped anything',
    ...dma,
    given: [hostWrite, { op: 'iommu.map', index: 0, domain: 0 }],
    steps: [
      [pin, { decision: 'allow' }],
      [vfioUnmap, { decision: 'refuse-final', rule: 'GMEM-VFIO-007', codes: { user: 'ENOENT' } }],
      [dmaRead, { decision: 'allow', data: 'H' }],
      [toPrivate, { decision: 'refuse-retryable', codes: { user: 'EAGAIN' } }],
    ],
  },
  {
    title: 'takes another pin where that of VFIO is gone, and gives the charge back',
    world: { memlock: 'one', devices: [{ speaksPrivate: false, domain: 0 }] },
    given: [hostWrite, vfioMap, { op: 'kernel.unpin', page: 0 }, pin],
    steps: [
      [vfioUnmap, { decision: 'allow', rule: 'GMEM-VFIO-003' }],
      [
        { op: 'kernel.unpin', page: 0 },
        { decision: 'refuse-final', rule: 'GMEM-PIN-004', codes: { kernel: 'EINVAL' } },
      ],
      [vfioMap, { decision: 'allow' }],
    ],
  },
  {
    title: 'finds no page to unpin where somebody has emptied the domain of VFIO',
    world: { memlock: 'one', devices: [{ speaksPrivate: false, domain: 0 }] },
    given: [hostWrite, vfioMap, { op: 'iommu.unmap', index: 0, domain: 0 }],
    steps: [
      [vfioMap, { decision: 'refuse-retryable', rule: 'GMEM-VFIO-006', codes: { user: 'EEXIST' } }],
      [vfioUnmap, { decision: 'allow', rule: 'GMEM-VFIO-008', calls: [] }],
      [vfioMap, { decision: 'refuse-retryable', rule: 'GMEM-VFIO-005', codes: { user: 'ENOMEM' } }],
      [toPrivate, { decision: 'refuse-retryable', codes: { user: 'EAGAIN' } }],
    ],
  },
  {
    title: 'asks a hypervisor that keeps the domains to unmap nothing where nothing is mapped',
    ...dma,
    iommu: 'pv',
    given: [hostWrite, vfioMap, { op: 'iommu.unmap', index: 0, domain: 0 }],
    steps: [[vfioUnmap, { decision: 'allow', rule: 'GMEM-VFIO-008', calls: [] }]],
  },
  {
    title: 'refuses a broken page to the host until a hole has replaced it',
    given: [hostWrite],
    steps: [
      [failure, { decision: 'allow', rule: 'GMEM-MM-003', effects: ['pte-unmap'] }],
      [hostRead, { decision: 'kill-process', rule: 'GMEM-FAULT-002', codes: { user: 'SIGBUS' } }],
      [pin, { decision: 'refuse-final', rule: 'GMEM-FAULT-002', codes: { kernel: 'EFAULT' } }],
      [punch, { decision: 'allow', rule: 'GMEM-HOLE-001' }],
      [hostRead, { decision: 'allow', data: 'zero' }],
    ],
  },
  {
    title: 'finds nothing to break where there is no page',
    steps: [[failure, { decision: 'refuse-final', rule: 'GMEM-MM-004', codes: { kernel: 'ENXIO' } }]],
  },
  {
    title: 'zaps a broken page from a guest that is not protected, which is told at its next fault',
    world: np,
    given: [guestWrite],
    steps: [
      [failure, { decision: 'allow', calls: ['host_unshare_guest'] }],
      [guestRead, { decision: 'refuse-final', rule: 'GMEM-GFLT-003', codes: { run: 'EHWPOISON' } }],
    ],
  },
  {
    title: 'leaves a broken page to the protected guest that holds it',
    given: [guestWrite],
    steps: [
      [failure, { decision: 'allow', rule: 'GMEM-MM-003', calls: [] }],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'fails on a broken page of a protected guest where invalidations are refused',
    backing: { invalidateOnPkvm: 'refuse' },
    given: [guestWrite],
    steps: [[failure, { decision: 'refuse-retryable', rule: 'GMEM-MM-005', codes: { kernel: 'EBUSY' } }]],
  },
  {
    title: 'pins and maps a shared range for DMA, and no guest gets it before it is unmapped',
    ...dma,
    given: [hostWrite],
    steps: [
      [
        { ...vfioMap, pages: 2 },
        { decision: 'allow', rule: 'GMEM-VFIO-001' },
      ],
      [dmaRead, { decision: 'allow', data: 'H' }],
      [guestRead, { decision: 'refuse-retryable', codes: { user: 'EAGAIN' }, errorOffset: 0 }],
      [vfioUnmap, { decision: 'allow', rule: 'GMEM-VFIO-003' }],
      [guestRead, { decision: 'allow', data: 'H' }],
      [vfioUnmap, { decision: 'refuse-final', codes: { user: 'ENOENT' } }],
    ],
  },
  {
    title: 'maps none of a range with a private page, and holds no pin afterwards',
    ...dma,
    given: [{ op: 'kvm.convert', index: 1, to: 'private' }],
    steps: [
      [
        { ...vfioMap, pages: 2 },
        { decision: 'refuse-final', rule: 'GMEM-VFIO-002', codes: { user: 'EFAULT' } },
      ],
      [dmaRead, { decision: 'transaction-aborted', codes: { device: 'F_TRANSLATION' } }],
      [toPrivate, { decision: 'allow' }],
    ],
  },
  {
    title: 'gives the pin back where the hypervisor refuses the mapping',
    ...dma,
    iommu: 'pv',
    given: [guestWrite, share],
    steps: [
      [vfioMap, { decision: 'refuse-final', codes: { user: 'EPERM' }, calls: ['iommu_map_pages'] }],
      [
        { op: 'guest.unshare', gfn: 0 },
        { decision: 'allow', codes: { guest: 'SUCCESS' } },
      ],
    ],
  },
  {
    title: 'maps nothing by descriptor and offset',
    ...dma,
    steps: [
      [
        { op: 'vfio.mapFile', index: 0, domain: 0 },
        { decision: 'refuse-final', rule: 'GMEM-VFIO-004', codes: { user: 'EINVAL' } },
      ],
      [{ op: 'user.close' }, { decision: 'allow' }],
      [
        { op: 'vfio.mapFile', index: 0, domain: 0 },
        { decision: 'refuse-final', rule: 'GMEM-FILE-001', codes: { user: 'EBADF' } },
      ],
    ],
  },
  {
    title: 'looks for a mapping in the whole range before it looks at any page',
    ...dma,
    given: [
      { op: 'kvm.convert', index: 0, to: 'private' },
      { ...vfioMap, page: 1 },
    ],
    steps: [
      [
        { ...vfioMap, pages: 2 },
        { decision: 'refuse-retryable', rule: 'GMEM-VFIO-006', codes: { user: 'EEXIST' } },
      ],
      [
        { op: 'vfio.mapFile', index: 0, pages: 2, domain: 0 },
        { decision: 'refuse-retryable', rule: 'GMEM-VFIO-006', codes: { user: 'EEXIST' } },
      ],
      [
        { op: 'vfio.mapFile', index: 0, pages: 9, domain: 0 },
        { decision: 'refuse-final', rule: 'GMEM-VFIO-004', codes: { user: 'EINVAL' } },
      ],
    ],
  },
  {
    title: 'unpins the orphan that the domain maps, not the page that took its place',
    ...dma,
    given: [hostWrite, vfioMap, punch, hostWrite],
    steps: [
      [dmaRead, { decision: 'allow', data: 'H' }],
      [vfioUnmap, { decision: 'allow', effects: ['folio-free'] }],
      [hostRead, { decision: 'allow', data: 'H' }],
    ],
  },
  {
    title: 'aborts the DMA of a page that the guest took back against the host’s will',
    ...dma,
    backing: { unshareDeniable: false },
    given: [guestWrite, share, vfioMap],
    steps: [
      [
        { op: 'guest.unshare', gfn: 0 },
        { decision: 'allow', rule: 'GMEM-CALL-004', codes: { guest: 'SUCCESS' } },
      ],
      [dmaRead, { decision: 'transaction-aborted', codes: { device: 'F_TRANSLATION' } }],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
  {
    title: 'frees the orphan that only a domain named when its entry goes',
    ...dma,
    given: [hostWrite, { op: 'iommu.map', index: 0, domain: 0 }, punch],
    steps: [
      [
        { op: 'iommu.unmap', index: 0, domain: 0 },
        { decision: 'allow', effects: ['folio-free'] },
      ],
    ],
  },
];
