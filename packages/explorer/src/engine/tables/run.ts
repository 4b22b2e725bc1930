import { type Ended, noReports, type Plan, type Plans, type Walk } from './plans.js';
import { noPage } from './step-table.js';
import { beyondCap } from './totals.js';

/** Runs plans on numbers, one after the other; what the last one came to stands in its fields. */
export class Run<P, G> {
  /** By page of the system: its number before the run, and after. */
  readonly pages: Int32Array;
  globals = 0;
  refused = false;
  /** Beyond the cap: the run went no further, and what it came to must not be reachable. */
  totals = 0;
  /** Whether a page has become another on the way. */
  changed = false;
  /** Whether it may come to something else with other totals. */
  looksAtTotals = false;
  /** The list of what was reported. */
  reports = noReports;

  constructor(readonly plans: Plans<P, G>) {
    this.pages = new Int32Array(plans.system.start.pages.length);
  }

  run(plan: Plan<P, G>, globals: number, totalsBefore: number): void {
    const { results } = this.plans;
    const { pages } = this;
    this.globals = globals;
    this.refused = false;
    this.changed = false;
    this.looksAtTotals = false;
    this.reports = noReports;
    this.totals = totalsBefore;
    /** The bits of the strands that a refusal has ended. */
    let ended = 0;
    // Code that runs before it is compiled makes an object for each turn of `of`.
    for (let walk = 0; walk < plan.walks.length; walk++) {
      const { pages: indices, table, stopsAtRefusal, strand } = plan.walks[walk] as Walk<P, G>;
      const length = indices === null ? 1 : indices.length;
      for (let at = 0; at < length && (ended & strand) === 0; at++) {
        const index = indices === null ? -1 : (indices[at] as number);
        const page = index < 0 ? noPage : (pages[index] as number);
        if (this.totals === beyondCap) return;
        const result = table.result(page, this.globals, this.totals);
        if (results.looksAtTotals[result]) this.looksAtTotals = true;
        if (index >= 0) {
          const after = results.page[result] as number;
          if (after !== page) {
            pages[index] = after;
            this.changed = true;
            const [less, more] = [results.addsOf(page), results.addsOf(after)];
            if (less !== more) {
              this.looksAtTotals = true;
              this.totals = results.totals.moved(this.totals, less, more);
            }
          }
        }
        this.globals = results.world[result] as number;
        if (plan.finishes) this.reports = this.plans.listed(this.reports, results.report[result] as number);
        if (results.refused[result]) {
          this.refused = true;
          if (stopsAtRefusal) ended |= strand;
        }
      }
    }
  }

  /** What the last one came to. */
  ended(plan: Plan<P, G>): Ended {
    return this.plans.end(plan, this.globals, this.refused, this.reports);
  }
}
