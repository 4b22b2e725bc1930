import { PairMap } from '../lazy/pair-map.js';
import type { StepRow } from './step-row.js';

/** By the number of the page that a step meets; nothing where it was not run yet. */
export type StepRows = (StepRow | undefined)[];

const none = -1;

/** The rows of one step, by the page that it meets, the large folio around it and the names. */
export class StepTable {
  readonly #numbers = new PairMap();
  readonly #rows: StepRows[] = [];
  /** What was asked for last: most steps are taken again where nothing else has changed. */
  #last: StepRows = [];
  #lastFolio = none;
  #lastNames = none;

  rowsOf(folio: number, names: number): StepRows {
    if (folio !== this.#lastFolio || names !== this.#lastNames) {
      this.#last = this.#find(folio, names);
      this.#lastFolio = folio;
      this.#lastNames = names;
    }
    return this.#last;
  }

  #find(folio: number, names: number): StepRows {
    const known = this.#numbers.get(folio, names);
    if (known !== none) return this.#rows[known] as StepRows;
    const rows: StepRows = [];
    this.#numbers.set(folio, names, this.#rows.push(rows) - 1);
    return rows;
  }
}
