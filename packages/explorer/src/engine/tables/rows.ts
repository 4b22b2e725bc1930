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

  const tabulate = (row: number, world: number, code: number, page: number): void => {
    const [rawPage, rawGlobals] = [pages.rawOf[page] as number, globals.rawOf[world] as number];
    const begin = successors.length;
    const special = (entry: Special): void => {
      const there = specials.get(row);
      if (there === undefined) specials.set(row, [entry]);
      else there.push(entry);
    };
    for (const [at, plan] of (plansUnder[world] as readonly Plan<P, G>[]).entries()) {
      run.pages[index] = rawPage;
      run.run(plan, rawGlobals, code);
      const isBeyondCap = run.totals === beyondCap;
      const ended = run.ended(plan);
      const after = run.pages[index];
      if (ended.refused) refused[row] = (refused[row] as number) + 1;
      else allowed[row] = (allowed[row] as number) + 1;
      const isSame = after === rawPage && ended.globals === rawGlobals;
      if (isSame && ended.finding === null && !isBeyondCap) continue;
      const isPlain =
        !isBeyondCap &&
        ended.finding === null &&
        ended.globals === rawGlobals &&
        verdicts.judge(after, rawGlobals, index) === null &&
        verdicts.limit(after, rawGlobals) === null;
      const successor = pages.numberOf[after] as number;
      if (!isPlain) special({ at, page: after, globals: ended.globals, finding: ended.finding, isBeyondCap });
      else if (successors.indexOf(successor, begin) < 0) successors.push(successor);
    }
  };

  for (let world = 0; world < globals.count; world++) {
    const places = new Map<string, number>();
    const pairs = tables.pairs.get(globals.rawOf[world] as number);
    for (let code = 0; code < totals; code++) {
      for (let page = 0; page < pages.count; page++) {
        const row = (world * totals + code) * pages.count + page;
        const begin = successors.length;
        const isPossible = results.totals.containing(tables.adds[page] as number).includes(code);
        if (isPossible && pairs?.has(pages.rawOf[page] as number)) tabulate(row, world, code, page);
        const key = successors.slice(begin).join();
        const known = places.get(key);
        first[row] = known ?? begin;
        end[row] = (known ?? begin) + successors.length - begin;
        if (known === undefined) places.set(key, begin);
        else successors.length = begin;
      }
    }
  }
  return { first, end, successors: Int32Array.from(successors), allowed, refused, specials };
}
