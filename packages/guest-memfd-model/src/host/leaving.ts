import { fileAlive, type Layout, type Resolution } from '@guestmem/model';
import type { PageIndex } from '@guestmem/spec';

/**
 * Resolves an operation that takes descriptors or mappings away: the pages that it unmaps, or every page if the file
 * ends with it. The facts are those after the operation.
 */
export function leaving<O>(
  after: (layout: Layout, operation: O) => Layout,
  unmapped: (layout: Layout, operation: O) => readonly PageIndex[],
): (layout: Layout, operation: O) => Resolution {
  return (layout, operation) => {
    const ends = !fileAlive(after(layout, operation));
    const pages = Array.from({ length: layout.world.pages }, (_, page) => page);
    const touched = unmapped(layout, operation);
    const facts = { vma: 'none', file: ends ? 'released' : 'alive' } as const;
    return { targets: pages.filter((page) => ends || touched.includes(page)).map((cell) => ({ cell, facts })), facts };
  };
}
