import type { Action } from '../../system.js';
import type { Ended, Plan } from '../tables/plans.js';
import type { Rows, Special } from '../tables/rows.js';
import { Run } from '../tables/run.js';
import type { Tables, World } from '../tables/tables.js';
import { beyondCap } from '../tables/totals.js';
import { Told } from '../told.js';
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

/** Pages under globals as they can be met: not at all, with nothing to tell, or with something. */
const [unmet, silent, remarkable] = [0, 1, 2];

/** All steps from a state, by tables. */
export class Expander<P, G> {
  transitions = 0;
  refusals = 0;
  depth = 0;
  readonly saturated = new Map<string, number>();
  readonly told = new Told<Way>();
  readonly #rows: readonly Rows[];
  readonly #met: Uint8Array;
  readonly #run: Run<P, G>;
  readonly #digits: Int32Array;
  #high = 0;
  #low = 0;
  #world = 0;
  #rawGlobals = 0;
  #nextHigh = 0;
  #nextLow = 0;

  constructor(
    readonly tables: Tables<P, G>,
    readonly space: Space,
    readonly sink: Sink,
  ) {
    this.#rows = tables.classOf.map((number) => tables.rows[number] as Rows);
    this.#met = metIn(tables);
    this.#run = new Run(tables.plans);
    this.#digits = new Int32Array(tables.classOf.length);
  }

  start(): void {
    const { system, results } = this.tables;
    for (const [index, page] of system.start.pages.entries()) this.#run.pages[index] = results.pages.idOf(page);
    this.#encode(results.globals.idOf(system.start.globals));
    this.sink.reach(this.#nextHigh, this.#nextLow);
  }

  expand(high: number, low: number): void {
    const { tables, sink } = this;
    const { lowPages, strides } = this.space;
    const digits = this.#digits;
    const code = this.#decode(high, low);
    const base = (this.#world * tables.totals + code) * tables.pages.count;
    let [allowed, refused] = [0, 0];
    for (let index = 0; index < digits.length; index++) {
      const rows = this.#rows[index] as Rows;
      const { successors } = rows;
      const digit = digits[index] as number;
      const stride = strides[index] as number;
      const row = base + digit;
      const end = rows.first[row + 1] as number;
      allowed += rows.allowed[row] as number;
      refused += rows.refused[row] as number;
      if (index < lowPages) {
        const rest = low - digit * stride;
        for (let at = rows.first[row] as number; at < end; at++) {
          sink.reach(high, rest + (successors[at] as number) * stride);
        }
      } else {
        const rest = high - digit * stride;
        for (let at = rows.first[row] as number; at < end; at++) {
          sink.reach(rest + (successors[at] as number) * stride, low);
        }
      }
      if (rows.specials.size > 0) this.#follow(rows.specials.get(row) ?? [], index);
    }
    const world = tables.worlds[this.#world] as World<P, G>;
    this.transitions += allowed + world.allowed;
    this.refusals += refused + world.refused;
    for (const special of world.specials) {
      this.#standStill();
      this.#run.totals = code;
      this.#arrive((world.ofNone[special.at] as Plan<P, G>).action, special.globals, special.finding);
    }
    for (let at = 0; at < world.ofMany.length; at++) this.#runMany(world.ofMany[at] as Plan<P, G>, code);
  }

  /** The action that leads from one state to another. */
  actionBetween(from: readonly [number, number], to: readonly [number, number]): number {
    const code = this.#decode(...from);
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
  #decode(high: number, low: number): number {
    const { adds, pages, globals } = this.tables;
    const { lowPages } = this.space;
    const digits = this.#digits;
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
    this.#world = high - rest * globals.count;
    this.#rawGlobals = globals.rawOf[this.#world] as number;
    for (let index = lowPages; index < digits.length; index++) {
      const above = Math.floor(rest / count);
      const digit = rest - above * count;
      digits[index] = digit;
      code += adds[digit] as number;
      rest = above;
    }
    this.#high = high;
    this.#low = low;
    return code;
  }

  #follow(specials: readonly Special[], index: number): void {
    for (const special of specials) {
      this.#standStill();
      this.#run.pages[index] = special.page;
      this.#run.totals = special.isBeyondCap ? beyondCap : 0;
      const plans = this.tables.ofPage[index]?.[this.#world] as readonly Plan<P, G>[];
      this.#arrive((plans[special.at] as Plan<P, G>).action, special.globals, special.finding);
    }
  }

  #runMany(plan: Plan<P, G>, code: number): void {
    this.#standStill();
    this.#run.run(plan, this.#rawGlobals, code);
    if (!plan.finishes) {
      // The usual case, and the one that is worth not making an object for.
      if (this.#run.refused) this.refusals++;
      else this.transitions++;
      if (this.#run.changed || this.#run.globals !== this.#rawGlobals)
        this.#arrive(plan.action, this.#run.globals, null);
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
    for (let index = 0; index < this.#digits.length; index++) {
      this.#run.pages[index] = rawOf[this.#digits[index] as number] as number;
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
      isSilent = number >= 0 && this.#met[world * pages.count + number] === silent;
    }
    if (!isSilent && !this.#look(action, globals, finding)) return;
    if (this.#run.totals === beyondCap) throw new Error(`${this.tables.system.name}: a total goes beyond its cap`);
    if (!this.#encode(globals)) throw new Error(`${this.tables.system.name}: a state was reached that no table has`);
    if (this.#nextHigh !== this.#high || this.#nextLow !== this.#low) this.sink.reach(this.#nextHigh, this.#nextLow);
  }

  /** Whether the search goes on with what the step came to. */
  #look(action: number, globals: number, finding: Ended['finding']): boolean {
    const { verdicts, pages, globals: worlds, system } = this.tables;
    const isElsewhere = globals !== worlds.rawOf[this.#world];
    const looked = [...this.#run.pages.keys()].filter(
      (index) => isElsewhere || this.#run.pages[index] !== pages.rawOf[this.#digits[index] as number],
    );
    const pageAt = (index: number): number => this.#run.pages[index] as number;
    const judged = looked.map((index) => verdicts.judge(pageAt(index), globals, index));
    const { group } = system.actions[action] as Action<P, G>;
    const way = (): Way => ({ high: this.#high, low: this.#low, depth: this.depth, action });
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

function metIn<P, G>({ system, verdicts, pairs, pages, globals }: Tables<P, G>): Uint8Array {
  const met = new Uint8Array(globals.count * pages.count).fill(unmet);
  for (const [raw, under] of pairs) {
    for (const page of under) {
      const isJudged = system.start.pages.some((_, index) => verdicts.judge(page, raw, index) !== null);
      const isSilent = !isJudged && verdicts.limit(page, raw) === null;
      const at = (globals.numberOf[raw] as number) * pages.count + (pages.numberOf[page] as number);
      met[at] = isSilent ? silent : remarkable;
    }
  }
  return met;
}
