import type { Finding, PageSystem } from '../../system.js';
import type { Results } from './results.js';

/** What a system says of pages, asked once for each page and globals, by their numbers. */
export class Verdicts<P, G> {
  /** By index, by globals, by page. */
  readonly #judged: (Finding | null)[][][];
  readonly #limits: (string | null)[][] = [];

  constructor(
    readonly system: PageSystem<P, G>,
    readonly results: Results<P, G>,
  ) {
    this.#judged = system.start.pages.map(() => []);
  }

  judge(page: number, globals: number, index: number): Finding | null {
    const row = rowOf(this.#judged[index] as (Finding | null)[][], globals);
    let finding = row[page];
    if (finding === undefined) {
      finding = this.system.judge(this.results.pages.valueOf(page), this.results.globals.valueOf(globals), index);
      row[page] = finding;
    }
    return finding;
  }

  /** The limit that it is beyond. */
  limit(page: number, globals: number): string | null {
    if (this.system.beyond === undefined) return null;
    const row = rowOf(this.#limits, globals);
    let name = row[page];
    if (name === undefined) {
      name = this.system.beyond(this.results.pages.valueOf(page), this.results.globals.valueOf(globals));
      row[page] = name;
    }
    return name;
  }

  /** Whether a state that is gone on from can have such a page. */
  admits(page: number, globals: number): boolean {
    if (this.limit(page, globals) !== null) return false;
    return this.system.start.pages.some((_, index) => this.judge(page, globals, index)?.ends !== true);
  }
}

function rowOf<T>(rows: T[][], index: number): T[] {
  const known = rows[index];
  if (known !== undefined) return known;
  const made: T[] = [];
  rows[index] = made;
  return made;
}
