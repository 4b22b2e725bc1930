import { type DesignSystem, Interner, LazyTables, type Names, PairMap } from '@guestmem/explorer';
import { type Cell, observePage } from '@guestmem/model';
import type { Observation, Outcome, RuleId } from '@guestmem/spec';

/** What one side came to in an operation. */
export interface SettledSide {
  readonly names: number;
  readonly outcome: Outcome;
  readonly broken: readonly RuleId[];
}

/** What the product asks of one side, in numbers of the side's tables. */
export interface ProductSide {
  // biome-ignore lint/suspicious/noExplicitAny: the two sides of a product keep different records
  readonly tables: LazyTables<any, Names>;
  readonly observations: Interner<Observation>;
  /** The number of what is seen of a page. */
  readonly observe: (page: number, names: number, index: number) => number;
  readonly settled: (action: number, reports: readonly number[], names: number) => SettledSide;
}

export function productSide<B, F>(system: DesignSystem<B, F>): ProductSide {
  const tables = new LazyTables<Cell<B>, Names>(system);
  const observations = new Interner<Observation>();
  const observed: readonly PairMap[] = system.start.pages.map(() => new PairMap());
  const settled = new Map<string, SettledSide>();
  return {
    tables,
    observations,
    observe: (page, names, index) => {
      const known = (observed[index] as PairMap).get(page, names);
      if (known >= 0) return known;
      const state = system.stateWith(tables.pages.valueOf(page), tables.globals.valueOf(names), index);
      const number = observations.idOf(observePage(system.design, state, index));
      (observed[index] as PairMap).set(page, names, number);
      return number;
    },
    settled: (action, reports, names) => {
      const key = `${action} ${names} ${reports.join()}`;
      const known = settled.get(key);
      if (known !== undefined) return known;
      const texts = reports.map((report) => tables.reports.valueOf(report));
      const { names: after, verdict, broken } = system.settled(action, texts, tables.globals.valueOf(names));
      const outcome: Outcome = { codes: {}, ...verdict, calls: [], effects: [] };
      const made: SettledSide = { names: tables.globals.idOf(after), outcome, broken };
      settled.set(key, made);
      return made;
    },
  };
}
