import { fileAlive, gupMisses, type Layout, lookUpVma, type Resolution, type Target } from '@guestmem/model';
import type { PageCount, PageIndex } from '@guestmem/spec';

interface UserRange {
  readonly page: PageIndex;
  readonly pages?: PageCount;
}

/** A reference outlives the mapping that it was taken through: where none is left, a page number is a file index. */
export function byReference(layout: Layout, { page, pages = 1 }: UserRange): Resolution {
  const file = fileAlive(layout) ? 'alive' : 'released';
  const targets: Target[] = [];
  for (let at = page; at < page + pages; at++) {
    const found = lookUpVma(layout, 0, at);
    const cell = found?.index ?? at;
    if (cell >= layout.filePages) return { decided: gupMisses.beyondEnd };
    targets.push({ cell, facts: { vma: found?.vma.kind ?? 'none', file } });
  }
  return { targets, facts: { vma: 'none', file } };
}
