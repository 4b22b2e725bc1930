import { Interner } from '../../intern.js';
import type { Stepped } from '../../system.js';
import { holdTo, type TableLimits } from './not-tabulable.js';
import { TotalsCode } from './totals.js';

/** All values that steps give, as numbers, and what each step that was run came to. */
export class Results<P, G> {
  readonly pages = new Interner<P>();
  readonly globals = new Interner<G>();
  readonly reports = new Interner<string>();
  readonly totals: TotalsCode<P>;
  /** By result. A page is -1 where the step had none. */
  readonly page: number[] = [];
  readonly world: number[] = [];
  readonly refused: boolean[] = [];
  readonly report: number[] = [];
  /** Whether the step looked at the totals; if not, it comes to the same with others. */
  readonly looksAtTotals: boolean[] = [];
  readonly #silence = this.reports.idOf('');
  /** By page: what it adds to the totals. */
  readonly #adds: number[] = [];

  constructor(
    totals: ConstructorParameters<typeof TotalsCode<P>>[0],
    readonly limits: TableLimits,
  ) {
    this.totals = new TotalsCode(totals);
  }

  addsOf(page: number): number {
    let adds = this.#adds[page];
    if (adds === undefined) {
      adds = this.totals.ofPage(this.pages.valueOf(page));
      this.#adds[page] = adds;
    }
    return adds;
  }

  /** What a step gave that had these globals before it. */
  push(page: number, { globals, refused, report }: Stepped<G>, number: number, before: G, looked: boolean): number {
    this.looksAtTotals.push(looked);
    this.page.push(page);
    this.world.push(globals === before ? number : this.globals.idOf(globals));
    this.refused.push(refused);
    this.report.push(report === undefined ? this.#silence : this.reports.idOf(report));
    holdTo(this.limits.pages, this.pages.size, 'pages');
    holdTo(this.limits.globals, this.globals.size, 'globals');
    holdTo(this.limits.steps, this.page.length, 'different steps');
    return this.page.length - 1;
  }
}
