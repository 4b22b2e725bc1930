import { type LazyTables, noReports } from './lazy-tables.js';
import { type Effect, noPages, type PageAt } from './numbered-system.js';

/** Where an action has led before it is finished. */
export interface Walked {
  readonly globals: number;
  /** The pages that have become others. */
  readonly pages: readonly PageAt[];
  /** Whether one of its steps was. */
  readonly refused: boolean;
  /** The list of what its steps reported. */
  readonly reports: number;
}

/** Runs one action by the tables. `pageAt` is asked for the pages that it goes through. */
export function walked<P, G>(
  tables: LazyTables<P, G>,
  action: number,
  globals: number,
  pageAt: (index: number) => number,
): Walked {
  let pages = noPages;
  let [now, refused, reports] = [globals, false, noReports];
  /** Bits of the strands that a refusal has ended. */
  let ended = 0;
  for (const { pages: indices, table, stopsAtRefusal, strand } of tables.phasesOf(action, globals)) {
    const length = indices === null ? 1 : indices.length;
    for (let at = 0; at < length && (ended & (1 << strand)) === 0; at++) {
      const index = indices === null ? null : (indices[at] as number);
      const page = index === null ? null : (pageIn(pages, index) ?? pageAt(index));
      const row = tables.row(table, page, now);
      now = tables.nextGlobals(row);
      reports = tables.listed(reports, tables.reportOf(row));
      if (index !== null && tables.nextPage(row) !== page) pages = withPage(pages, index, tables.nextPage(row));
      if (!tables.isRefused(row)) continue;
      refused = true;
      if (stopsAtRefusal) ended |= 1 << strand;
    }
  }
  return { globals: now, pages: pages.filter(({ index, page }) => page !== pageAt(index)), refused, reports };
}

/** The same, and what it has come to. */
export function effectOf<P, G>(
  tables: LazyTables<P, G>,
  action: number,
  globals: number,
  pageAt: (index: number) => number,
): Effect & { readonly refused: boolean } {
  const way = walked(tables, action, globals, pageAt);
  return { action, pages: way.pages, ...tables.finish(action, way) };
}

function pageIn(pages: readonly PageAt[], index: number): number | undefined {
  for (const one of pages) if (one.index === index) return one.page;
  return undefined;
}

function withPage(pages: readonly PageAt[], index: number, page: number): readonly PageAt[] {
  return [...pages.filter((one) => one.index !== index), { index, page }].sort((a, b) => a.index - b.index);
}
