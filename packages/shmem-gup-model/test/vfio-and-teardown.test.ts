import { describe, expect, it } from 'vitest';
import {
  close,
  destroy,
  dmaRead,
  dmaWrite,
  el2,
  exit,
  fork,
  guestRead,
  guestWrite,
  iommuMap,
  iommuUnmap,
  linearRead,
  memoryFailure,
  passFd,
  pin,
  punch,
  read,
  share,
  truncate,
  unmap,
  unpin,
  unshare,
  vfioMap,
  vfioMapFile,
  vfioUnmap,
  write,
} from './operations.js';
import { anon, device, disk, own, pv, undeniable } from './setups.js';
import { tellStories } from './story.js';
import { Run } from './world.js';

describe('VFIO', () => {
  tellStories({
    'pins and maps, and undoes both': {
      world: device,
      steps: [
        [write(), 'allow'],
        [vfioMap({ pages: 2 }), 'allow'],
        [dmaRead(), 'allow =Host'],
        [dmaWrite(), 'allow'],
        [read(), 'allow =Dma'],
        [vfioMap(), 'refuse-retryable user:EEXIST'],
        [vfioUnmap({ pages: 2 }), 'allow'],
        [vfioUnmap(), 'refuse-final user:ENOENT'],
        [dmaRead(), 'transaction-aborted device:F_TRANSLATION'],
      ],
    },
    'is refused a private page by the pin': {
      world: device,
      steps: [
        [guestWrite(), 'allow'],
        [vfioMap(), 'refuse-final user:EBUSY'],
        [vfioMapFile(), 'refuse-final user:EBUSY'],
      ],
    },
    'leads a domain to the anonymous page that is there': {
      world: device,
      with: anon,
      steps: [
        [write(), 'allow'],
        [iommuMap(), 'allow'],
        [dmaRead(), 'allow =Host'],
      ],
    },
    'leads a domain to an anonymous page that the kernel has found, or put there': {
      world: device,
      with: anon,
      steps: [
        [write({ page: 1 }), 'allow'],
        [linearRead({ index: 1 }), 'allow =Host'],
        [iommuMap(), 'allow'],
        [dmaRead(), 'allow =zero'],
      ],
    },
    'unmaps nothing that it has not mapped': {
      world: device,
      steps: [
        [write(), 'allow'],
        [iommuMap(), 'allow'],
        [vfioUnmap(), 'refuse-final user:ENOENT'],
        [dmaRead(), 'allow =Host'],
      ],
    },
    'leaves the pin where the mapping has gone before': {
      world: device,
      steps: [
        [vfioMap(), 'allow'],
        [iommuUnmap(), 'allow'],
        [vfioUnmap(), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
        [vfioUnmap(), 'refuse-final user:ENOENT'],
      ],
    },
    'is refused a shared page by the hypervisor, design pv': {
      world: device,
      with: pv,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [vfioMap(), 'refuse-final user:EPERM'],
        [unshare(), 'allow guest:SUCCESS'],
      ],
    },
    'needs a mapping of the VMM, or a file that is long enough': {
      world: device,
      steps: [
        [unmap(), 'allow'],
        [vfioMap(), 'refuse-final user:EFAULT'],
        [vfioMapFile(), 'allow'],
        [truncate({ pages: 1 }), 'allow'],
        [vfioMapFile({ index: 1 }), 'refuse-final user:EINVAL'],
        [memoryFailure({ index: 0 }), 'allow kernel:EBUSY'],
        [vfioUnmap(), 'allow'],
        [vfioMapFile(), 'refuse-final user:EFAULT'],
      ],
    },
    'looks for a mapping in the whole range before it looks at any page': {
      world: { ...device, pages: 2 },
      steps: [
        [guestWrite(), 'allow'],
        [vfioMapFile({ index: 1 }), 'allow'],
        [vfioMap({ pages: 2 }), 'refuse-retryable user:EEXIST'],
        [vfioMapFile({ pages: 2 }), 'refuse-retryable user:EEXIST'],
        [vfioMapFile(), 'refuse-final user:EBUSY'],
      ],
    },
    'maps no file of another file system, and says so after it has looked for a mapping': {
      world: device,
      with: disk,
      steps: [
        [vfioMapFile(), 'refuse-final user:EINVAL'],
        [vfioMap(), 'refuse-final user:EFAULT'],
        [own, 'allow'],
        [vfioMap(), 'allow'],
        [vfioMapFile(), 'refuse-retryable user:EEXIST'],
        [close(), 'allow'],
        [vfioMapFile(), 'refuse-final user:EBADF'],
      ],
    },
    'needs a descriptor before the file has a size': {
      world: device,
      steps: [
        [close(), 'allow'],
        [vfioMapFile({ index: 1 }), 'refuse-final user:EBADF'],
      ],
    },
    'is without a device on a host that has no IOMMU': {
      world: device,
      with: { iommu: { profile: 'none' } },
      steps: [
        [vfioMap(), 'refuse-final user:ENODEV'],
        [vfioUnmap(), 'refuse-final user:ENODEV'],
      ],
    },
    'keeps a page that EL2 has made private where the unshare could not be refused': {
      world: device,
      with: undeniable,
      steps: [
        [guestWrite(), 'allow'],
        [share(), 'allow guest:SUCCESS'],
        [vfioMap(), 'allow'],
        [unshare(), 'allow guest:SUCCESS'],
        [dmaRead(), 'transaction-aborted device:F_TRANSLATION'],
        [guestRead(), 'allow =Secret'],
        [vfioUnmap(), 'allow'],
      ],
    },
  });

  it('maps a range as a whole or not at all', () => {
    const run = new Run(device);
    run.do(guestWrite({ gfn: 2 }));
    expect(run.told(vfioMap({ pages: 4 }))).toBe('refuse-final user:EBUSY');
    expect([0, 1, 2, 3].map((index) => run.page(index).cell.backing.dma)).toEqual([[], [], [], []]);
    expect([0, 1, 2, 3].map((index) => run.page(index).cell.domains[0])).toEqual([null, null, null, null]);
  });

  it('rolls its pin back when the IOMMU refuses', () => {
    const run = new Run(device, pv);
    run.do(guestWrite(), share(), vfioMap());
    expect(run.folio().counters).toMatchObject({ pins: 1, held: { kvm: 1, dma: 0 } });
    expect(run.outcomes.at(-1)?.calls.map(({ call, ret }) => [call, ret])).toEqual([['iommu_map_pages', 'EPERM']]);
  });
});

