import { holdTo } from './not-tabulable.js';
import { noReports, type Plan, type Plans, type Walk } from './plans.js';
import { Run } from './run.js';
import { noPage } from './step-table.js';
import { beyondCap } from './totals.js';
import type { Verdicts } from './verdicts.js';

/** By globals: the pages that a state with them may have. */
export type Pairs = ReadonlyMap<number, ReadonlySet<number>>;

/** What an action carries from step to step beside the pages, whatever the totals are. */
interface Carry {
  readonly globals: number;
  readonly refused: boolean;
  readonly reports: number;
  /** The bits of the strands that a refusal has ended. */
  readonly ended: number;
}

/** What a step makes of a set of pages; null: of none. */
interface Pooled {
  readonly pool: ReadonlySet<number> | null;
  readonly before: readonly Carry[];
  readonly pages: ReadonlySet<number>;
  readonly carries: readonly Carry[];
  /** Where it stopped. */
  readonly left: readonly { readonly carry: Carry; readonly page: number }[];
}

const mostCarries = 1 << 12;

/**
 * Every page that can stand under some globals. It takes pages for independent of each other, so that there may be
 * pairs among these that no state has, but none is missing.
 */
export class Closure<P, G> {
  readonly #pairs = new Map<number, Set<number>>();
  /** By globals: those that an action leads to. */
  readonly #onwards = new Map<number, Set<number>>();
  /** By globals: what can happen at one page, whichever it is. */
  readonly #onePage = new Map<number, readonly Plan<P, G>[]>();
  readonly #open: [page: number, globals: number][] = [];
  readonly #run: Run<P, G>;
  readonly #indices: readonly number[];

  constructor(
    readonly plans: Plans<P, G>,
    readonly verdicts: Verdicts<P, G>,
  ) {
    this.#run = new Run(plans);
    this.#indices = [...plans.system.start.pages.keys()];
  }

