import { describe } from 'vitest';
import {
  copyFromRef,
  destroy,
  exit,
  fork,
  get,
  guestRead,
  guestWrite,
  madvise,
  map,
  memoryFailure,
  migrate,
  pin,
  processVmRead,
  punch,
  read,
  reclaim,
  relinquish,
  share,
  unmap,
  unpin,
  vfioMap,
  vfioMapFile,
  vfioUnmap,
  write,
} from '../operations.js';
import { anon, device, disk, hugetlb, notProtected, own, swProtected } from '../setups.js';
import { tellStories } from '../story.js';

const longterm2026 = {
  backing: { profile: 'longterm-2026', unshareDeniable: false, exclusivePin: 'off' },
  hypervisor: { profile: 'pkvm-android-6.12', relinquish: true },
} as const;
const mergeable = madvise({ advice: 'mergeable' });

describe('fork', () => {
  tellStories({
    'anonymous, pinned: the child has a copy at once, pin and parent stay together': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [pin(), 'allow'],
        [fork(), 'allow'],
        [write({ value: 'Parent' }), 'allow'],
        [copyFromRef(), 'allow =Parent'],
        [read({ process: 1 }), 'allow =Host'],
      ],
    },
    'anonymous, not pinned: shared, and copied by whoever writes': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [fork(), 'allow'],
        [write({ process: 1, value: 'Child' }), 'allow'],
        [read(), 'allow =Host'],
        [exit({ process: 1 }), 'allow'],
        [read(), 'allow =Host'],
      ],
    },
    'anonymous, swapped out: both find it again, each for itself': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [reclaim(), 'allow'],
        [fork(), 'allow'],
        [write({ process: 1, value: 'Child' }), 'allow'],
        [read(), 'allow =Host'],
      ],
    },
    'anonymous, private to a guest: the copy seizes the page': {
      with: anon,
      steps: [
        [guestWrite(), 'allow'],
        [fork(), 'guest-page-lost'],
        [guestRead(), 'refuse-final run:EFAULT'],
      ],
    },
    'anonymous, private to a guest, kernel of 2024: the copy ends the host': {
      with: { ...anon, hypervisor: { linearMapFault: 'crash' } },
      steps: [
        [guestWrite(), 'allow'],
        [fork(), 'kill-host kernel:OOPS'],
      ],
    },
    'a private mapping, private to a guest: the child has what is left of the copy, not the file': {
      steps: [
        [write(), 'allow'],
        [own, 'allow'],
        [guestWrite(), 'allow'],
        [fork(), 'guest-page-lost'],
        [read({ process: 1 }), 'allow =zero'],
      ],
    },
    'memfd: one page for both, pinned by both, and the pin sees what the child writes': {
      steps: [
        [write(), 'allow'],
        [pin(), 'allow'],
        [fork(), 'allow'],
        [write({ process: 1, value: 'Child' }), 'allow'],
        [copyFromRef(), 'allow =Child'],
        [pin(), 'allow'],
      ],
    },
  });
});

describe('short pins and references', () => {
  tellStories({
    'vmsplice: an alias until it is drained, also past a hole': {
      steps: [
        [write(), 'allow'],
        [get(), 'allow'],
        [punch(), 'allow'],
        [copyFromRef(), 'allow =Host'],
        [read(), 'allow =zero'],
      ],
    },
    'process_vm_readv: works beside a long-term pin': {
      steps: [
        [write(), 'allow'],
        [pin({ longterm: true, write: true }), 'allow'],
        [processVmRead(), 'allow =Host'],
      ],
    },
    'the zero page: unpinned as often as it was pinned': {
      with: anon,
      steps: [
        [pin(), 'allow'],
        [pin(), 'allow'],
        [unpin(), 'allow'],
        [unpin(), 'allow'],
        [unpin(), 'refuse-final kernel:EINVAL'],
      ],
    },
    'where the host can take a page from a guest, its pin goes as well': {
      with: swProtected,
      steps: [
        [guestWrite(), 'allow'],
        [pin(), 'refuse-final kernel:EBUSY'],
        [unmap(), 'allow'],
        [map(), 'allow'],
        [pin(), 'allow'],
      ],
    },
    'a KVM memslot of a VM that is not protected takes no pin': {
      world: notProtected,
      steps: [
        [guestWrite(), 'allow'],
        [migrate(), 'allow'],
        [guestRead(), 'allow =Secret'],
      ],
    },
  });
});

