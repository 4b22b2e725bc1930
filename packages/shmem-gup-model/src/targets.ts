import {
  byGfn,
  type Facts,
  fileAlive,
  type Globals,
  type Layout,
  lookUpMemslot,
  lookUpVma,
  type Misses,
  type OperationOf,
  type Resolution,
  type Target,
  type Verdict,
  worldOnly,
} from '@guestmem/model';
import type { PageIndex } from '@guestmem/spec';

interface UserRange {
  readonly page: PageIndex;
  readonly pages?: number;
  readonly process?: number;
}

interface FileRange {
  readonly index: PageIndex;
  readonly pages?: number;
  readonly process?: number;
}

interface GuestRange {
  readonly gfn: PageIndex;
  readonly pages?: number;
  readonly vm?: number;
}

/** What VFIO and process_vm_readv tell their callers of an address that leads nowhere. */
export const syscallMisses: Misses = {
  unmapped: { decision: 'refuse-final', rule: 'SHM-GUP-002', codes: { user: 'EFAULT' } },
  beyondEnd: { decision: 'refuse-final', rule: 'SHM-GUP-002', codes: { user: 'EFAULT' } },
};

export const badDescriptor: Verdict = { decision: 'refuse-final', rule: 'SHM-FILE-004', codes: { user: 'EBADF' } };
const tooLarge: Verdict = { decision: 'refuse-final', rule: 'SHM-FILE-005', codes: { user: 'EFBIG' } };
const notWhole: Verdict = { decision: 'refuse-final', rule: 'SHM-FILE-007', codes: { user: 'EINVAL' } };
const endOfFile: Verdict = { decision: 'allow', rule: 'SHM-FILE-006' };
const pastEnd: Verdict = { decision: 'refuse-final', rule: 'SHM-VFIO-006', codes: { user: 'EINVAL' } };
const noSuchAddress: Verdict = { decision: 'refuse-final', rule: 'SHM-ADV-003', codes: { user: 'ENOMEM' } };
const nothingToRegister: Verdict = { decision: 'refuse-final', rule: 'SHM-UFFD-002', codes: { user: 'EINVAL' } };
const noGuestMemory: Verdict = { decision: 'refuse-final', rule: 'SHM-GUEST-001', codes: { kernel: 'EFAULT' } };

export function factsOf(layout: Layout): Facts {
  return { vma: 'none', file: fileAlive(layout) ? 'alive' : 'released' };
}

/** A page of the file, with the VMM's mapping of the address of the same number. */
function filePage(layout: Layout, cell: PageIndex): Target {
  const found = lookUpVma(layout, 0, cell);
  const vma = found?.index === cell ? found.vma.kind : 'none';
  return { cell, facts: { ...factsOf(layout), vma } };
}

/** What a process has mapped within a range of its addresses; holes in it are passed over. */
export function mappedPages(layout: Layout, { page, pages = 1, process = 0 }: UserRange): Target[] {
  return Array.from({ length: pages }, (_, offset) => lookUpVma(layout, process, page + offset)).flatMap((found) =>
    found && found.index < layout.world.pages
      ? [{ cell: found.index, facts: { ...factsOf(layout), vma: found.vma.kind } }]
      : [],
  );
}

/** The targets of a change that may release the file; if it does, every page of the file is one. */
export function releasing(after: Layout, targets: readonly Target[]): Resolution {
  const facts = factsOf(after);
  const released = facts.file === 'released' ? after.world.pages : 0;
  const others = Array.from({ length: released }, (_, cell): Target => ({ cell, facts }));
  return { targets: [...targets, ...others], facts };
}

/** A kernel path that has a page in hand finds it even where the address leads nowhere any more. */
export function byPageInHand(layout: Layout, { page, pages = 1 }: UserRange): Resolution {
  const targets: Target[] = [];
  for (let at = page; at < page + pages; at++) {
    const found = lookUpVma(layout, 0, at);
    const cell = found?.index ?? at;
    if (cell >= layout.world.pages) return { decided: syscallMisses.unmapped };
    const vma = found && cell < layout.filePages ? found.vma.kind : 'none';
    targets.push({ cell, facts: { ...factsOf(layout), vma } });
  }
  return { targets, facts: factsOf(layout) };
}

/**
 * A gfn as KVM finds its page: by memslot to a user address of the VMM, and on by whatever is mapped there now. Past
 * the end of the file, as where nothing is mapped, the target is the page that was there.
 */
export function byHva(layout: Layout, operation: GuestRange, globals: Pick<Globals, 'vms'>): Resolution {
  const named = byGfn(layout, operation, globals);
  if ('decided' in named) return named;
  const targets = named.targets.map(({ cell }, offset): Target => {
    const address = cell ?? 0;
    const memslot = lookUpMemslot(layout, operation.vm ?? 0, operation.gfn + offset)?.memslot.slot ?? 0;
    const found = lookUpVma(layout, 0, address);
    if (!found || found.index >= layout.filePages) return { cell, facts: { ...factsOf(layout), memslot } };
    return { cell: found.index, facts: { ...factsOf(layout), vma: found.vma.kind, memslot } };
  });
  return { targets, facts: factsOf(layout) };
}

