import { searchByLazyTables } from '../lazy/lazy-search.js';
import type { SearchOptions, SearchResult } from '../search.js';
import type { PageSystem } from '../system.js';
import { searchInBreadth } from './breadth/breadth.js';
import { type Space, spacesFor, type VisitedKind } from './breadth/space.js';
import { searchByDiagrams } from './diagrams/diagrams.js';
import { drive, type Search } from './drive.js';
import { searchObjects } from './objects.js';
import { NotTabulable } from './tables/not-tabulable.js';
import { type Tables, tabulate } from './tables/tables.js';

/** T0: plain objects. T1: tables that fill as the search goes. T2: tables, one state after the other. T3: tables, sets of states as decision diagrams. */
export type Tier = 'T0' | 'T1' | 'T2' | 'T3';

export interface EngineOptions<P = unknown, G = unknown> extends SearchOptions<P, G> {
  /** Instead of what the size of the system suggests. */
  readonly engine?: Tier;
  /** How T2 knows states again, instead of the fastest that fits. */
  readonly visited?: VisitedKind;
}

/**
 * Searches a whole system: by tables as long as a bit for every combination of pages fits into memory, by diagrams
 * beyond that, by tables that fill as it goes where the closed ones do not close, and by plain objects where totals
 * keep it from that. A forced engine that cannot do it throws NotTabulable.
 */
export async function search<P, G>(system: PageSystem<P, G>, options: EngineOptions<P, G> = {}): Promise<SearchResult> {
  return drive(options.engine === undefined ? suggested(system, options) : forced(system, options), options);
}

function forced<P, G>(system: PageSystem<P, G>, { engine, visited, ...hooks }: EngineOptions<P, G>): Search {
  if (engine === 'T0') return searchObjects(system);
  if (engine === 'T1') return searchByLazyTables(system, hooks);
  const tables = tabulate(system);
  return engine === 'T3' ? searchByDiagrams(tables) : searchInBreadth(tables, spaceFor(tables, visited));
}

function suggested<P, G>(system: PageSystem<P, G>, { visited, ...hooks }: EngineOptions<P, G>): Search {
  try {
    const tables = tabulate(system);
    const isSmall = visited !== undefined || spacesFor(tables)[0]?.kind === 'bitmap';
    return isSmall ? searchInBreadth(tables, spaceFor(tables, visited)) : searchByDiagrams(tables);
  } catch (error) {
    if (!(error instanceof NotTabulable)) throw error;
    return system.totals.length === 0 ? searchByLazyTables(system, hooks) : searchObjects(system);
  }
}

function spaceFor<P, G>(tables: Tables<P, G>, visited: VisitedKind | undefined): Space {
  const spaces = spacesFor(tables);
  const space = spaces.find(({ kind }) => visited === undefined || kind === visited);
  if (space === undefined) {
    throw new NotTabulable(`${tables.system.name} has too many states for ${visited ?? 'any visited set'}`);
  }
  return space;
}
