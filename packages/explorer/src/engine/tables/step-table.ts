import type { PageStep, Phase } from '../../system.js';
import type { Results } from './results.js';

/** Not run yet. */
const unknown = 0;
/** In place of a page where a phase has none. */
export const noPage = 0;

/** One step function: what it gives, run once for each page and globals, and for each totals if it reads them. */
export class StepTable<P, G> {
  /** By globals, by page: a result plus 1, or minus the place of a list by totals, minus 1. */
  readonly #rows: number[][] = [];
  readonly #byTotals: number[][] = [];

  constructor(
    readonly phase: Phase<P, G>,
    readonly results: Results<P, G>,
  ) {}

  /** The number of a result. */
  result(page: number, globals: number, totals: number): number {
    let row = this.#rows[globals];
    if (row === undefined) {
      row = [];
      this.#rows[globals] = row;
    }
    let entry = row[page] ?? unknown;
    if (entry === unknown) {
      entry = this.#run(page, globals, totals);
      row[page] = entry;
    }
    if (entry > 0) return entry - 1;
    const list = this.#byTotals[-1 - entry] as number[];
    const known = list[totals];
    if (known !== undefined) return known;
    const result = this.#step(page, globals, this.results.totals.vectorOf(totals));
    list[totals] = result;
    return result;
  }

  /** A pure step that did not look at the totals would not have done so with others. */
  #run(page: number, globals: number, totals: number): number {
    let looked = false;
    const watched = new Proxy(this.results.totals.vectorOf(totals), {
      get: (vector, key) => {
        looked = true;
        return Reflect.get(vector, key);
      },
    });
    const result = this.#step(page, globals, watched);
    if (!looked) return result + 1;
    const list: number[] = [];
    list[totals] = result;
    return -this.#byTotals.push(list);
  }

  #step(page: number, globals: number, totals: readonly number[]): number {
    const { pages, globals: worlds } = this.results;
    const world = worlds.valueOf(globals);
    if (this.phase.kind === 'world') return this.results.push(-1, this.phase.step(world));
    const step: PageStep<P, G> = this.phase.step;
    const before = pages.valueOf(page);
    const stepped = step(before, world, totals);
    return this.results.push(stepped.page === before ? page : pages.idOf(stepped.page), stepped);
  }
}