describe('the end of a VM', () => {
  tellStories({
    'gives private pages back wiped and shared ones as they are': {
      steps: [
        [guestWrite({ pages: 2 }), 'allow'],
        [share({ gfn: 1 }), 'allow guest:SUCCESS'],
        [destroy(), 'allow'],
        [read(), 'allow =zero'],
        [read({ page: 1 }), 'allow =Secret'],
        [pin({ pages: 2 }), 'allow'],
        [guestRead(), 'not-run'],
        [destroy(), 'refuse-final user:EBADF'],
      ],
    },
    'lets go of a page that the host had seized': {
      steps: [
        [guestWrite(), 'allow'],
        [linearRead(), 'guest-page-lost =zero'],
        [pin(), 'refuse-final kernel:EBUSY'],
        [destroy(), 'allow'],
        [pin(), 'allow'],
      ],
    },
    'takes back the pages of a guest that is not protected': {
      world: { vms: [{ kind: 'non-protected' }] },
      steps: [
        [guestWrite(), 'allow'],
        [destroy(), 'allow'],
        [read(), 'allow =Secret'],
      ],
    },
    'comes with the end of the VMM, and so do its DMA mappings': {
      world: { ...device, processes: 2 },
      steps: [
        [guestWrite(), 'allow'],
        [vfioMap({ page: 1 }), 'allow'],
        [passFd(), 'allow'],
        [exit(), 'allow'],
        [read({ process: 1 }), 'allow =zero'],
        [dmaRead({ iova: 1 }), 'transaction-aborted device:F_TRANSLATION'],
        [read(), 'not-run'],
        [guestRead(), 'not-run'],
      ],
    },
    'does not come with the end of another process': {
      steps: [
        [guestWrite(), 'allow'],
        [fork(), 'allow'],
        [exit({ process: 1 }), 'allow'],
        [guestRead(), 'allow =Secret'],
      ],
    },
  });

  it.each([
    ['a private page', [guestWrite()]],
    ['a shared page', [guestWrite(), share()]],
    ['a page after a cycle', [guestWrite(), share(), unshare()]],
    ['a page that has left the file', [guestWrite(), punch()]],
    ['a seized page', [guestWrite(), linearRead()]],
  ])('leaves no pin on %s', (_, operations) => {
    const run = new Run();
    run.do(...operations, destroy());
    expect(run.page().cell.backing.counters.map(({ pins, exclusive }) => [pins, exclusive])).toEqual([
      [0, false],
      [0, false],
      [0, false],
    ]);
    expect(run.page().cell.backing.kvm).toEqual([null]);
  });

  it('frees everything when nobody is left', () => {
    const run = new Run(device);
    run.do(
      guestWrite({ pages: 2 }),
      punch(),
      read(),
      vfioMap({ page: 2 }),
      pin({ page: 3 }),
      unpin({ page: 3 }),
      exit(),
    );
    expect(run.state.cells.flatMap(({ frames }) => frames).filter((frame) => frame !== null)).toEqual([]);
    expect(run.violated).toEqual([]);
  });

  it('is not finished by the end of another process', () => {
    const run = new Run({ processes: 2 });
    run.do(el2({ call: 'vcpu_put' }), el2({ call: 'start_teardown_vm' }), exit({ process: 1 }));
    expect(run.state.globals.vms[0]?.life).toBe('dying');
    run.do(exit());
    expect(run.state.globals.vms[0]?.life).toBe('gone');
  });

  it('wipes before the host may look, and hands over in two phases', () => {
    const run = new Run();
    const { calls, effects } = run.do(guestWrite(), destroy());
    expect(calls.map(({ call }) => call)).toEqual([
      'vcpu_put',
      'start_teardown_vm',
      'reclaim_dying_guest_page',
      'finalize_teardown_vm',
    ]);
    const kinds = effects.map(({ kind }) => kind);
    expect(kinds.indexOf('cache-clean')).toBeLessThan(kinds.indexOf('stage2-map'));
  });
});
