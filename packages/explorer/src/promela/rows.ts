import { PairMap } from '../lazy/pair-map.js';
import type { StateSet } from '../lazy/state-set.js';
import { Numbers } from './numbers.js';

/** A page under globals, as some state has them. */
export interface Row {
  readonly page: number;
  readonly globals: number;
}

/**
 * The pages and globals that a search reached together, as rows. A state that is within the limits has rows only, and
 * one that has rows only is within them: what is beyond a limit is decided page by page.
 */
export class Rows {
  readonly pages = new Numbers();
  readonly globals = new Numbers();
  readonly all: Row[] = [];
  /** What the tables of the search call the same. */
  readonly raw: Row[] = [];
  /** By index: the rows that states have there, and how many states. */
  readonly at: readonly Map<number, number>[];
  readonly #rows = new PairMap();

  constructor(states: StateSet) {
    this.at = Array.from({ length: states.width - 1 }, () => new Map<number, number>());
    for (let state = 0; state < states.size; state++) {
      for (const [index, rows] of this.at.entries()) {
        const row = this.#put(states.at(state, index), states.at(state, this.at.length));
        rows.set(row, (rows.get(row) ?? 0) + 1);
      }
    }
  }

  /** -1 where no state has them. Takes numbers of the tables. */
  of(page: number, globals: number): number {
    return this.#rows.get(page, globals);
  }

  #put(page: number, globals: number): number {
    const known = this.#rows.get(page, globals);
    if (known >= 0) return known;
    const row = this.all.push({ page: this.pages.of(page), globals: this.globals.of(globals) }) - 1;
    this.raw.push({ page, globals });
    this.#rows.set(page, globals, row);
    return row;
  }
}
