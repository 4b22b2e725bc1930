import type { Action } from '../../system.js';
import type { Ended, Plan } from '../tables/plans.js';
import type { Rows, Special } from '../tables/rows.js';
import { Run } from '../tables/run.js';
import type { Tables, World } from '../tables/tables.js';
import { beyondCap } from '../tables/totals.js';
import { Told } from '../told.js';
import { type EvenPlan, evenPlan } from './even-plan.js';
import { silentPages } from './silent-pages.js';
import type { Space } from './space.js';

/** A step that something was found in. */
export interface Way {
  readonly high: number;
  readonly low: number;
  readonly depth: number;
  readonly action: number;
}

export interface Sink {
  /** A state that was reached, not for the first time perhaps. */
  readonly reach: (high: number, low: number) => void;
}

/** One state taken apart, and the steps from it that tables of pages do not hold. */
export class Position<P, G> {
  transitions = 0;
  refusals = 0;
  depth = 0;
  readonly saturated = new Map<string, number>();
  readonly told = new Told<Way>();
  /** By page of the system. */
  readonly rows: readonly Rows[];
  /** By globals: the actions through many pages. */
  readonly even: readonly (readonly EvenPlan<P, G>[])[];
  readonly uneven: readonly (readonly Plan<P, G>[])[];
  readonly digits: Int32Array;
  high = 0;
  low = 0;
  world = 0;
  readonly #silent: Uint8Array;
  readonly #run: Run<P, G>;
  #rawGlobals = 0;
  #nextHigh = 0;
  #nextLow = 0;

