import { type Ended, noReports, type Plan, type Plans } from './plans.js';
import { noPage } from './step-table.js';
import { beyondCap } from './totals.js';

/** Runs plans on numbers, one after the other; what the last one came to stands in its fields. */
export class Run<P, G> {
  /** By page of the system: its number before the run, and after. */
  readonly pages: Int32Array;
  globals = 0;
  refused = false;
  /** The list of what was reported. */
  reports = noReports;

  constructor(readonly plans: Plans<P, G>) {
    this.pages = new Int32Array(plans.system.start.pages.length);
  }

  /** Whether it stays within the caps; if not, such a state must not be reachable. */
  run(plan: Plan<P, G>, globals: number, totalsBefore: number): boolean {
    const { results } = this.plans;
    const { pages } = this;
    this.globals = globals;
    this.refused = false;
    this.reports = noReports;
    let totals = totalsBefore;
    for (const { pages: indices, table, stopsAtRefusal } of plan.walks) {
      const length = indices === null ? 1 : indices.length;
      for (let at = 0; at < length; at++) {
        const index = indices === null ? -1 : (indices[at] as number);
        const page = index < 0 ? noPage : (pages[index] as number);
        const result = table.result(page, this.globals, totals);
        if (index >= 0) {
          const after = results.page[result] as number;
          if (after !== page) {
            pages[index] = after;
            totals = results.totals.moved(totals, results.addsOf(page), results.addsOf(after));
            if (totals === beyondCap) return false;
          }
        }
        this.globals = results.world[result] as number;
        if (plan.finishes) this.reports = this.plans.listed(this.reports, results.report[result] as number);
        if (results.refused[result]) {
          this.refused = true;
          if (stopsAtRefusal) return true;
        }
      }
    }
    return true;
  }

  /** What the last one came to. */
  ended(plan: Plan<P, G>): Ended {
    return this.plans.end(plan, this.globals, this.refused, this.reports);
  }
}
