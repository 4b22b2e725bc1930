import { Interner } from '../../intern.js';
import { type Ended, mostStrands, noReports, type Plan, type Plans } from '../tables/plans.js';
import { noPage, type StepTable } from '../tables/step-table.js';
import { beyondCap } from '../tables/totals.js';

/** What an action carries from step to step beside the pages. */
export interface Carry {
  readonly globals: number;
  readonly totals: number;
  readonly refused: boolean;
  readonly reports: number;
  /** The bits of the strands that a refusal has ended. */
  readonly ended: number;
}

/** After totals beyond their caps: no step takes those. */
export const outside = -1;

/** Walks of an action over pages in ascending order, or over none. */
export interface Sweep<P, G> {
  /** null: once, with no page. */
  readonly pages: ReadonlySet<number> | null;
  readonly table: StepTable<P, G>;
  readonly stopsAtRefusal: boolean;
  /** The bit of its strand. */
  readonly strand: number;
}

/** Carries by number, and the steps between them. */
export class Carries<P, G> {
  readonly #carries = new Interner<Carry>();
  readonly #steps = new Map<StepTable<P, G>, Map<number, { readonly page: number; readonly carry: number }>[]>();

  constructor(readonly plans: Plans<P, G>) {}

  start(globals: number, totals: number): number {
    return this.#carries.idOf({ globals, totals, refused: false, reports: noReports, ended: 0 });
  }

  valueOf(carry: number): Carry {
    return this.#carries.valueOf(carry);
  }

  refuseCap(): never {
    throw new Error(`${this.plans.system.name}: a total goes beyond its cap`);
  }

  ended(plan: Plan<P, G>, carry: number): Ended {
    const { globals, refused, reports } = this.valueOf(carry);
    return this.plans.end(plan, globals, refused, reports);
  }

  /** One step of a sweep, with a page if it has any. */
  step(
    plan: Plan<P, G>,
    { table, stopsAtRefusal, strand }: Sweep<P, G>,
    carry: number,
    page: number | null,
  ): { readonly page: number; readonly carry: number } {
    const before = this.valueOf(carry);
    if ((before.ended & strand) !== 0) return { page: page ?? noPage, carry };
    if (before.totals === beyondCap) return { page: page ?? noPage, carry: outside };
    const steps = this.#steps.get(table) ?? [];
    this.#steps.set(table, steps);
    let known = steps[carry];
    if (known === undefined) {
      known = new Map();
      steps[carry] = known;
    }
    // The same table stands in actions that end at a refusal and in others, and in some that listen.
    const key = ((page ?? noPage) * 2 ** mostStrands + (stopsAtRefusal ? strand : 0)) * 2 + Number(plan.finishes);
    let step = known.get(key);
    if (step === undefined) {
      step = this.#step(plan, { table, stopsAtRefusal, strand }, before, page);
      known.set(key, step);
    }
    return step;
  }

  #step(
    plan: Plan<P, G>,
    { table, stopsAtRefusal, strand }: Omit<Sweep<P, G>, 'pages'>,
    before: Carry,
    page: number | null,
  ): { readonly page: number; readonly carry: number } {
    const { results } = this.plans;
    const result = table.result(page ?? noPage, before.globals, before.totals);
    const after = page === null ? noPage : (results.page[result] as number);
    const isRefused = results.refused[result] as boolean;
    const totals =
      page === null ? before.totals : results.totals.moved(before.totals, results.addsOf(page), results.addsOf(after));
    const carry = this.#carries.idOf({
      globals: results.world[result] as number,
      totals,
      refused: before.refused || isRefused,
      reports: plan.finishes ? this.plans.listed(before.reports, results.report[result] as number) : noReports,
      ended: isRefused && stopsAtRefusal ? before.ended | strand : before.ended,
    });
    return { page: after, carry };
  }
}

/** The walks of a plan, cut where a page does not come after the one before. */
export function sweepsOf<P, G>({ walks }: Plan<P, G>): readonly Sweep<P, G>[] {
  return walks.flatMap(({ pages, table, stopsAtRefusal, strand }): readonly Sweep<P, G>[] => {
    if (pages === null) return [{ pages, table, stopsAtRefusal, strand }];
    const runs: number[][] = [];
    for (const [at, page] of pages.entries()) {
      if (at === 0 || page <= (pages[at - 1] as number)) runs.push([page]);
      else runs.at(-1)?.push(page);
    }
    return runs.map((run) => ({ pages: new Set(run), table, stopsAtRefusal, strand }));
  });
}