  constructor(
    readonly tables: Tables<P, G>,
    readonly space: Space,
    readonly sink: Sink,
  ) {
    this.rows = tables.classOf.map((number) => tables.rows[number] as Rows);
    this.#silent = silentPages(tables);
    this.#run = new Run(tables.plans);
    this.digits = new Int32Array(tables.classOf.length);
    const many = tables.worlds.map(({ ofMany }, world) =>
      ofMany.map((plan) => ({ plan, even: evenPlan(tables, this.#silent, plan, world) })),
    );
    this.even = many.map((plans) => plans.flatMap(({ even }) => even ?? []));
    this.uneven = many.map((plans) => plans.filter(({ even }) => even === null).map(({ plan }) => plan));
  }

  start(): void {
    const { system, results } = this.tables;
    for (const [index, page] of system.start.pages.entries()) this.#run.pages[index] = results.pages.idOf(page);
    this.#encode(results.globals.idOf(system.start.globals));
    this.sink.reach(this.#nextHigh, this.#nextLow);
  }

  /** The action that leads from one state to another. */
  actionBetween(from: readonly [number, number], to: readonly [number, number]): number {
    const code = this.take(...from);
    const raw = this.#rawGlobals;
    const plan = this.tables.plans.under(raw).find((each) => {
      this.#standStill();
      this.#run.run(each, raw, code);
      const isState = this.#encode(this.#run.ended(each).globals);
      return isState && this.#nextHigh === to[0] && this.#nextLow === to[1];
    });
    if (plan === undefined) throw new Error(`${this.tables.system.name}: no action leads where the search went`);
    return plan.action;
  }

  /** Leaves digits and globals in the fields and returns the totals. */
  take(high: number, low: number): number {
    const { adds, pages, globals } = this.tables;
    const { lowPages } = this.space;
    const digits = this.digits;
    const count = pages.count;
    let code = 0;
    let rest = low;
    for (let index = 0; index < lowPages; index++) {
      // Low numbers have 32 bits.
      const above = (rest / count) >>> 0;
      const digit = rest - above * count;
      digits[index] = digit;
      code += adds[digit] as number;
      rest = above;
    }
    rest = Math.floor(high / globals.count);
    this.world = high - rest * globals.count;
    this.#rawGlobals = globals.rawOf[this.world] as number;
    for (let index = lowPages; index < digits.length; index++) {
      const above = Math.floor(rest / count);
      const digit = rest - above * count;
      digits[index] = digit;
      code += adds[digit] as number;
      rest = above;
    }
    this.high = high;
    this.low = low;
    return code;
  }

  /** Steps at the page `index` with more to them than what it becomes. */
  follow(specials: readonly Special[], index: number): void {
    for (const special of specials) {
      this.#standStill();
      this.#run.pages[index] = special.page;
      this.#run.totals = special.isBeyondCap ? beyondCap : 0;
      const plans = this.tables.ofPage[index]?.[this.world] as readonly Plan<P, G>[];
      this.#arrive((plans[special.at] as Plan<P, G>).action, special.globals, special.finding);
    }
  }

  /** Steps at no page. */
  followWorld({ specials, ofNone }: World<P, G>): void {
    for (const special of specials) {
      this.#standStill();
      this.#run.totals = 0;
      this.#arrive((ofNone[special.at] as Plan<P, G>).action, special.globals, special.finding);
    }
  }

  /** Runs what goes through many pages. */
  run(plan: Plan<P, G>, code: number): void {
    this.#standStill();
    this.#run.run(plan, this.#rawGlobals, code);
    if (!plan.finishes && !this.#run.changed && this.#run.globals === this.#rawGlobals) {
      // The usual case, and the one that is worth not making an object for.
      if (this.#run.refused) this.refusals++;
      else this.transitions++;
      return;
    }
    const { refused, globals, finding } = this.#run.ended(plan);
    if (refused) this.refusals++;
    else this.transitions++;
    this.#arrive(plan.action, globals, finding);
  }

  /** All pages of the run as they are in this state. */
  #standStill(): void {
    const { rawOf } = this.tables.pages;
    for (let index = 0; index < this.digits.length; index++) {
      this.#run.pages[index] = rawOf[this.digits[index] as number] as number;
    }
  }

  /** Looks at the pages of the run, and reaches what they make up with the globals. */
  #arrive(action: number, globals: number, finding: Ended['finding']): void {
    const { pages, globals: worlds } = this.tables;
    const world = worlds.numberOf[globals] as number;
    const after = this.#run.pages;
    let isSilent = world >= 0 && finding === null;
    for (let index = 0; index < after.length && isSilent; index++) {
      const number = pages.numberOf[after[index] as number] as number;
      isSilent = number >= 0 && this.#silent[world * pages.count + number] === 1;
    }
    if (!isSilent && !this.#look(action, globals, finding)) return;
    if (this.#run.totals === beyondCap) throw new Error(`${this.tables.system.name}: a total goes beyond its cap`);
    if (!this.#encode(globals)) throw new Error(`${this.tables.system.name}: a state was reached that no table has`);
    if (this.#nextHigh !== this.high || this.#nextLow !== this.low) this.sink.reach(this.#nextHigh, this.#nextLow);
  }

  /** Whether the search goes on with what the step came to. */
  #look(action: number, globals: number, finding: Ended['finding']): boolean {
    const { verdicts, pages, globals: worlds, system } = this.tables;
    const isElsewhere = globals !== worlds.rawOf[this.world];
    const looked = [...this.#run.pages.keys()].filter(
      (index) => isElsewhere || this.#run.pages[index] !== pages.rawOf[this.digits[index] as number],
    );
    const pageAt = (index: number): number => this.#run.pages[index] as number;
    const judged = looked.map((index) => verdicts.judge(pageAt(index), globals, index));
    const { group } = system.actions[action] as Action<P, G>;
    const way = (): Way => ({ high: this.high, low: this.low, depth: this.depth, action });
    if (this.told.hear(group, [finding, ...judged], way)) return false;
    const [limit] = looked.flatMap((index) => verdicts.limit(pageAt(index), globals) ?? []);
    if (limit === undefined) return true;
    this.saturated.set(limit, (this.saturated.get(limit) ?? 0) + 1);
    return false;
  }

  /** Leaves the numbers of what the pages of the run make up; false: it is no state. */
  #encode(globals: number): boolean {
    const { pages, globals: worlds } = this.tables;
    const { lowPages, strides } = this.space;
    const after = this.#run.pages;
    let high = worlds.numberOf[globals] as number;
    let low = 0;
    if (high < 0) return false;
    for (let index = 0; index < after.length; index++) {
      const number = pages.numberOf[after[index] as number] as number;
      if (number < 0) return false;
      if (index < lowPages) low += number * (strides[index] as number);
      else high += number * (strides[index] as number);
    }
    this.#nextHigh = high;
    this.#nextLow = low;
    return true;
  }
}
