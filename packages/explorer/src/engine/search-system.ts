import { searchByLazyTables } from '../lazy/lazy-search.js';
import type { Found, SearchOptions, SearchResult } from '../search.js';
import type { PageSystem } from '../system.js';
import { searchInBlocks } from './blocks/search-in-blocks.js';
import { searchInBreadth } from './breadth/breadth.js';
import { searchByDiagrams } from './diagrams/diagrams.js';
import { drive, type Search } from './drive.js';
import { searchObjects } from './objects.js';
import { blockSpaceFor, spacesFor, type VisitedKind, type VisitedSpace } from './states/space.js';
import { NotTabulable, type TableLimits } from './tables/not-tabulable.js';
import { type Tables, tabulate } from './tables/tables.js';

/** T0: plain objects. T1: tables that fill as the search goes. T2: tables, one state after the other. T3: tables, sets of states as decision diagrams. */
export type Tier = 'T0' | 'T1' | 'T2' | 'T3';

export interface EngineOptions<P = unknown, G = unknown> extends SearchOptions<P, G> {
  /** Instead of what the size of the system suggests. */
  readonly engine?: Tier;
  /** T2 goes in breadth, and knows states again by this. Absent: in the order that is fastest. */
  readonly visited?: VisitedKind;
  /**
   * Whether an engine that did not go in breadth and found something looks for the shortest ways there. Absent: T2 does;
   * T3 does not, which would search whole worlds by T1.
   */
  readonly ways?: boolean;
  /** How much is tabulated for T2 and T3 before they give up. */
  readonly tableLimits?: TableLimits;
}

/**
 * Searches a whole system: by tables as long as a bit for every combination of pages fits into memory, by diagrams
 * beyond that, by tables that fill as it goes where the closed ones do not close, and by plain objects where totals
 * keep it from that. A forced engine that cannot do it throws NotTabulable.
 */
export async function search<P, G>(system: PageSystem<P, G>, options: EngineOptions<P, G> = {}): Promise<SearchResult> {
  return drive(options.engine === undefined ? suggested(system, options) : forced(system, options), options);
}

function forced<P, G>(system: PageSystem<P, G>, options: EngineOptions<P, G>): Search {
  if (options.engine === 'T0') return searchObjects(system, options);
  if (options.engine === 'T1') return searchByLazyTables(system, options);
  const tables = tabulate(system, options.tableLimits);
  return options.engine === 'T3' ? byDiagrams(tables, options) : searchByTables(tables, options);
}

function suggested<P, G>(system: PageSystem<P, G>, options: EngineOptions<P, G>): Search {
  try {
    const tables = tabulate(system, options.tableLimits);
    const isSmall = options.visited !== undefined || spacesFor(tables)[0]?.kind === 'bitmap';
    return isSmall ? searchByTables(tables, options) : byDiagrams(tables, options);
  } catch (error) {
    if (!(error instanceof NotTabulable)) throw error;
    return system.totals.length === 0 ? searchByLazyTables(system, options) : searchObjects(system, options);
  }
}

function searchByTables<P, G>(
  tables: Tables<P, G>,
  { visited, ways, onPage }: Pick<EngineOptions<P, G>, 'visited' | 'ways' | 'onPage'>,
): Search {
  const blocks = visited === undefined ? blockSpaceFor(tables) : null;
  if (blocks === null) return searchInBreadth(tables, spaceFor(tables, visited), { ...(onPage && { onPage }) });
  const search = searchInBlocks(tables, blocks, onPage);
  if (ways === false) return search;
  return withWays(search, (enough) => searchInBreadth(tables, spaceFor(tables, undefined), { enough }));
}

function byDiagrams<P, G>(tables: Tables<P, G>, { ways, onPage }: EngineOptions<P, G>): Search {
  const search = searchByDiagrams(tables, onPage);
  return ways === true ? withWays(search, (enough) => searchUntil(tables.system, enough)) : search;
}

/** By T1, until so much was found. */
function searchUntil<P, G>(system: PageSystem<P, G>, enough: number): Search {
  let found = 0;
  return searchByLazyTables(system, { isEnough: () => ++found >= enough });
}

/** Goes in breadth for what the other order has found, so that only who found something waits for ways. */
function* withWays(search: Search, inBreadth: (enough: number) => Search): Search {
  const result = yield* search;
  if (result.found.length === 0) return result;
  const { found, ending } = yield* inBreadth(result.found.length);
  const key = ({ group, names }: Found): string => [group, ...names].join('\n');
  const told = new Set(found.map(key));
  const missing = result.found.filter((each) => !told.has(key(each)));
  return { ...result, ending: missing.length > 0 ? ending : result.ending, found: [...found, ...missing] };
}

function spaceFor<P, G>(tables: Tables<P, G>, visited: VisitedKind | undefined): VisitedSpace {
  const spaces = spacesFor(tables);
  const space = spaces.find(({ kind }) => visited === undefined || kind === visited);
  if (space === undefined) {
    throw new NotTabulable(`there are too many states for ${visited ?? 'any visited set'}`);
  }
  return space;
}
