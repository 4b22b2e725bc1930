import type { DeviceId, DomainId, PageCount, PageIndex, ProcessId, VmId } from '@guestmem/spec';
import type { Facts, Resolution, Target } from './backing.js';
import type { Globals } from './globals.js';
import { type Layout, lookUpMemslot, lookUpVma } from './layout.js';
import { fileAlive } from './layout-changes.js';
import type { Verdict } from './turn.js';

/** What a party is told whose name leads nowhere: where nothing is mapped, and where the file has ended. */
export interface Misses {
  readonly unmapped: Verdict;
  readonly beyondEnd: Verdict;
}

/** What a load or store of a process meets. */
export const cpuMisses: Misses = {
  unmapped: { decision: 'kill-process', rule: 'CPU-VMA-001', codes: { user: 'SIGSEGV' } },
  beyondEnd: { decision: 'kill-process', rule: 'CPU-VMA-002', codes: { user: 'SIGBUS' } },
};

/** What uaccess meets: the system call returns EFAULT. */
export const uaccessMisses: Misses = {
  unmapped: { decision: 'refuse-final', rule: 'CPU-VMA-003', codes: { user: 'EFAULT' } },
  beyondEnd: { decision: 'refuse-final', rule: 'CPU-VMA-003', codes: { user: 'EFAULT' } },
};

/** What GUP meets on behalf of the kernel. */
export const gupMisses: Misses = {
  unmapped: { decision: 'refuse-final', rule: 'CPU-VMA-004', codes: { kernel: 'EFAULT' } },
  beyondEnd: { decision: 'refuse-final', rule: 'CPU-VMA-004', codes: { kernel: 'EFAULT' } },
};

interface UserRange {
  readonly page: PageIndex;
  readonly pages?: PageCount;
  readonly process?: ProcessId;
}

interface FileRange {
  readonly index: PageIndex;
  readonly pages?: PageCount;
}

interface GuestRange {
  readonly gfn: PageIndex;
  readonly pages?: PageCount;
  readonly vm?: VmId;
}

/** User addresses of a process, as its loads and stores resolve them. One miss decides the whole operation. */
export const byUserAddress = byUserAddressOr(cpuMisses);

/** The same for another kind of access, which is told something else where the address leads nowhere. */
export function byUserAddressOr(misses: Misses): (layout: Layout, operation: UserRange) => Resolution {
  return (layout, { page, pages = 1, process = 0 }) => {
    const targets: Target[] = [];
    for (let at = page; at < page + pages; at++) {
      const found = lookUpVma(layout, process, at);
      if (!found) return { decided: misses.unmapped };
      if (found.index >= layout.filePages) return { decided: misses.beyondEnd };
      targets.push({ cell: found.index, facts: { ...worldFacts(layout), vma: found.vma.kind } });
    }
    return { targets, facts: worldFacts(layout) };
  };
}

/** Indices of the backing file; vma says how the VMM maps them. */
export function byFileIndex(layout: Layout, { index, pages = 1 }: FileRange): Resolution {
  if (index + pages > layout.filePages) return { decided: beyondFile };
  return { targets: range(layout, index, pages), facts: worldFacts(layout) };
}

/** Guest frame numbers by memslot; vma says how the VMM maps the memslot's page. */
export function byGfn(
  layout: Layout,
  { gfn, pages = 1, vm = 0 }: GuestRange,
  { vms }: Pick<Globals, 'vms'>,
): Resolution {
  const targets: Target[] = [];
  for (let at = gfn; at < gfn + pages; at++) {
    const found = lookUpMemslot(layout, vm, at);
    if (!found || found.index >= layout.world.pages)
      return { decided: vms[vm]?.choosesView ? noPrivateMemslot : noMemslot };
    const [target] = range(layout, found.index, 1) as [Target];
    targets.push({ ...target, facts: { ...target.facts, memslot: found.memslot.slot } });
  }
  return { targets, facts: worldFacts(layout) };
}

/** The IOVA of a device or domain: the page of the same number. */
export function byIova(
  layout: Layout,
  { iova }: { readonly iova: PageIndex; readonly device?: DeviceId; readonly domain?: DomainId },
): Resolution {
  if (iova >= layout.world.pages) return { decided: noIova };
  return { targets: range(layout, iova, 1), facts: worldFacts(layout) };
}

/** Every page of the world. */
export function allPages(layout: Layout): Resolution {
  return { targets: range(layout, 0, layout.world.pages), facts: worldFacts(layout) };
}

/** No page: the operation is about the globals. */
export function worldOnly(layout: Layout): Resolution {
  return { targets: [], facts: worldFacts(layout) };
}

/** One step on the globals that stands in a walk over pages. */
export function worldTarget(layout: Layout): Resolution {
  const facts = worldFacts(layout);
  return { targets: [{ cell: null, facts }], facts };
}

const beyondFile: Verdict = { decision: 'refuse-final', rule: 'CPU-FILE-001', codes: { user: 'EINVAL' } };
const noMemslot: Verdict = { decision: 'refuse-final', rule: 'CPU-SLOT-001', codes: { run: 'MMIO' } };
/** What was never shared is meant for private, and there are no registers there. */
const noPrivateMemslot: Verdict = { decision: 'refuse-final', rule: 'CPU-SLOT-002', codes: { run: 'MEMORY_FAULT' } };
const noIova: Verdict = { decision: 'transaction-aborted', rule: 'IOMMU-DMA-001', codes: { device: 'F_TRANSLATION' } };

function range(layout: Layout, start: PageIndex, pages: number): Target[] {
  return Array.from({ length: pages }, (_, offset) => {
    const cell = start + offset;
    const found = lookUpVma(layout, 0, cell);
    const vma: Facts['vma'] = found?.index === cell ? found.vma.kind : 'none';
    return { cell, facts: { ...worldFacts(layout), vma } };
  });
}

function worldFacts(layout: Layout): Facts {
  const { vmm } = layout.world;
  return { vma: 'none', file: fileAlive(layout) ? 'alive' : 'released', ...(vmm !== undefined && { vmm }) };
}
