import {
  drive,
  NotTabulable,
  type PageSystem,
  type SearchOptions,
  type SearchResult,
  search,
  searchLazily,
  type Tier,
  tableLimits,
} from '@guestmem/explorer';
import { GuestmemError } from '../guestmem-error.js';
import { type PlainSystem, searchPlainly } from './plain-search.js';
import type { ProductOptions, SideView } from './product.js';

/** What searches: a tier, or the one that fits. */
export type EngineName = 'auto' | Tier;

/** One thing to search, in the form that tables take and in that of plain states. */
export interface Searched<P, G> {
  readonly plain: PlainSystem;
  readonly byPages: () => ByPages<P, G>;
}

export interface ByPages<P, G> {
  readonly system: PageSystem<P, G>;
  readonly sidesOf: (page: P, globals: G) => readonly SideView[];
}

export interface SearchByOptions extends ProductOptions, Omit<SearchOptions, 'onPage'> {
  /** Absent: by what fits. */
  readonly engine?: EngineName;
  /** Called for each page that was reached, with what each side holds in it. */
  readonly onPage?: (sides: readonly SideView[]) => void;
}

/** Beyond this a design by itself is searched by sets of states. */
const mostSinglePages = 2;

/** Tables of our designs close within that, or hardly at all: a counter of the globals runs on that no state lets run. */
const limits = { ...tableLimits, globals: 1 << 6 };

/** Searches by the engine that is asked for. Throws a GuestmemError where that one cannot do it. */
export async function searchBy<P, G>(
  { plain, byPages }: Searched<P, G>,
  { engine = 'auto', onPage, ...options }: SearchByOptions,
): Promise<SearchResult> {
  const hasFolios = plain.sides.some(({ start }) => start.order > 0);
  if (engine === 'T0' || (engine === 'auto' && hasFolios)) {
    return drive(searchPlainly(plain, { ...options, ...(onPage && { onPage }) }), options);
  }
  const { system, sidesOf } = byPages();
  const own = { ...options, ...(onPage && { onPage: (page: P, globals: G) => onPage(sidesOf(page, globals)) }) };
  if (engine === 'T1') return searchLazily(system, own);
  if (engine === 'auto') {
    if (plain.sides.length > 1 || system.start.pages.length <= mostSinglePages) return searchLazily(system, own);
    return search(system, { ...own, engine: 'T3', ways: true, tableLimits: limits }).catch((error: unknown) => {
      if (!(error instanceof NotTabulable)) throw error;
      return searchLazily(system, own);
    });
  }
  try {
    return await search(system, { ...own, engine, ways: true, tableLimits: limits });
  } catch (error) {
    if (!(error instanceof NotTabulable)) throw error;
    throw new GuestmemError(
      'bad-usage',
      `--engine ${engine}: found a search that its tables cannot hold (${system.name}: ${error.message}); expected T1, which fills tables as it goes, or auto`,
      { cause: error },
    );
  }
}
