import type { Finding } from '../system.js';
import type { LazyTables, PhaseTable } from './lazy-tables.js';

/** What one action makes of a state, as numbers of the tables. */
export interface ActionEffect {
  readonly action: number;
  readonly globals: number;
  /** The pages that it went through and what became of them. */
  readonly pages: readonly { readonly index: number; readonly page: number }[];
  readonly refused: boolean;
  readonly finding: Finding | null;
}

/** The one page that an action is about; 'many' for several, null for none. */
export function placeOf(phases: readonly PhaseTable[]): number | 'many' | null {
  const pages = new Set(phases.flatMap((phase) => phase.pages ?? []));
  if (pages.size > 1) return 'many';
  return [...pages][0] ?? null;
}

/** Runs one action by the tables. `pageAt` is asked for the pages that it goes through. */
export function effectOf<P, G>(
  tables: LazyTables<P, G>,
  action: number,
  globals: number,
  pageAt: (index: number) => number,
): ActionEffect {
  const touched = new Map<number, number>();
  const rows: number[] = [];
  const ended = new Set<number>();
  let now = globals;
  for (const { pages, table, stopsAtRefusal, strand } of tables.phasesOf(action, globals)) {
    for (const index of pages ?? [null]) {
      if (ended.has(strand)) break;
      const row = tables.row(table, index === null ? null : (touched.get(index) ?? pageAt(index)), now);
      rows.push(row);
      now = tables.nextGlobals(row);
      if (index !== null) touched.set(index, tables.nextPage(row));
      if (stopsAtRefusal && tables.isRefused(row)) ended.add(strand);
    }
  }
  const { globals: after, refused, finding } = tables.finish(action, rows, now);
  const pages = [...touched].map(([index, page]) => ({ index, page }));
  return { action, globals: after, pages, refused, finding };
}
