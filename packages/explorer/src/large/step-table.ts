import { PairMap } from '../lazy/pair-map.js';

const unknown = -1;

/** The rows of one step, by the page that it meets, the large folio around it and the names. */
export class StepTable {
  readonly #tables = new PairMap();
  readonly #rows: Int32Array[] = [];
  /** What was asked for last: most steps are taken again where nothing else has changed. */
  #last: Int32Array = new Int32Array(0);
  #lastFolio = unknown;
  #lastNames = unknown;

  /** Rows by the numbers of pages, of which there are so many; -1 where the step was not run yet. */
  rowsOf(folio: number, names: number, pages: number): Int32Array {
    if (folio !== this.#lastFolio || names !== this.#lastNames || this.#last.length < pages) {
      this.#last = this.#find(folio, names, pages);
      this.#lastFolio = folio;
      this.#lastNames = names;
    }
    return this.#last;
  }

  #find(folio: number, names: number, pages: number): Int32Array {
    let table = this.#tables.get(folio, names);
    if (table === unknown) {
      table = this.#rows.push(new Int32Array(0)) - 1;
      this.#tables.set(folio, names, table);
    }
    const rows = this.#rows[table] as Int32Array;
    if (rows.length >= pages) return rows;
    const larger = new Int32Array(Math.max(16, 2 * pages)).fill(unknown);
    larger.set(rows);
    this.#rows[table] = larger;
    return larger;
  }
}
