import { noReports, type PageStep, type Phase, type WorldStep } from '@guestmem/explorer';
import type { Pairing } from './pairing.js';
import type { ProductSide, SideEffect } from './product-side.js';

type PairStep = PageStep<number, number> | WorldStep<number>;

/** The steps of one side as steps of pairs: what the other side has stays as it is. */
export class Lift {
  readonly #steps = new Map<number, PairStep>();
  readonly #mark: string;

  constructor(
    readonly side: ProductSide,
    readonly which: 'left' | 'right',
    readonly pages: Pairing,
    readonly globals: Pairing,
  ) {
    this.#mark = `${which} `;
  }

  phases(action: number, pair: number): readonly Phase<number, number>[] {
    const { tables } = this.side;
    const strand = this.which === 'left' ? 0 : 1;
    return tables.phasesOf(action, this.#own(this.globals, pair)).map(({ pages, table, stopsAtRefusal }) => {
      if (pages === null) return { kind: 'world', strand, step: this.#recall(table, () => this.#worldStep(table)) };
      const step = this.#recall(table, () => this.#pageStep(table));
      return { kind: 'pages', strand, pages, step, stopsAtRefusal };
    });
  }

  settled(action: number, reports: readonly string[], pair: number): SideEffect {
    const own = reports.filter((report) => report.startsWith(this.#mark));
    const { tables } = this.side;
    const list = own.reduce((list, text) => tables.listed(list, Number(text.slice(this.#mark.length))), noReports);
    return this.side.settled(action, list, this.#own(this.globals, pair));
  }

  #own(pairing: Pairing, pair: number): number {
    return this.which === 'left' ? pairing.left(pair) : pairing.right(pair);
  }

  #with(pairing: Pairing, pair: number, own: number): number {
    return this.which === 'left' ? pairing.idOf(own, pairing.right(pair)) : pairing.idOf(pairing.left(pair), own);
  }

  #pageStep(table: number): PageStep<number, number> {
    return (page, pair) => {
      const row = this.side.tables.row(table, this.#own(this.pages, page), this.#own(this.globals, pair));
      return { ...this.#stepped(row, pair), page: this.#with(this.pages, page, this.side.tables.nextPage(row)) };
    };
  }

  #worldStep(table: number): WorldStep<number> {
    return (pair) => this.#stepped(this.side.tables.row(table, null, this.#own(this.globals, pair)), pair);
  }

  #stepped(row: number, pair: number): ReturnType<WorldStep<number>> {
    const { tables } = this.side;
    return {
      globals: this.#with(this.globals, pair, tables.nextGlobals(row)),
      refused: tables.isRefused(row),
      report: this.#mark + tables.reportOf(row),
    };
  }

  #recall<S extends PairStep>(table: number, make: () => S): S {
    const known = this.#steps.get(table);
    if (known !== undefined) return known as S;
    const made = make();
    this.#steps.set(table, made);
    return made;
  }
}
