const pageSize = 4096;
const units = { K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 } as const;
const form = /^(0|[1-9][0-9]{0,7})([KMG])$/;

/** Pages of the memory that everything is a multiple of. */
const memoryUnit = 512;

/** As many pages as a machine of 64 GiB has. */
const mostPages = 2 ** 24;

/** Pages of 4 KiB in a text as 64G; undefined where it is none, or no whole number of pages. */
export function pagesIn(text: string): number | undefined {
  const found = form.exec(text);
  if (found === null) return undefined;
  const bytes = Number(found[1]) * units[found[2] as keyof typeof units];
  const pages = Math.floor(bytes / pageSize);
  return pages * pageSize === bytes ? pages : undefined;
}

/** The page at a place as 64M or 25%; undefined where it is none. */
export function placeIn(text: string, pages: number, round: 'floor' | 'ceil'): number | undefined {
  if (!text.endsWith('%')) return pagesIn(text);
  return Math[round]((pages * Number(text.slice(0, -1))) / 100 / memoryUnit) * memoryUnit;
}

/** Whether a world can have so many pages. */
export function isMemory(pages: number): boolean {
  return pages > 0 && pages <= mostPages && pages % memoryUnit === 0;
}

/** The same amount of memory in the largest unit that it is a whole number of. */
export function sizeOf(pages: number): string {
  const bytes = pages * pageSize;
  const unit = bytes === 0 ? 'G' : (['G', 'M', 'K'] as const).find((one) => bytes % units[one] === 0);
  return unit === undefined ? `${bytes}` : `${bytes / units[unit]}${unit}`;
}
