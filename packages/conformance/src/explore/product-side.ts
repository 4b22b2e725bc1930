import {
  type DesignSystem,
  Interner,
  LazyTables,
  Lists,
  type Names,
  noPages,
  type PageAt,
  PairMap,
  recalled,
  walked,
} from '@guestmem/explorer';
import { type Cell, observedGlobals, observePage } from '@guestmem/model';
import type { Observation, Outcome, RuleId } from '@guestmem/spec';

/** What one side's operation came to, wherever it led. */
export interface SideResult {
  readonly outcome: Outcome;
  readonly broken: readonly RuleId[];
}

/** What an operation makes of one side, in numbers of the side's tables. */
export interface SideEffect {
  readonly names: number;
  /** The pages that have become others. */
  readonly pages: readonly PageAt[];
  /** The number of a result. */
  readonly result: number;
}

/** One side of a product. What it does is found out once for each of its own pages and names. */
export class ProductSide {
  // biome-ignore lint/suspicious/noExplicitAny: the two sides of a product keep different records
  readonly tables: LazyTables<any, Names>;
  readonly results = new Interner<SideResult>();
  readonly observations = new Interner<Observation>();
  readonly observe: (page: number, names: number, index: number) => number;
  readonly #settle: (action: number, reports: readonly string[], names: Names) => ReturnType<AnySystem['settled']>;
  /** By action: from reports and names to what it came to. */
  readonly #settled: EffectRows[] = [];
  readonly #atPage = new EffectRows();
  readonly #atMany = new EffectRows();
  readonly #vectors = new Lists();

  constructor(system: AnySystem) {
    this.tables = new LazyTables(system);
    this.#settle = system.settled;
    this.observe = observer(system, this.tables, this.observations);
  }

  /** What an operation about this page comes to. */
  atPage(action: number, page: number, names: number): SideEffect {
    const row = this.#atPage.row(page, names);
    row[action] ??= this.effect(action, names, () => page);
    return row[action];
  }

  /** The number of several pages. */
  vectorOf(pages: readonly number[]): number {
    return pages.reduce((list, page) => this.#vectors.with(list, page), 0);
  }

  /** What an operation about all pages comes to; `vector` is their number. */
  atMany(action: number, vector: number, pages: readonly number[], names: number): SideEffect {
    const row = this.#atMany.row(vector, names);
    row[action] ??= this.effect(action, names, (index) => pages[index] as number);
    return row[action];
  }

  effect(action: number, names: number, pageAt: (index: number) => number): SideEffect {
    const { globals, reports, pages } = walked(this.tables, action, names, pageAt);
    return { ...this.settled(action, reports, globals), pages };
  }

  /** `reports` is the number of a list. */
  settled(action: number, reports: number, names: number): SideEffect {
    this.#settled[action] ??= new EffectRows();
    const row = this.#settled[action].row(reports, names);
    row[0] ??= this.#settleOnce(action, this.tables.reportsOf(reports), names);
    return row[0];
  }

  #settleOnce(action: number, reports: readonly string[], names: number): SideEffect {
    const { names: after, verdict, broken } = this.#settle(action, reports, this.tables.globals.valueOf(names));
    const outcome: Outcome = { codes: {}, ...verdict, calls: [], effects: [] };
    return {
      names: this.tables.globals.idOf(after),
      pages: noPages,
      result: this.results.idOf({ outcome, broken }),
    };
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the two sides of a product keep different records
type AnySystem = DesignSystem<any, any>;

/** Effects by pairs of numbers, and beneath that by action. */
class EffectRows {
  readonly #numbers = new PairMap();
  readonly #rows: SideEffect[][] = [];

  row(a: number, b: number): SideEffect[] {
    const known = this.#numbers.get(a, b);
    if (known >= 0) return this.#rows[known] as SideEffect[];
    const row: SideEffect[] = [];
    this.#numbers.set(a, b, this.#rows.push(row) - 1);
    return row;
  }
}

/** The number of what is seen of a page, looked at once for all names that look alike to who observes. */
function observer(
  system: AnySystem,
  tables: ProductSide['tables'],
  observations: Interner<Observation>,
): ProductSide['observe'] {
  const observed: readonly PairMap[] = system.start.pages.map(() => new PairMap());
  const alike: number[] = [];
  const seenOf = (names: number): number => {
    const { layout, globals } = tables.globals.valueOf(names);
    return tables.globals.idOf({ layout, globals: observedGlobals(globals) });
  };
  return (page, names, index) => {
    const rows = observed[index] as PairMap;
    const seen = recalled(alike, names, () => seenOf(names));
    const known = rows.get(page, seen);
    if (known >= 0) return known;
    const cell: Cell<unknown> = tables.pages.valueOf(page);
    const state = system.stateWith(cell, tables.globals.valueOf(seen), index);
    const number = observations.idOf(observePage(system.design, state, index));
    rows.set(page, seen, number);
    return number;
  };
}