/** The same for the host kernel's own use of guest memory, which is told EFAULT instead of an exit. */
export function byHvaForKernel(layout: Layout, operation: GuestRange, globals: Pick<Globals, 'vms'>): Resolution {
  const named = byHva(layout, operation, globals);
  return 'decided' in named ? { decided: noGuestMemory } : named;
}

/** Offsets of the file, through a descriptor that the process must hold. */
export function byDescriptor(layout: Layout, { index, pages = 1, process = 0 }: FileRange): Resolution {
  if (!layout.descriptors.includes(process)) return { decided: badDescriptor };
  if (index + pages > layout.world.pages) return { decided: tooLarge };
  const targets = Array.from({ length: pages }, (_, offset) => filePage(layout, index + offset));
  return { targets, facts: factsOf(layout) };
}

/** pread: past the end there is nothing to read, and that is no error. */
export function byDescriptorToRead(layout: Layout, operation: FileRange): Resolution {
  if (!layout.descriptors.includes(operation.process ?? 0)) return { decided: badDescriptor };
  return operation.index >= layout.filePages ? { decided: endOfFile } : byDescriptor(layout, operation);
}

/** memfd_pin_folios: a range past the end is refused, holes in it are filled. */
export function byOffsetToPin(layout: Layout, operation: FileRange): Resolution {
  const { index, pages = 1 } = operation;
  const isPastEnd = layout.descriptors.includes(0) && index + pages > layout.filePages;
  return isPastEnd ? { decided: pastEnd } : byDescriptor(layout, { index, pages });
}

/** A hole, without what lies past the pages of the world. aligned false: it starts one byte into its first page. */
export function byHole(
  layout: Layout,
  { index, pages = 1, process = 0, aligned = true }: FileRange & { readonly aligned?: boolean },
): Resolution {
  if (!layout.descriptors.includes(process)) return { decided: badDescriptor };
  const end = Math.min(index + pages, layout.world.pages);
  const hit = Array.from({ length: Math.max(0, end - index) }, (_, offset) => filePage(layout, index + offset));
  return { targets: withHole(layout, hit, aligned ? index : index + 1, end), facts: factsOf(layout) };
}

/** What shrinking the file to `pages` takes from it. */
export function byTruncation(
  layout: Layout,
  { pages, process = 0 }: { readonly pages: number; readonly process?: number },
): Resolution {
  if (!layout.descriptors.includes(process)) return { decided: badDescriptor };
  if (pages > layout.world.pages) return { decided: tooLarge };
  const gone = Array.from({ length: layout.world.pages - pages }, (_, offset) => filePage(layout, pages + offset));
  return { targets: withHole(layout, gone, pages, Number.POSITIVE_INFINITY), facts: factsOf(layout) };
}

/** The same for a file of huge pages, which ends with a whole one, or with the world. */
export function byHugeTruncation(layout: Layout, operation: OperationOf<'user.truncate'>): Resolution {
  const { folioOrder = 0, pages } = layout.world;
  const isWhole = operation.pages % 2 ** folioOrder === 0 || operation.pages === pages;
  return isWhole ? byTruncation(layout, operation) : { decided: notWhole };
}

/** The mapped range that an advice is about. */
export function byAdvice(layout: Layout, operation: UserRange & { readonly advice: string }): Resolution {
  const targets = mappedPages(layout, operation);
  if (targets.length < (operation.pages ?? 1)) return { decided: noSuchAddress };
  const populates = operation.advice.startsWith('populate');
  if (populates && targets.some(({ cell }) => (cell ?? 0) >= layout.filePages)) {
    return { decided: { ...syscallMisses.beyondEnd, rule: 'SHM-ADV-007' } };
  }
  const indices = targets.map(({ cell }) => cell ?? 0);
  const holes = withHole(layout, targets, Math.min(...indices), Math.max(...indices) + 1);
  return { targets: operation.advice === 'remove' ? holes : targets, facts: factsOf(layout) };
}

/** UFFDIO_REGISTER: addresses that a process has mapped, past the end of the file as well. */
export function byRegistration(layout: Layout, { page, pages = 1, process = 0 }: UserRange): Resolution {
  const range = Array.from({ length: pages }, (_, offset) => lookUpVma(layout, process, page + offset));
  return range.includes(null) ? { decided: nothingToRegister } : worldOnly(layout);
}

/** What a hole takes of each page: a large folio goes as a whole only where all of it lies in the hole. */
function withHole(layout: Layout, targets: readonly Target[], start: PageIndex, end: PageIndex): Target[] {
  const size = 2 ** (layout.world.folioOrder ?? 0);
  return targets.map((target): Target => {
    const index = target.cell ?? 0;
    const first = Math.floor(index / size) * size;
    const last = Math.min(first + size, layout.world.pages);
    const whole = size > 1 && first >= start && last <= end ? 'folio' : 'page';
    return { ...target, facts: { ...target.facts, hole: index < start ? 'part' : whole } };
  });
}
