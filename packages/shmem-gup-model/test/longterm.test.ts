import { describe, expect, it } from 'vitest';
import {
  copyFromRef,
  destroy,
  dmaRead,
  el2,
  finish,
  grab,
  guestRead,
  guestWrite,
  linearRead,
  migrate,
  pin,
  pinExclusive,
  processVmRead,
  punch,
  read,
  reclaim,
  reexc,
  share,
  unexc,
  unpin,
  unpinExclusive,
  unshare,
  vfioMap,
  vfioMapFile,
  vfioUnmap,
} from './operations.js';
import { device } from './setups.js';
import { type Story, tellStories } from './story.js';
import { Run, type Switches } from './world.js';

const merged: Switches = { backing: { profile: 'longterm-2026', unshareDeniable: false, exclusivePin: 'off' } };
const pv: Switches = { ...merged, iommu: { profile: 'pv' } };
const android: Switches = { ...merged, hypervisor: { relinquish: true } };

const stories: Readonly<Record<string, Omit<Story, 'with'> & { readonly with?: Switches }>> = {
  'a pin on a private page is granted, and the guest keeps the page': {
    steps: [
      [guestWrite(), 'allow'],
      [pin(), 'allow'],
      [pin({ longterm: true, write: true, fast: true }), 'allow'],
      [guestRead(), 'allow =Secret'],
    ],
  },
  'a pin that was there first does not keep a page from the guest': {
    steps: [
      [pin(), 'allow'],
      [guestWrite(), 'allow'],
      [unpin(), 'allow'],
      [guestRead(), 'allow =Secret'],
    ],
  },
  'nor does a fast pin that has not been committed': {
    steps: [
      [read(), 'allow =zero'],
      [grab(), 'allow'],
      [guestWrite(), 'allow'],
      [finish(), 'allow'],
      [guestRead(), 'allow =Secret'],
    ],
  },
  'an unshare succeeds under the pins of others': {
    steps: [
      [guestWrite(), 'allow'],
      [share(), 'allow guest:SUCCESS'],
      [pin(), 'allow'],
      [unshare(), 'allow guest:SUCCESS'],
      [read(), 'kill-process user:SIGSEGV'],
      [guestRead(), 'allow =Secret'],
    ],
  },
  'a pinned private page that the kernel copies from is seized': {
    steps: [
      [guestWrite(), 'allow'],
      [pin(), 'allow'],
      [copyFromRef(), 'guest-page-lost =zero'],
      [guestRead(), 'refuse-final run:EFAULT'],
    ],
  },
  'process_vm_readv of a private page gets its pin and costs the guest the page': {
    steps: [
      [guestWrite(), 'allow'],
      [processVmRead(), 'guest-page-lost =zero'],
      [guestRead(), 'refuse-final run:EFAULT'],
    ],
  },
  'VFIO maps a private page under a nested SMMU, and the device is stopped': {
    world: device,
    steps: [
      [guestWrite(), 'allow'],
      [vfioMap(), 'allow'],
      [dmaRead(), 'transaction-aborted device:F_TRANSLATION'],
      [vfioUnmap(), 'allow'],
      [guestRead(), 'allow =Secret'],
    ],
  },
  'the map hypercall refuses a private page where the hypervisor has the tables': {
    world: device,
    with: pv,
    steps: [
      [guestWrite(), 'allow'],
      [vfioMap(), 'refuse-final user:EPERM'],
      [vfioMapFile(), 'refuse-final user:EPERM'],
      [destroy(), 'allow'],
      [migrate(), 'allow'],
    ],
  },
  'EL2, not the pin, refuses a page that is mapped for DMA': {
    world: device,
    with: pv,
    steps: [
      [vfioMap(), 'allow'],
      [guestRead(), 'refuse-retryable run:EINVAL'],
      [vfioUnmap(), 'allow'],
      [guestWrite(), 'allow'],
    ],
  },
  'KVM keeps its pin while the page is shared, and drops it at teardown': {
    steps: [
      [guestWrite(), 'allow'],
      [share(), 'allow guest:SUCCESS'],
      [migrate(), 'refuse-final kernel:EAGAIN'],
      [reclaim(), 'refuse-final'],
      [destroy(), 'allow'],
      [migrate(), 'allow'],
    ],
  },
  'a page that was seized stays pinned until teardown': {
    steps: [
      [guestWrite(), 'allow'],
      [linearRead(), 'guest-page-lost =zero'],
      [pin(), 'allow'],
      [guestRead(), 'refuse-final run:EFAULT'],
      [unpin(), 'allow'],
      [migrate(), 'refuse-final kernel:EAGAIN'],
      [destroy(), 'allow'],
      [migrate(), 'allow'],
    ],
  },
  'a retry that makes no progress leaves no pin behind': {
    steps: [
      [read(), 'allow =zero'],
      [el2(), 'allow'],
      [guestRead(), 'no-progress'],
      [guestRead(), 'no-progress'],
      [el2({ call: 'host_unshare_hyp' }), 'allow'],
      [migrate(), 'allow'],
    ],
  },
  'a hole leaves the guest the page that is pinned': {
    steps: [
      [guestWrite(), 'allow'],
      [punch(), 'allow'],
      [read(), 'allow =zero'],
      [guestRead(), 'allow =Secret'],
    ],
  },
  'a large folio takes one pin for each page that the guest has': {
    world: { folioOrder: 2 },
    steps: [
      [guestWrite({ pages: 3 }), 'allow'],
      [share({ gfn: 1 }), 'allow guest:SUCCESS'],
      [pin({ page: 1 }), 'allow'],
      [unshare({ gfn: 1 }), 'allow guest:SUCCESS'],
    ],
  },
  'a kernel without the proposal has no exclusive pins': {
    steps: [
      [pinExclusive(), 'not-offered'],
      [pin({ exclusive: true }), 'not-offered'],
      [unpinExclusive(), 'not-offered'],
      [reexc(), 'not-offered'],
    ],
  },
};

it.each([
  ['unexc_user_page', unexc()],
  ['reexc_user_page', reexc()],
  ['FOLL_EXCLUSIVE', pinExclusive()],
])('knows nothing of %s', (_, operation) => {
  expect(new Run({}, merged).do(operation)).toMatchObject({ decision: 'not-offered', rule: 'SHM-EXC-018' });
});

describe('the ordinary long-term pin', () => {
  tellStories(Object.fromEntries(Object.entries(stories).map(([name, story]) => [name, { with: merged, ...story }])));

  it('counts one pin, whatever the guest does with the page', () => {
    const run = new Run({}, android);
    run.do(guestWrite());
    const counts = [run.refcount()];
    for (const operation of [share(), pin(), unpin(), unshare(), share(), unshare()]) {
      run.do(operation);
      counts.push(run.refcount());
    }
    expect(counts).toEqual([1026, 1026, 2050, 1026, 1026, 1026, 1026]);
    run.do({ op: 'guest.relinquish', gfn: 0 });
    expect(run.refcount()).toBe(2);
    expect(run.violated).toEqual([]);
  });
});
