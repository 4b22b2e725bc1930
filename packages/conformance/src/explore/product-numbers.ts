import {
  type Effect,
  type Effects,
  type Finding,
  type NumberedSystem,
  noPages,
  type PageAt,
  type Places,
  placesOf,
  recalled,
} from '@guestmem/explorer';
import type { Pairing } from './pairing.js';
import type { ProductSide, SideEffect } from './product-side.js';

/** What two results come to together. */
export interface Verdict {
  readonly refused: boolean;
  readonly finding: Finding | null;
}

export interface ProductParts {
  readonly left: ProductSide;
  readonly right: ProductSide;
  readonly pages: Pairing;
  readonly globals: Pairing;
  /** By the numbers of the results of both sides. */
  readonly verdict: (left: number, right: number) => Verdict;
}

/** What operations come to at both sides, in pairs of numbers: all that either does with its own page is looked up. */
export class ProductNumbers implements Pick<NumberedSystem<number, number>, 'atPage' | 'atNone' | 'atMany'> {
  readonly #places: Places[] = [];

  constructor(
    readonly parts: ProductParts,
    readonly size: { readonly pages: number; readonly actions: number },
  ) {}

  atPage(index: number, page: number, globals: number): Effects {
    const { left, right, pages, globals: names } = this.parts;
    const [l, r] = [pages.left(page), pages.right(page)];
    const [under, over] = [names.left(globals), names.right(globals)];
    return this.#effects(
      this.#placesUnder(globals).at[index] ?? [],
      globals,
      (action) => left.atPage(action, l, under),
      (action) => right.atPage(action, r, over),
      () => page,
    );
  }

  atNone(globals: number): Effects {
    const { left, right, globals: names } = this.parts;
    const noPage = (): number => {
      throw new Error('an operation about no page asks for one');
    };
    return this.#effects(
      this.#placesUnder(globals).none,
      globals,
      (action) => left.effect(action, names.left(globals), noPage),
      (action) => right.effect(action, names.right(globals), noPage),
      noPage,
    );
  }

  atMany(vector: ArrayLike<number>, globals: number): Effects {
    const { left, right, pages, globals: names } = this.parts;
    const own: number[] = [];
    const other: number[] = [];
    for (let index = 0; index < this.size.pages; index++) {
      own.push(pages.left(vector[index] as number));
      other.push(pages.right(vector[index] as number));
    }
    const [l, r] = [left.vectorOf(own), right.vectorOf(other)];
    const [under, over] = [names.left(globals), names.right(globals)];
    return this.#effects(
      this.#placesUnder(globals).many,
      globals,
      (action) => left.atMany(action, l, own, under),
      (action) => right.atMany(action, r, other, over),
      (index) => vector[index] as number,
    );
  }

  #placesUnder(globals: number): Places {
    const { left, right, globals: names } = this.parts;
    return recalled(this.#places, globals, () =>
      placesOf(this.size.pages, this.size.actions, (action) => [
        ...left.tables.phasesOf(action, names.left(globals)),
        ...right.tables.phasesOf(action, names.right(globals)),
      ]),
    );
  }

  #effects(
    actions: readonly number[],
    globals: number,
    leftOf: (action: number) => SideEffect,
    rightOf: (action: number) => SideEffect,
    pageAt: (index: number) => number,
  ): Effects {
    const { globals: names } = this.parts;
    const [under, over] = [names.left(globals), names.right(globals)];
    const told: Effect[] = [];
    let refusals = 0;
    for (const action of actions) {
      const [left, right] = [leftOf(action), rightOf(action)];
      const { refused, finding } = this.parts.verdict(left.result, right.result);
      if (refused) refusals++;
      const changed = left.pages.length + right.pages.length > 0;
      if (!changed && finding === null && left.names === under && right.names === over) continue;
      const after = names.idOf(left.names, right.names);
      told.push({ action, globals: after, pages: changed ? this.#pairs(left, right, pageAt) : noPages, finding });
    }
    return { allowed: actions.length - refusals, refused: refusals, told };
  }

  #pairs(left: SideEffect, right: SideEffect, pageAt: (index: number) => number): readonly PageAt[] {
    const { pages } = this.parts;
    const changed: PageAt[] = [];
    // Both lists are in the order of the pages.
    for (let [at, beside] = [0, 0]; at < left.pages.length || beside < right.pages.length; ) {
      const [own, other] = [left.pages[at], right.pages[beside]];
      const index = Math.min(own?.index ?? Number.POSITIVE_INFINITY, other?.index ?? Number.POSITIVE_INFINITY);
      const before = pageAt(index);
      const l = own?.index === index ? own.page : pages.left(before);
      const r = other?.index === index ? other.page : pages.right(before);
      if (own?.index === index) at++;
      if (other?.index === index) beside++;
      changed.push({ index, page: pages.idOf(l, r) });
    }
    return changed;
  }
}