describe('KSM', () => {
  tellStories({
    'merges a private page that nothing but page tables refers to': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [mergeable, 'allow'],
        [migrate(), 'refuse-final kernel:ENOENT'],
        [read(), 'allow =Host'],
      ],
    },
    'passes a pinned page by': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [pin({ longterm: true }), 'allow'],
        [mergeable, 'allow'],
        [write({ value: 'New' }), 'allow'],
        [copyFromRef(), 'allow =New'],
      ],
    },
    'passes the page of a guest by, private and shared': {
      with: anon,
      steps: [
        [guestWrite(), 'allow'],
        [mergeable, 'allow'],
        [guestRead(), 'allow =Secret'],
        [share(), 'allow guest:SUCCESS'],
        [mergeable, 'allow'],
        [read(), 'allow =Secret'],
      ],
    },
    'a write pin takes a page of its own with the same content': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [mergeable, 'allow'],
        [pin({ write: true }), 'allow'],
        [copyFromRef(), 'allow =Host'],
      ],
    },
    'merges the page of a VM that is not protected, whose next touch gets its own': {
      world: notProtected,
      with: anon,
      steps: [
        [guestWrite(), 'allow'],
        [mergeable, 'allow'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'merges the copy behind a private mapping of a file': {
      steps: [
        [map({ kind: 'private' }), 'allow'],
        [write(), 'allow'],
        [mergeable, 'allow'],
        [read(), 'allow =Host'],
      ],
    },
    'merges the copy of one process, not that of another': {
      steps: [
        [own, 'allow'],
        [write(), 'allow'],
        [fork(), 'allow'],
        [write({ process: 1, value: 'Child' }), 'allow'],
        [madvise({ advice: 'mergeable' }), 'allow'],
        [read({ process: 1 }), 'allow =Child'],
        [read(), 'allow =Host'],
      ],
    },
    'never looks at a shared mapping': {
      steps: [
        [write(), 'allow'],
        [mergeable, 'allow'],
        [migrate(), 'allow'],
      ],
    },
  });
});

describe('swap and reclaim', () => {
  tellStories({
    'anonymous: goes and comes back': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [reclaim(), 'allow'],
        [migrate(), 'refuse-final kernel:ENOENT'],
        [guestRead(), 'allow =Host'],
        [reclaim(), 'refuse-final'],
      ],
    },
    'anonymous: gone for good with MADV_DONTNEED': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [reclaim(), 'allow'],
        [madvise(), 'allow'],
        [read(), 'allow =zero'],
      ],
    },
    'MADV_PAGEOUT: 0 whether or not the page goes': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [pin(), 'allow'],
        [madvise({ advice: 'pageout' }), 'allow'],
        [unpin(), 'allow'],
        [madvise({ advice: 'pageout' }), 'allow'],
        [migrate(), 'refuse-final kernel:ENOENT'],
        [read(), 'allow =Host'],
      ],
    },
    'a disk file: written back, and read again': {
      with: disk,
      steps: [
        [write(), 'allow'],
        [reclaim(), 'allow'],
        [read(), 'allow =Host'],
      ],
    },
    'huge pages of the pool: nothing in a hole': {
      with: hugetlb,
      steps: [
        [punch({ pages: 4 }), 'allow'],
        [reclaim(), 'refuse-final kernel:ENOENT'],
      ],
    },
    'huge pages of the pool: never': {
      with: hugetlb,
      steps: [
        [reclaim(), 'refuse-final'],
        [madvise({ advice: 'pageout' }), 'refuse-final user:EINVAL'],
      ],
    },
  });
});

describe('memory errors', () => {
  tellStories({
    'shmem: kept in the file, so that later users are told': {
      steps: [
        [write(), 'allow'],
        [memoryFailure(), 'allow'],
        [pin(), 'refuse-final kernel:EFAULT'],
        [read(), 'kill-process user:SIGBUS'],
      ],
    },
    'a page that is held: reported as failed': {
      steps: [
        [pin(), 'allow'],
        [memoryFailure(), 'allow kernel:EBUSY'],
      ],
    },
    'anonymous: the process that has it is told': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [memoryFailure(), 'allow'],
        [read(), 'kill-process user:SIGBUS'],
      ],
    },
  });
});

describe('RLIMIT_MEMLOCK', () => {
  tellStories({
    'VFIO type 1 and the pin of KVM need it': {
      world: { ...device, memlock: 'none' },
      steps: [
        [vfioMap(), 'refuse-retryable user:ENOMEM'],
        [guestRead(), 'refuse-retryable run:ENOMEM'],
      ],
    },
    'KVM and VFIO type 1 charge one account, and a page that both pin twice': {
      world: { ...device, memlock: 'one' },
      steps: [
        [vfioMap(), 'allow'],
        [guestRead({ gfn: 1 }), 'refuse-retryable run:ENOMEM'],
        [vfioUnmap(), 'allow'],
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [vfioMap(), 'refuse-retryable user:ENOMEM'],
        [destroy(), 'allow'],
        [vfioMap(), 'allow'],
      ],
    },
    'iommufd charges the user, another account': {
      world: { ...device, memlock: 'one' },
      steps: [
        [vfioMap(), 'allow'],
        [vfioMapFile({ index: 1 }), 'allow'],
        [vfioMapFile({ index: 2 }), 'refuse-retryable user:ENOMEM'],
        [vfioUnmap({ page: 1 }), 'allow'],
        [vfioMapFile({ index: 2 }), 'allow'],
      ],
    },
    'a range is charged as a whole': {
      world: { ...device, memlock: 'one' },
      steps: [
        [vfioMap({ pages: 2 }), 'refuse-retryable user:ENOMEM'],
        [vfioMap(), 'allow'],
      ],
    },
    'KVM charges nothing for what it has given up': {
      world: { ...device, memlock: 'one' },
      with: longterm2026,
      steps: [
        [guestWrite(), 'allow'],
        [guestWrite({ gfn: 1 }), 'refuse-retryable run:ENOMEM'],
        [relinquish(), 'allow guest:SUCCESS'],
        [guestWrite({ gfn: 1 }), 'allow'],
      ],
    },
    'KVM charges nothing that it did not get': {
      world: { memlock: 'one' },
      steps: [
        [pin(), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
        [unpin(), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'pins that account elsewhere do not': {
      world: { memlock: 'none' },
      steps: [[pin({ longterm: true }), 'allow']],
    },
  });
});
