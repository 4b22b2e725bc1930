import type { Special } from '../tables/rows.js';
import type { Tables } from '../tables/tables.js';

import type { Nodes } from './nodes.js';
import { closed, PageRelation } from './page-relation.js';

/** What can happen to one page while the globals stay, at one index, under some globals and totals. */
export interface LocalRelations {
  /** The totals stay: any number of such steps. */
  readonly within: PageRelation;
  readonly beside: readonly { readonly totals: number; readonly relation: PageRelation }[];
}

/** Pages in diagrams have the numbers of the results, so that sets hold what pages are within an action, too. */
export function localRelations<P, G>(
  tables: Tables<P, G>,
  nodes: Nodes,
  index: number,
  world: number,
  totals: number,
): LocalRelations {
  const { pages, globals, results, verdicts } = tables;
  const rows = tables.rows[tables.classOf[index] as number] as Tables<P, G>['rows'][number];
  const rawGlobals = globals.rawOf[world] as number;
  const byTotals = new Map<number, Map<number, number[]>>([[totals, new Map()]]);
  const relate = (from: number, to: number): void => {
    const after = results.totals.moved(totals, results.addsOf(from), results.addsOf(to));
    const becomes = byTotals.get(after) ?? new Map<number, number[]>();
    byTotals.set(after, becomes);
    const list = becomes.get(from) ?? [];
    becomes.set(from, list);
    list.push(to);
  };
  const isEntered = ({ page, globals: after, finding }: Special): boolean =>
    after === rawGlobals &&
    finding?.ends !== true &&
    verdicts.judge(page, rawGlobals, index)?.ends !== true &&
    verdicts.limit(page, rawGlobals) === null;
  for (let page = 0; page < pages.count; page++) {
    const row = (world * tables.totals + totals) * pages.count + page;
    const raw = pages.rawOf[page] as number;
    for (let at = rows.first[row] as number; at < (rows.end[row] as number); at++) {
      relate(raw, pages.rawOf[rows.successors[at] as number] as number);
    }
    for (const special of rows.specials.get(row) ?? []) if (isEntered(special)) relate(raw, special.page);
  }
  const within = new PageRelation(nodes, closed(byTotals.get(totals) ?? new Map()));
  byTotals.delete(totals);
  return {
    within,
    beside: [...byTotals].map(([after, becomes]) => ({ totals: after, relation: new PageRelation(nodes, becomes) })),
  };
}
