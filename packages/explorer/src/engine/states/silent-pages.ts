import type { Tables } from '../tables/tables.js';

/** By globals and page: 1 where such a page can stand and nothing is to be told of it, at whatever index. */
export function silentPages<P, G>({ system, verdicts, pairs, pages, globals }: Tables<P, G>): Uint8Array {
  const silent = new Uint8Array(globals.count * pages.count);
  for (const [raw, under] of pairs) {
    const base = (globals.numberOf[raw] as number) * pages.count;
    for (const page of under) {
      const isJudged = system.start.pages.some((_, index) => verdicts.judge(page, raw, index) !== null);
      if (!isJudged && verdicts.limit(page, raw) === null) silent[base + (pages.numberOf[page] as number)] = 1;
    }
  }
  return silent;
}
