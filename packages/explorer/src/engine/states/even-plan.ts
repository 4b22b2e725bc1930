import type { Plan, Walk } from '../tables/plans.js';
import { noPage } from '../tables/step-table.js';
import type { Tables } from '../tables/tables.js';

/** What a page does to an action that goes through all pages alike. */
export const evenMark = {
  /** It ends there: it is refused, and nothing has changed. */
  stops: 1,
  /** It is refused and goes on. */
  refuses: 2,
  /** There is more to it than one page that becomes another: it has to be run. */
  tells: 4,
} as const;

/** An action that does to each page what it does whatever the other pages are, so that no state needs to be run. */
export interface EvenPlan<P, G> {
  readonly plan: Plan<P, G>;
  /** By page. */
  readonly marks: Uint8Array;
  /** By page: what it becomes where nothing stops. */
  readonly becomes: Int32Array;
  /** The globals after it. */
  readonly world: number;
}

/** null: what it does to a page depends on more than that page. */
export function evenPlan<P, G>(
  { system, results, pages, globals, adds, pairs }: Tables<P, G>,
  silent: Uint8Array,
  plan: Plan<P, G>,
  world: number,
): EvenPlan<P, G> | null {
  const rawWorld = globals.rawOf[world] as number;
  const marks = new Uint8Array(pages.count);
  const current = pages.rawOf.slice();
  let standing = [...(pairs.get(rawWorld) ?? [])].map((raw) => pages.numberOf[raw] as number);
  let [after, hasChanged] = [rawWorld, false];
  const isOneStrand = plan.walks.every(({ strand }) => strand === plan.walks[0]?.strand);
  if (plan.finishes || !isOneStrand) return null;
  for (const walk of plan.walks) {
    if (walk.pages === null) {
      const result = walk.table.result(noPage, after, 0);
      after = results.world[result] as number;
      if (!results.refused[result]) continue;
      for (const page of standing) mark(page, evenMark.refuses);
      break;
    }
    const stopped = goesThroughAll(walk.pages) ? walked(walk) : null;
    if (stopped === null || (stopped > 0 && (hasChanged || after !== rawWorld))) return null;
    standing = standing.filter((page) => !isMarked(page, evenMark.stops));
    if (standing.length === 0) break;
  }
  const worldAfter = globals.numberOf[after] as number;
  if (worldAfter < 0) return null;
  const becomes = Int32Array.from(pages.rawOf, (_, page) => page);
  for (const page of standing) {
    const number = pages.numberOf[current[page] as number] as number;
    if (number === page && worldAfter === world) continue;
    if (number < 0 || silent[worldAfter * pages.count + number] !== 1) mark(page, evenMark.tells);
    else becomes[page] = number;
  }
  return { plan, marks, becomes, world: worldAfter };

  function mark(page: number, bit: number): void {
    marks[page] = (marks[page] as number) | bit;
  }

  function isMarked(page: number, bit: number): boolean {
    return ((marks[page] as number) & bit) !== 0;
  }

  function goesThroughAll(indices: readonly number[]): boolean {
    return indices.length === system.start.pages.length && new Set(indices).size === indices.length;
  }

  /** How many pages stop it; null: it is not even. */
  function walked({ table, stopsAtRefusal }: Walk<P, G>): number | null {
    let stopped = 0;
    for (const page of standing) {
      const before = current[page] as number;
      const result = table.resultWhateverTotals(before, after);
      if (result === null || results.world[result] !== after) return null;
      const next = results.page[result] as number;
      if (next !== before) hasChanged = true;
      if (results.addsOf(next) !== adds[page]) mark(page, evenMark.tells);
      current[page] = next;
      if (!results.refused[result]) continue;
      mark(page, stopsAtRefusal ? evenMark.stops : evenMark.refuses);
      if (stopsAtRefusal) stopped++;
    }
    return stopped;
  }
}
