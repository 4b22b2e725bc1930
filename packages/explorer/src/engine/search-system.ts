import { searchByLazyTables } from '../lazy/lazy-search.js';
import type { Found, SearchOptions, SearchResult } from '../search.js';
import type { PageSystem } from '../system.js';
import { searchInBlocks } from './blocks/search-in-blocks.js';
import { searchInBreadth } from './breadth/breadth.js';
import { searchByDiagrams } from './diagrams/diagrams.js';
import { drive, type Search } from './drive.js';
import { searchObjects } from './objects.js';
import { blockSpaceFor, spacesFor, type VisitedKind, type VisitedSpace } from './states/space.js';
import { NotTabulable } from './tables/not-tabulable.js';
import { type Tables, tabulate } from './tables/tables.js';

/** T0: plain objects. T1: tables that fill as the search goes. T2: tables, one state after the other. T3: tables, sets of states as decision diagrams. */
export type Tier = 'T0' | 'T1' | 'T2' | 'T3';

export interface EngineOptions<P = unknown, G = unknown> extends SearchOptions<P, G> {
  /** Instead of what the size of the system suggests. */
  readonly engine?: Tier;
  /** T2 goes in breadth, and knows states again by this. Absent: in the order that is fastest. */
  readonly visited?: VisitedKind;
  /** Whether T2, when it did not go in breadth and found something, looks for the shortest ways there. Absent: yes. */
  readonly ways?: boolean;
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
  if (options.engine === 'T0') return searchObjects(system);
  if (options.engine === 'T1') return searchByLazyTables(system, options);
  const tables = tabulate(system);
  return options.engine === 'T3' ? searchByDiagrams(tables) : searchByTables(tables, options);
}

function suggested<P, G>(system: PageSystem<P, G>, options: EngineOptions<P, G>): Search {
  try {
    const tables = tabulate(system);
    const isSmall = options.visited !== undefined || spacesFor(tables)[0]?.kind === 'bitmap';
    return isSmall ? searchByTables(tables, options) : searchByDiagrams(tables);
  } catch (error) {
    if (!(error instanceof NotTabulable)) throw error;
    return system.totals.length === 0 ? searchByLazyTables(system, options) : searchObjects(system);
  }
}

function searchByTables<P, G>(
  tables: Tables<P, G>,
  { visited, ways }: Pick<EngineOptions, 'visited' | 'ways'>,
): Search {
  const blocks = visited === undefined ? blockSpaceFor(tables) : null;
  if (blocks === null) return searchInBreadth(tables, spaceFor(tables, visited));
  const search = searchInBlocks(tables, blocks);
  return ways === false ? search : withWays(search, tables);
}

/** Goes in breadth for what the other order has found, so that only who found something waits for ways. */
function* withWays<P, G>(search: Search, tables: Tables<P, G>): Search {
  const result = yield* search;
  if (result.found.length === 0) return result;
  const { found } = yield* searchInBreadth(tables, spaceFor(tables, undefined), result.found.length);
  const key = ({ group, names }: Found): string => [group, ...names].join('\n');
  const told = new Set(found.map(key));
  return { ...result, found: [...found, ...result.found.filter((each) => !told.has(key(each)))] };
}

function spaceFor<P, G>(tables: Tables<P, G>, visited: VisitedKind | undefined): VisitedSpace {
  const spaces = spacesFor(tables);
  const space = spaces.find(({ kind }) => visited === undefined || kind === visited);
  if (space === undefined) {
    throw new NotTabulable(`${tables.system.name} has too many states for ${visited ?? 'any visited set'}`);
  }
  return space;
}
