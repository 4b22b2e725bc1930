import type { PageStep, Phase } from '../../system.js';
import type { Results } from './results.js';

/** Not run yet. */
const unknown = 0;
/** In place of a page where a phase has none. */
export const noPage = 0;

/** One step function: what it gives, run once for each page and globals, and for each totals if it reads them. */
export class StepTable<P, G> {
  /** By globals and totals, by page: a result plus 1. */
  readonly #rows: Int32Array[] = [];
  /** By globals, by page: a result plus 1 that holds for all totals. */
  readonly #whateverTotals: number[][] = [];

  constructor(
    readonly phase: Phase<P, G>,
    readonly results: Results<P, G>,
  ) {}

  /** The number of a result. */
  result(page: number, globals: number, totals: number): number {
    const row = this.#rows[globals * this.results.totals.size + totals];
    const known = row === undefined || page >= row.length ? unknown : (row[page] as number);
    return known === unknown ? this.#tabulate(page, globals, totals) : known - 1;
  }

  /** The number of a result that holds for all totals; null: it has not been run, or looks at the totals. */
  resultWhateverTotals(page: number, globals: number): number | null {
    return this.#whateverTotals[globals]?.[page] ?? null;
  }

  #tabulate(page: number, globals: number, totals: number): number {
    const place = globals * this.results.totals.size + totals;
    let row = this.#rows[place];
    if (row === undefined || page >= row.length) {
      const larger = new Int32Array(Math.max(64, 2 * page));
      if (row !== undefined) larger.set(row);
      row = larger;
      this.#rows[place] = larger;
    }
    let whatever = this.#whateverTotals[globals];
    if (whatever === undefined) {
      whatever = [];
      this.#whateverTotals[globals] = whatever;
    }
    const result = whatever[page] ?? this.#run(page, globals, totals, whatever);
    row[page] = result + 1;
    return result;
  }

  /** A pure step that did not look at the totals would not have done so with others. */
  #run(page: number, globals: number, totals: number, whatever: number[]): number {
    const result = this.#step(page, globals, totals);
    if (!this.results.looksAtTotals[result]) whatever[page] = result;
    return result;
  }

  #step(page: number, globals: number, totals: number): number {
    const { pages, globals: worlds } = this.results;
    const world = worlds.valueOf(globals);
    if (this.phase.kind === 'world') return this.results.push(-1, this.phase.step(world), globals, world, false);
    const step: PageStep<P, G> = this.phase.step;
    const before = pages.valueOf(page);
    const vector = this.results.totals.watched(totals);
    const stepped = step(before, world, vector.totals);
    const after = stepped.page === before ? page : pages.idOf(stepped.page);
    return this.results.push(after, stepped, globals, world, vector.wasRead());
  }
}
