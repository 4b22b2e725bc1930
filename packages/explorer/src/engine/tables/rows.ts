import type { Finding } from '../../system.js';
import type { Plan } from './plans.js';
import type { Run } from './run.js';
import type { Tables } from './tables.js';
import { beyondCap } from './totals.js';

/** A step with more to it than one page that becomes another. */
export interface Special {
  /** Which of the plans. */
  readonly at: number;
  /** Page and globals after it, by the numbers of the results. */
  readonly page: number;
  readonly globals: number;
  readonly finding: Finding | null;
  /** It goes beyond the cap of a total; such a state must not be reachable. */
  readonly isBeyondCap: boolean;
}

/** What can happen at one page, by row: globals, totals and the page. */
export interface Rows {
  /** By row: where its successors begin and end. Rows with the same successors have the same place. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** The pages that it can become with nothing else to it, each once. */
  readonly successors: Int32Array;
  readonly allowed: Int32Array;
  readonly refused: Int32Array;
  /** Where there are any. */
  readonly specials: ReadonlyMap<number, readonly Special[]>;
}

/** Tabulates what the plans that go through page `index` alone come to. */
export function rowsAt<P, G>(
  tables: Omit<Tables<P, G>, 'rows' | 'worlds' | 'classOf'>,
  index: number,
  plansUnder: readonly (readonly Plan<P, G>[])[],
  run: Run<P, G>,
): Rows {
  const { verdicts, pages, globals, totals, results } = tables;
  const size = globals.count * totals * pages.count;
  const first = new Int32Array(size);
  const end = new Int32Array(size);
  const allowed = new Int32Array(size);
  const refused = new Int32Array(size);
  const successors: number[] = [];
  const specials = new Map<number, Special[]>();
  /** By totals: what the page at hand can become. */
  const becomes: readonly number[][] = Array.from({ length: totals }, () => []);

  /** Runs a plan on a page, once for all totals if they are the same to it. */
  const runAt = (plan: Plan<P, G>, at: number, world: number, page: number, codes: readonly number[]): void => {
    const [rawPage, rawGlobals] = [pages.rawOf[page] as number, globals.rawOf[world] as number];
    let step: Step | null = null;
    for (const code of codes) {
      const row = (world * totals + code) * pages.count + page;
      if (step === null || run.looksAtTotals) {
        run.pages[index] = rawPage;
        run.run(plan, rawGlobals, code);
        step = stepOf(plan, at, rawPage, rawGlobals);
      }
      const counts = step.refused ? refused : allowed;
      counts[row] = (counts[row] as number) + 1;
      const list = becomes[code] as number[];
      if (step.special !== null) specials.set(row, [...(specials.get(row) ?? []), step.special]);
      else if (step.successor >= 0 && !list.includes(step.successor)) list.push(step.successor);
    }
  };
  const stepOf = (plan: Plan<P, G>, at: number, rawPage: number, rawGlobals: number): Step => {
    const isBeyondCap = run.totals === beyondCap;
    const ended = run.ended(plan);
    const after = run.pages[index] as number;
    const isPlain = !isBeyondCap && ended.finding === null && ended.globals === rawGlobals;
    if (isPlain && after === rawPage) return ended.refused ? refusedStep : allowedStep;
    const isSilent = verdicts.judge(after, rawGlobals, index) === null && verdicts.limit(after, rawGlobals) === null;
    if (isPlain && isSilent) {
      return { refused: ended.refused, successor: pages.numberOf[after] as number, special: null };
    }
    const special = { at, page: after, globals: ended.globals, finding: ended.finding, isBeyondCap };
    return { refused: ended.refused, successor: -1, special };
  };

  for (let world = 0; world < globals.count; world++) {
    const places = new Map<string, number>();
    const pairs = tables.pairs.get(globals.rawOf[world] as number);
    for (let page = 0; page < pages.count; page++) {
      if (!pairs?.has(pages.rawOf[page] as number)) continue;
      const codes = results.totals.containing(tables.adds[page] as number);
      const plans = plansUnder[world] as readonly Plan<P, G>[];
      for (let at = 0; at < plans.length; at++) runAt(plans[at] as Plan<P, G>, at, world, page, codes);
      for (const code of codes) {
        const row = (world * totals + code) * pages.count + page;
        const list = becomes[code] as number[];
        const key = list.join();
        const place = places.get(key) ?? successors.length;
        if (place === successors.length) successors.push(...list);
        places.set(key, place);
        first[row] = place;
        end[row] = place + list.length;
        list.length = 0;
      }
    }
  }
  return { first, end, successors: Int32Array.from(successors), allowed, refused, specials };
}

/** What a plan does to a page. */
interface Step {
  readonly refused: boolean;
  /** -1: none. */
  readonly successor: number;
  readonly special: Special | null;
}

const refusedStep: Step = { refused: true, successor: -1, special: null };
const allowedStep: Step = { refused: false, successor: -1, special: null };
