import type { Ending, SearchOptions } from '../../search.js';
import type { Search } from '../drive.js';
import { NotTabulable } from '../tables/not-tabulable.js';
import type { Tables } from '../tables/tables.js';
import { Counting } from './counting.js';
import { pageCounts } from './page-counts.js';
import { Diagrams } from './state-diagrams.js';

/** T3: sets of states as decision diagrams, one for each globals and totals, until nothing is new. */
export function* searchByDiagrams<P, G>(tables: Tables<P, G>, onPage?: SearchOptions<P, G>['onPage']): Search {
  refuseStanding(tables);
  const diagrams = new Diagrams(tables);
  let ending: Ending | null = null;
  while (ending === null && diagrams.grow()) {
    ending = yield { states: Number(diagrams.states), frontier: 0, depth: diagrams.rounds };
  }
  const { told, saturated, transitions, refusals, pages, globals } = new Counting(diagrams);
  if (onPage !== undefined) tellPages(diagrams, onPage);
  return {
    engine: 'T3 diagrams',
    ending: ending ?? 'complete',
    states: diagrams.states,
    transitions,
    refusals,
    saturated,
    depth: null,
    bytes: null,
    found: told.tellings.map(({ group, names }) => ({ group, names, trace: null })),
    distinct: { pages: pages.size, globals: globals.size },
  };
}

function tellPages<P, G>(diagrams: Diagrams<P, G>, onPage: NonNullable<SearchOptions<P, G>['onPage']>): void {
  const { nodes, sets } = diagrams;
  const { results, globals, classOf } = diagrams.tables;
  const known = new Set<string>();
  for (const [set, node] of sets.entries()) {
    if (nodes.countOf(node) === 0n) continue;
    const [world] = diagrams.placeOf(set);
    for (const page of new Set(pageCounts(nodes, node, classOf.length).flatMap((counts) => [...counts.keys()]))) {
      const key = `${page} ${world}`;
      if (known.has(key)) continue;
      known.add(key);
      onPage(results.pages.valueOf(page), results.globals.valueOf(globals.rawOf[world] as number));
    }
  }
}

/** A set does not say which of its pages a step has changed, so that what was remarkable before would be told again. */
function refuseStanding<P, G>({ system, results, pairs, verdicts, worlds }: Tables<P, G>): void {
  if (worlds.every(({ ofMany }) => ofMany.length === 0)) return;
  const starts = new Set(system.start.pages.map((page) => results.pages.idOf(page)));
  for (const [globals, pages] of pairs) {
    for (const page of pages) {
      const limit = verdicts.limit(page, globals);
      if (limit !== null) throw new NotTabulable(`the start is beyond the limit "${limit}"`);
      for (const index of system.start.pages.keys()) {
        const finding = verdicts.judge(page, globals, index);
        if (finding !== null && (!finding.ends || starts.has(page))) {
          throw new NotTabulable(`"${finding.name}" stands on, and diagrams cannot tell which step it is found in`);
        }
      }
    }
  }
}
