import type { PageIndex, World } from '@guestmem/spec';

/** A mapping of the backing file in one process. */
export interface Vma {
  readonly process: number;
  readonly page: PageIndex;
  readonly pages: number;
  readonly index: PageIndex;
  readonly kind: 'shared' | 'private';
}

export interface Memslot {
  readonly vm: number;
  readonly slot: number;
  readonly gfn: PageIndex;
  readonly pages: number;
  readonly index: PageIndex;
}

/** The names of the world and where they lead. Read when an operation's names are resolved, never by a rule. */
export interface Layout {
  readonly world: World;
  /** Size of the backing file, in pages. */
  readonly filePages: number;
  /** Processes that hold a descriptor of the backing file. */
  readonly descriptors: readonly number[];
  readonly vmas: readonly Vma[];
  readonly memslots: readonly Memslot[];
}

/** The VMM maps the whole file and has bound it to VM 0 from gfn 0. */
export function initialLayout(world: World, kind: Vma['kind'] = 'shared'): Layout {
  return {
    world,
    filePages: world.pages,
    descriptors: [0],
    vmas: [{ process: 0, page: 0, pages: world.pages, index: 0, kind }],
    memslots: [{ vm: 0, slot: 0, gfn: 0, pages: world.pages, index: 0 }],
  };
}

interface Window {
  readonly pages: number;
  readonly index: PageIndex;
}

function within(window: Window, start: PageIndex, page: PageIndex): PageIndex | null {
  return page >= start && page < start + window.pages ? window.index + (page - start) : null;
}

/** The mapping under a user address and the file index that it leads to. */
export function lookUpVma(layout: Layout, process: number, page: PageIndex): { vma: Vma; index: PageIndex } | null {
  for (const vma of layout.vmas) {
    const index = vma.process === process ? within(vma, vma.page, page) : null;
    if (index !== null) return { vma, index };
  }
  return null;
}

/** The memslot over a gfn and the file index that it leads to. */
export function lookUpMemslot(
  layout: Layout,
  vm: number,
  gfn: PageIndex,
): { memslot: Memslot; index: PageIndex } | null {
  for (const memslot of layout.memslots) {
    const index = memslot.vm === vm ? within(memslot, memslot.gfn, gfn) : null;
    if (index !== null) return { memslot, index };
  }
  return null;
}
