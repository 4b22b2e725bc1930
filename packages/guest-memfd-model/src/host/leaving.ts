import type { Layout, Resolution } from '@guestmem/model';
import type { PageIndex } from '@guestmem/spec';
import type { Profile } from '../profiles/profile.js';

/**
 * Resolves an operation that takes descriptors or mappings away: the pages that it unmaps, or every page if the file
 * ends with it. The facts are those after the operation; vma says whether any process maps memory of the guest still.
 */
export function leaving<O>(
  { fileLives }: Profile,
  after: (layout: Layout, operation: O) => Layout,
  unmapped: (layout: Layout, operation: O) => readonly PageIndex[],
): (layout: Layout, operation: O) => Resolution {
  return (layout, operation) => {
    const left = after(layout, operation);
    const ends = !fileLives(left);
    const pages = Array.from({ length: layout.world.pages }, (_, page) => page);
    const touched = unmapped(layout, operation);
    const vma = left.vmas.length > 0 ? 'shared' : 'none';
    const facts = { vma, file: ends ? 'released' : 'alive' } as const;
    return { targets: pages.filter((page) => ends || touched.includes(page)).map((cell) => ({ cell, facts })), facts };
  };
}
