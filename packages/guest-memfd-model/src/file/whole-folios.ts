import type { Layout } from '@guestmem/model';

/** Whether a range of the file holds every page of each huge page that it enters. Where pages are single any range does. */
export function holdsWholeFolios(
  { world: { folioOrder = 0 }, filePages }: Layout,
  indices: readonly number[],
): boolean {
  const inside = new Set(indices);
  return indices.every((index) => {
    const first = (index >> folioOrder) << folioOrder;
    const last = Math.min(first + 2 ** folioOrder, filePages) - 1;
    return inside.has(first) && inside.has(last);
  });
}
