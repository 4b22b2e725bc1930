import { describe, expect, it } from 'vitest';
import {
  bind,
  drainMemcache,
  el2,
  finish,
  get,
  grab,
  guestRead,
  guestWrite,
  iommuMap,
  linearRead,
  map,
  mapMany,
  memoryFailure,
  moveSlot,
  pin,
  punch,
  put,
  read,
  readGuest,
  relinquish,
  share,
  speculativeGet,
  topUp,
  truncate,
  unbind,
  unmap,
  unpin,
  unshare,
  vfioMap,
  vfioUnmap,
  write,
} from './operations.js';
import { device, drop, notProtected, pv, undeniable } from './setups.js';
import { tellStories } from './story.js';
import { Run } from './world.js';

const twoVms = { vms: [{ kind: 'protected' }, { kind: 'protected' }] } as const;
const android = { hypervisor: { profile: 'pkvm-android-6.12', relinquish: true } };

describe('the first touch of a protected guest', () => {
  tellStories({
    'finds what the host has left in the page': {
      steps: [
        [write(), 'allow'],
        [guestRead(), 'allow =Host'],
        [read(), 'kill-process user:SIGSEGV'],
      ],
    },
    'finds zeroes where nobody was before': { steps: [[guestRead(), 'allow =zero']] },
    'is refused while a pin exists, and works once it is gone': {
      steps: [
        [pin(), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
        [unpin(), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'is refused for 1024 plain references, and not for a few': {
      steps: [
        [get({ page: 1 }), 'allow'],
        [guestRead({ gfn: 1 }), 'allow =zero'],
        [get({ count: 1024 }), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
        [put({ count: 1024 }), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'is refused for 1024 mappings, until they are gone': {
      steps: [
        [mapMany({ count: 1024 }), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
        [unmap(), 'allow'],
        [map(), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'takes no notice of a speculative reference': {
      steps: [
        [speculativeGet(), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'is refused by a fast pin that will be undone': {
      steps: [
        [write(), 'allow'],
        [grab(), 'allow'],
        [punch(), 'allow'],
        [write(), 'allow'],
        [guestRead(), 'allow =Host'],
        [finish(), 'refuse-final kernel:EBUSY'],
      ],
    },
    'loses against a fast pin that is under way on the same page': {
      steps: [
        [write(), 'allow'],
        [grab(), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
        [finish(), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
      ],
    },
    'wins against a fast pin that comes later': {
      steps: [
        [guestRead(), 'allow =zero'],
        [grab(), 'allow'],
        [finish(), 'refuse-final kernel:EBUSY'],
      ],
    },
    'fails where the VMM has nothing mapped, not for pages that the guest has': {
      steps: [
        [guestWrite(), 'allow'],
        [unmap({ pages: 4 }), 'allow'],
        [guestRead(), 'allow =Secret'],
        [guestRead({ gfn: 1 }), 'refuse-final run:EFAULT'],
      ],
    },
    'gets the page that is mapped at the address now': {
      steps: [
        [write({ page: 3, value: 'Other' }), 'allow'],
        [map({ page: 0, index: 3 }), 'allow'],
        [guestRead(), 'allow =Other'],
      ],
    },
    'fails past the end of the file': {
      steps: [
        [truncate({ pages: 1 }), 'allow'],
        [guestRead({ gfn: 1 }), 'refuse-final run:EFAULT'],
      ],
    },
    'leaves KVM_RUN for the VMM where there is no memslot': {
      steps: [[guestRead({ gfn: 9 }), 'refuse-final run:MMIO']],
    },
    'sends SIGBUS to the VMM for a memory error': {
      steps: [
        [write(), 'allow'],
        [memoryFailure(), 'allow'],
        [guestRead(), 'kill-process user:SIGBUS'],
      ],
    },
    'makes no progress on a page that the host has lent to the hypervisor': {
      steps: [
        [el2({ call: 'host_share_hyp', index: 0 }), 'allow'],
        [guestRead(), 'no-progress'],
        [guestRead(), 'no-progress'],
        [pin(), 'allow'],
      ],
    },
    'fails while the memcache is empty': {
      steps: [
        [drainMemcache(), 'allow'],
        [guestRead(), 'refuse-retryable run:ENOMEM'],
        [topUp(), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'is refused by EL2 for a page that is mapped for DMA without a pin, design pv': {
      world: device,
      with: pv,
      steps: [
        [iommuMap(), 'allow'],
        [guestRead(), 'refuse-retryable run:EINVAL'],
        [pin(), 'allow'],
      ],
    },
    'is refused by the pin before EL2 is asked for a page that VFIO has mapped': {
      world: device,
      with: pv,
      steps: [
        [vfioMap(), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
        [vfioUnmap(), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'cannot have a page without CONFIG_EXCLUSIVE_PIN': {
      with: { backing: { exclusivePin: 'off' } },
      steps: [[guestRead(), 'refuse-final kernel:EINVAL run:EFAULT']],
    },
    'of a second VM is refused at the page that the first one has': {
      world: twoVms,
      steps: [
        [guestWrite(), 'allow'],
        [bind({ vm: 1, slot: 0, gfn: 0, index: 0, pages: 2 }), 'allow'],
        [guestRead({ vm: 1 }), 'refuse-final kernel:EBUSY run:EFAULT'],
        [guestRead({ vm: 1, gfn: 1 }), 'allow =zero'],
        [guestRead({ gfn: 1 }), 'refuse-final kernel:EBUSY run:EFAULT'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'is refused at a second gfn over the same page': {
      steps: [
        [guestWrite(), 'allow'],
        [bind({ slot: 1, gfn: 8, index: 0 }), 'allow'],
        [guestRead({ gfn: 8 }), 'refuse-final kernel:EBUSY run:EFAULT'],
        [share({ gfn: 8 }), 'refuse-final kernel:EBUSY run:EFAULT'],
        [unshare({ gfn: 8 }), 'refuse-final guest:INVALID_PARAMETER'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'gives a copy of its own to a guest behind a private mapping': {
      steps: [
        [write(), 'allow'],
        [map({ kind: 'private' }), 'allow'],
        [guestWrite(), 'allow'],
        [map(), 'allow'],
        [read(), 'allow =Host'],
        [guestRead(), 'allow =Secret'],
      ],
    },
  });

  it('takes the exclusive pin and keeps the page table of the VMM', () => {
    const run = new Run();
    run.do(guestRead());
    expect(run.refcount()).toBe(1_073_742_850);
    expect(run.page().cell.backing.users[0]?.shared).toBe(1);
    expect(run.page().cell.backing.kvm[0]).toEqual({ frame: 0, memslot: 0, pin: 'exclusive' });
  });

  it.each([
    ['EPERM', el2({ call: 'host_share_hyp', index: 0 })],
    ['ENOMEM', drainMemcache()],
  ])('rolls the pin back when EL2 refuses with %s', (_, before) => {
    const run = new Run();
    run.do(before, guestRead(), guestRead());
    expect(run.folio().counters.pins).toBe(0);
    expect(run.page().cell.backing.kvm[0]).toBeNull();
    expect(run.outcomes.at(-1)?.calls.map(({ call }) => call)).toEqual(['host_donate_guest']);
  });
});

describe('a protected guest that shares and unshares', () => {
  tellStories({
    'lets the host read the page in place, and takes it away again': {
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [read(), 'allow =Secret'],
        [unshare(), 'allow guest:SUCCESS'],
        [read(), 'kill-process user:SIGSEGV'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'can do so any number of times': {
      steps: [
        [guestWrite(), 'allow'],
        ...Array.from({ length: 3 }, () => [
          [share(), 'allow guest:SUCCESS'] as const,
          [unshare(), 'allow guest:SUCCESS'] as const,
        ]).flat(),
        [guestRead(), 'allow =Secret'],
      ],
    },
    'shares a page that was never touched': {
      steps: [
        [share(), 'allow guest:SUCCESS'],
        [read(), 'allow =zero'],
      ],
    },
    'cannot share a page whose donation is refused': {
      steps: [
        [pin(), 'allow'],
        [share(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
      ],
    },
    'is told by the hypervisor that a page is shared or private already': {
      steps: [
        [guestWrite(), 'allow'],
        [unshare(), 'refuse-final guest:INVALID_PARAMETER'],
        [share(), 'allow guest:SUCCESS'],
        [share(), 'refuse-final guest:INVALID_PARAMETER'],
        [unshare({ gfn: 1 }), 'refuse-final guest:INVALID_PARAMETER'],
      ],
    },
    'is refused the unshare while the host has a pin': {
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [pin({ longterm: true }), 'allow'],
        [unshare(), 'refuse-retryable guest:INVALID_PARAMETER kernel:EBUSY'],
        [read(), 'allow =Secret'],
        [unpin(), 'allow'],
        [unshare(), 'allow guest:SUCCESS'],
      ],
    },
    'unshares past a plain reference, which survives': {
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [get(), 'allow'],
        [unshare(), 'allow guest:SUCCESS'],
        [put(), 'allow'],
      ],
    },
    'unshares page by page: the one that is pinned stays': {
      steps: [
        [guestWrite({ pages: 4 }), 'allow'],
        [share({ pages: 4 }), 'allow guest:SUCCESS'],
        [pin({ page: 2 }), 'allow'],
        [unshare({ pages: 4 }), 'partial guest:INVALID_PARAMETER kernel:EBUSY #3'],
        [read({ page: 2 }), 'allow =Secret'],
        [read({ page: 3 }), 'kill-process user:SIGSEGV'],
      ],
    },
    'unshares on its own where the host cannot refuse, and the pin stays behind': {
      with: undeniable,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [pin(), 'allow'],
        [unshare(), 'allow guest:SUCCESS'],
        [read(), 'kill-process user:SIGSEGV'],
        [pin(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [read(), 'allow =Secret'],
      ],
    },
    'leaves the page without a pin while shared, where KVM drops it': {
      with: drop,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [unshare(), 'allow guest:SUCCESS'],
        [pin(), 'refuse-final kernel:EBUSY'],
      ],
    },
    'gets a page unshared under a DMA pin that passes for the one of KVM': {
      world: device,
      with: drop,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [vfioMap(), 'allow'],
        [unshare(), 'allow guest:SUCCESS'],
      ],
    },
    'is refused that unshare where KVM has kept its pin': {
      world: device,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [vfioMap(), 'allow'],
        [unshare(), 'refuse-retryable guest:INVALID_PARAMETER kernel:EBUSY'],
        [vfioUnmap(), 'allow'],
        [unshare(), 'allow guest:SUCCESS'],
      ],
    },
  });

  it.each([
    ['keep', 1026, 'normal'],
    ['drop', 2, 'none'],
  ] as const)('has KVM %s the pin of a shared page', (sharedPin, count, held) => {
    const run = new Run({}, { backing: { sharedPin } });
    run.do(guestWrite(), share());
    expect(run.refcount()).toBe(count);
    expect(run.page().cell.backing.kvm[0]?.pin).toBe(held);
  });

  it('keeps the host out of it when EL2 refuses after the pin was made exclusive', () => {
    const run = new Run(device, { iommu: { profile: 'pv', mapGuestShared: 'allow' } });
    run.do(guestWrite(), share(), iommuMap());
    expect(run.told(unshare())).toBe('refuse-retryable guest:INVALID_PARAMETER');
    expect(run.tells(pin(), unpin())).toEqual(['allow', 'allow']);
    expect(run.page().cell.backing.kvm[0]?.pin).toBe('normal');
  });

  it('is refused an unshare without a trace at EL2', () => {
    const run = new Run();
    run.do(guestWrite(), share(), pin());
    const before = run.page().cell;
    const { calls, effects } = run.do(unshare());
    expect([calls, effects]).toEqual([[], []]);
    expect(run.page().cell).toEqual(before);
  });
});

describe('a protected guest that relinquishes', () => {
  tellStories({
    'gives the page back wiped, without a pin': {
      with: android,
      steps: [
        [guestWrite(), 'allow'],
        [relinquish(), 'allow guest:SUCCESS'],
        [read(), 'allow =zero'],
        [pin(), 'allow'],
        [unpin(), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'is refused at another gfn over the same page': {
      with: android,
      steps: [
        [bind({ gfn: 8, index: 0 }), 'allow'],
        [guestWrite(), 'allow'],
        [relinquish({ gfn: 8 }), 'refuse-final guest:INVALID_PARAMETER'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'is refused for a page that it shares': {
      with: android,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [relinquish(), 'refuse-final guest:INVALID_PARAMETER'],
        [read(), 'allow =Secret'],
      ],
    },
    'is not understood by a hypervisor without the call': {
      steps: [
        [guestWrite(), 'allow'],
        [relinquish(), 'not-offered guest:NOT_SUPPORTED'],
        [guestRead(), 'allow =Secret'],
      ],
    },
  });
});

describe('a guest that is not protected', () => {
  tellStories({
    'borrows pages, and the host may do anything with them': {
      world: notProtected,
      steps: [
        [write(), 'allow'],
        [guestRead(), 'allow =Host'],
        [guestWrite(), 'allow'],
        [read(), 'allow =Secret'],
        [pin(), 'allow'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'finds a new page after a hole, for KVM follows the mapping of the VMM': {
      world: notProtected,
      steps: [
        [guestWrite(), 'allow'],
        [punch(), 'allow'],
        [guestRead(), 'allow =zero'],
        [unmap(), 'allow'],
        [guestRead(), 'refuse-final run:EFAULT'],
      ],
    },
    'loses what a memslot mapped when it is moved or deleted': {
      world: notProtected,
      steps: [
        [guestWrite(), 'allow'],
        [moveSlot({ slot: 0, gfn: 8 }), 'allow'],
        [guestRead(), 'refuse-final run:MMIO'],
        [guestRead({ gfn: 8 }), 'allow =Secret'],
        [unbind({ slot: 0 }), 'allow'],
        [guestRead({ gfn: 8 }), 'refuse-final run:MMIO'],
      ],
    },
  });

  it('has no pin taken for it', () => {
    const run = new Run(notProtected);
    run.do(guestWrite());
    expect(run.refcount()).toBe(2);
    expect(run.outcomes[0]?.calls.map(({ call }) => call)).toEqual(['host_share_guest']);
  });
});

describe('memslots', () => {
  tellStories({
    'of a protected VM can be added, not moved or deleted': {
      steps: [
        [bind({ slot: 1, gfn: 8, index: 0, pages: 4 }), 'allow'],
        [moveSlot({ slot: 1, gfn: 16 }), 'refuse-final user:EPERM'],
        [unbind({ slot: 1 }), 'refuse-final user:EPERM'],
      ],
    },
    'have numbers and guest pages of their own': {
      steps: [
        [bind({ slot: 0, gfn: 8, index: 0 }), 'refuse-final user:EINVAL'],
        [bind({ slot: 1, gfn: 3, index: 0 }), 'refuse-final user:EEXIST'],
        [moveSlot({ slot: 7 }), 'refuse-final user:EINVAL'],
        [unbind({ slot: 7 }), 'refuse-final user:EINVAL'],
        [bind({ vm: 3, slot: 1, gfn: 8 }), 'refuse-final user:EBADF'],
      ],
    },
    'lead the kernel to guest memory through the address of the VMM': {
      steps: [
        [write(), 'allow'],
        [readGuest(), 'allow =Host'],
        [guestWrite(), 'allow'],
        [readGuest(), 'refuse-final kernel:EFAULT'],
        [readGuest({ gfn: 9 }), 'refuse-final kernel:EFAULT'],
        [linearRead({ index: 1 }), 'allow =zero'],
      ],
    },
  });
});
