import type { SearchOptions } from '../../search.js';
import type { Tables } from '../tables/tables.js';

/** Tells of each page under each globals once, by the numbers of the tables. */
export class ReachedPages<P, G> {
  readonly #known: Uint8Array;

  constructor(
    readonly tables: Tables<P, G>,
    readonly onPage: NonNullable<SearchOptions<P, G>['onPage']>,
  ) {
    this.#known = new Uint8Array(tables.globals.count * tables.pages.count);
  }

  reach(page: number, world: number): void {
    const { results, pages, globals } = this.tables;
    const at = world * pages.count + page;
    if (this.#known[at] === 1) return;
    this.#known[at] = 1;
    this.onPage(
      results.pages.valueOf(pages.rawOf[page] as number),
      results.globals.valueOf(globals.rawOf[world] as number),
    );
  }
}