  pairs(): Pairs {
    const { results, system } = this.plans;
    const globals = results.globals.idOf(system.start.globals);
    // The start is never judged, so that its pages stand also where no step may lead to them.
    for (const page of system.start.pages) this.#admit(results.pages.idOf(page), globals);
    let before = -1;
    while (before !== this.#size) {
      before = this.#size;
      for (let pair = this.#open.pop(); pair !== undefined; pair = this.#open.pop()) this.#stepOne(...pair);
      for (const from of [...this.#pairs.keys()]) this.#stepMany(from);
    }
    return this.#pairs;
  }

  get #size(): number {
    return [...this.#pairs.values()].reduce((sum, { size }) => sum + size, this.#pairs.size);
  }

  #put(page: number, globals: number): void {
    if (!this.#pairs.get(globals)?.has(page) && this.verdicts.admits(page, globals)) this.#admit(page, globals);
  }

  #admit(page: number, globals: number): void {
    const known = this.#pairs.get(globals);
    if (known === undefined) this.#pairs.set(globals, new Set([page]));
    else known.add(page);
    this.#open.push([page, globals]);
    for (const onwards of this.#onwards.get(globals) ?? []) this.#put(page, onwards);
  }

  /** The pages that an action leaves alone go along to the new globals. */
  #lead(from: number, to: number): void {
    const onwards = this.#onwards.get(from) ?? new Set();
    if (from === to || onwards.has(to)) return;
    this.#onwards.set(from, onwards.add(to));
    for (const page of this.#pairs.get(from) ?? []) this.#put(page, to);
  }

  #totalsWith(page: number): readonly number[] {
    const { results } = this.plans;
    return results.totals.containing(results.addsOf(page));
  }

  #stepOne(page: number, globals: number): void {
    const codes = this.#totalsWith(page);
    let plans = this.#onePage.get(globals);
    if (plans === undefined) {
      plans = onePageEach(this.plans.under(globals));
      this.#onePage.set(globals, plans);
    }
    for (const plan of plans) {
      const index = plan.touched[0] as number;
      for (const code of codes) {
        this.#run.pages[index] = page;
        this.#run.run(plan, globals, code);
        if (this.#run.totals === beyondCap) continue;
        const to = this.#run.ended(plan).globals;
        this.#put(this.#run.pages[index], to);
        if (this.#indices.length > 1) this.#lead(globals, to);
        if (!this.#run.looksAtTotals) break;
      }
    }
  }

  #stepMany(globals: number): void {
    for (const plan of this.plans.under(globals)) if (plan.touched.length !== 1) this.#stepEverywhere(plan, globals);
  }

  /** Takes an action through sets of pages, one for each index, as if all combinations were there. */
  #stepEverywhere(plan: Plan<P, G>, from: number): void {
    const standing: ReadonlySet<number> = new Set(this.#pairs.get(from));
    const pools = this.#indices.map(() => standing);
    let carries: readonly Carry[] = [{ globals: from, refused: false, reports: noReports, ended: 0 }];
    for (const [at, walk] of plan.walks.entries()) {
      const strands = plan.walks.slice(at).reduce((bits, { strand }) => bits | strand, 0);
      let stepped: Pooled | null = null;
      for (const index of walk.pages ?? [null]) {
        const pool = index === null ? null : (pools[index] as ReadonlySet<number>);
        // Most walks do the same at every index.
        if (stepped?.pool !== pool || stepped.before !== carries) {
          stepped = this.#stepPool(plan, { ...walk, strands }, pool, carries);
        }
        this.#leave(plan, from, pools, stepped.left);
        if (index !== null) pools[index] = stepped.pages;
        carries = stepped.carries;
      }
    }
    const left = carries.map((carry) => ({ carry, page: -1 }));
    this.#leave(plan, from, pools, left);
  }

  /** Where an action ends, all pages that it goes through may stand. */
  #leave(plan: Plan<P, G>, from: number, pools: readonly ReadonlySet<number>[], left: Pooled['left']): void {
    const ends = new Set<number>();
    for (const { carry, page } of left) {
      const { globals } = this.plans.end(plan, carry.globals, carry.refused, carry.reports);
      ends.add(globals);
      if (page >= 0) this.#put(page, globals);
    }
    const distinct = new Set(plan.touched.map((index) => pools[index] as ReadonlySet<number>));
    for (const globals of ends) {
      if (plan.touched.length < this.#indices.length) this.#lead(from, globals);
      for (const pool of distinct) for (const page of pool) this.#put(page, globals);
    }
  }

  #stepPool(
    plan: Plan<P, G>,
    { table, stopsAtRefusal, strand, strands }: Walk<P, G> & { readonly strands: number },
    pool: ReadonlySet<number> | null,
    carries: readonly Carry[],
  ): Pooled {
    const { results } = this.plans;
    const pages = new Set<number>();
    const next = new Map<string, Carry>();
    const left = new Map<string, { readonly carry: Carry; readonly page: number }>();
    for (const page of pool ?? [noPage]) {
      for (const code of pool === null ? [0] : this.#totalsWith(page)) {
        for (const before of carries) {
          if ((before.ended & strand) !== 0) {
            next.set(keyOf(before), before);
            if (pool !== null) pages.add(page);
            continue;
          }
          const result = table.result(page, before.globals, code);
          const isRefused = results.refused[result] as boolean;
          const carry = {
            globals: results.world[result] as number,
            refused: before.refused || isRefused,
            reports: plan.finishes ? this.plans.listed(before.reports, results.report[result] as number) : noReports,
            ended: isRefused && stopsAtRefusal ? before.ended | strand : before.ended,
          };
          const after = results.page[result] as number;
          const key = keyOf(carry);
          if ((strands & ~carry.ended) === 0) {
            left.set(`${key} ${after}`, { carry, page: after });
          } else {
            next.set(key, carry);
            if (pool !== null) pages.add(after);
          }
        }
      }
    }
    holdTo(mostCarries, next.size, 'things that one action may carry on');
    const isSame = next.size === carries.length && carries.every((carry) => next.has(keyOf(carry)));
    return { pool, before: carries, pages, carries: isSame ? carries : [...next.values()], left: [...left.values()] };
  }
}

function keyOf({ globals, refused, reports, ended }: Carry): string {
  return `${globals} ${refused} ${reports} ${ended}`;
}

/** One for each of those that do the same at their one page. */
function onePageEach<P, G>(plans: readonly Plan<P, G>[]): readonly Plan<P, G>[] {
  return [...new Map(plans.filter(({ touched }) => touched.length === 1).map((plan) => [plan.shape, plan])).values()];
}
