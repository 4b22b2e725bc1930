import type { Action, Finding, PageStep, PageSystem, WorldStep } from '../../system.js';
import { NotTabulable } from './not-tabulable.js';
import type { Results } from './results.js';
import { StepTable } from './step-table.js';

/** One walk of an action, its step a table. */
export interface Walk<P, G> {
  /** null: once, with no page. */
  readonly pages: readonly number[] | null;
  readonly table: StepTable<P, G>;
  readonly stopsAtRefusal: boolean;
  /** The bit of what ends together at a refusal. */
  readonly strand: number;
}

/** What an action does under some globals. */
export interface Plan<P, G> {
  readonly action: number;
  readonly walks: readonly Walk<P, G>[];
  /** The pages that it goes through, each once. */
  readonly touched: readonly number[];
  /** Whether somebody listens to what its steps report. */
  readonly finishes: boolean;
  /** The same for plans that do the same, at whatever page. */
  readonly shape: number;
}

export interface Ended {
  readonly globals: number;
  readonly refused: boolean;
  readonly finding: Finding | null;
}

/** A bit for each. */
export const mostStrands = 8;

/** Nothing has been reported yet. */
export const noReports = 0;

/** The actions of a system with their steps as tables, and what they come to by what was reported. */
export class Plans<P, G> {
  readonly #tables = new Map<PageStep<P, G> | WorldStep<G>, StepTable<P, G>>();
  readonly #functions = new Map<unknown, number>();
  readonly #shapes = new Map<string, number>();
  readonly #plans: (readonly Plan<P, G>[])[] = [];
  /** Lists of reports: each is another one and one more report. */
  readonly #longer: Map<number, number>[] = [new Map()];
  readonly #lists: { readonly before: number; readonly report: number }[] = [{ before: 0, report: 0 }];
  readonly #ended: Map<number, Map<number, Ended>>[];

  constructor(
    readonly system: PageSystem<P, G>,
    readonly results: Results<P, G>,
  ) {
    this.#ended = system.actions.map(() => new Map());
  }

  /** All actions, in their order. */
  under(globals: number): readonly Plan<P, G>[] {
    let plans = this.#plans[globals];
    if (plans === undefined) {
      const value = this.results.globals.valueOf(globals);
      plans = this.system.actions.map((action, index) => this.#plan(action, index, value));
      this.#plans[globals] = plans;
    }
    return plans;
  }

  /** The list of reports with one more. */
  listed(list: number, report: number): number {
    const longer = this.#longer[list] as Map<number, number>;
    let next = longer.get(report);
    if (next === undefined) {
      next = this.#lists.push({ before: list, report }) - 1;
      this.#longer.push(new Map());
      longer.set(report, next);
    }
    return next;
  }

  /** What it came to. */
  end(plan: Plan<P, G>, globals: number, refused: boolean, reports: number): Ended {
    if (!plan.finishes) return { globals, refused, finding: null };
    const lists = this.#ended[plan.action] as Map<number, Map<number, Ended>>;
    let byGlobals = lists.get(reports);
    if (byGlobals === undefined) {
      byGlobals = new Map();
      lists.set(reports, byGlobals);
    }
    let ended = byGlobals.get(globals);
    if (ended === undefined) {
      ended = this.#finish(this.system.actions[plan.action] as Action<P, G>, globals, refused, reports);
      byGlobals.set(globals, ended);
    }
    return ended;
  }

  #finish({ finish }: Action<P, G>, globals: number, refused: boolean, reports: number): Ended {
    const { globals: worlds, reports: texts } = this.results;
    const heard: string[] = [];
    for (let at = reports; at !== noReports; at = (this.#lists[at] as { before: number }).before) {
      heard.push(texts.valueOf((this.#lists[at] as { report: number }).report));
    }
    const finished = finish?.(heard.reverse(), worlds.valueOf(globals));
    if (finished === undefined) return { globals, refused, finding: null };
    return { ...finished, globals: worlds.idOf(finished.globals) };
  }

  #plan(action: Action<P, G>, index: number, globals: G): Plan<P, G> {
    const walks = action.phases(globals).map((phase): Walk<P, G> => {
      let table = this.#tables.get(phase.step);
      if (table === undefined) {
        table = new StepTable(phase, this.results);
        this.#tables.set(phase.step, table);
      }
      const isWorld = phase.kind === 'world';
      const { strand = 0 } = phase;
      if (strand >= mostStrands) throw new NotTabulable(`an action has a strand ${strand}`);
      const stopsAtRefusal = isWorld || phase.stopsAtRefusal;
      return { pages: isWorld ? null : phase.pages, table, stopsAtRefusal, strand: 1 << strand };
    });
    const touched = [...new Set(walks.flatMap(({ pages }) => pages ?? []))];
    const { finish } = action;
    return { action: index, walks, touched, finishes: finish !== undefined, shape: this.#shapeOf(walks, finish) };
  }

  #shapeOf(walks: readonly Walk<P, G>[], finish: Action<P, G>['finish']): number {
    const parts = walks.map(({ pages, table, stopsAtRefusal, strand }) => [
      numberOf(this.#functions, table),
      pages?.length ?? 'world',
      stopsAtRefusal,
      strand,
    ]);
    return numberOf(this.#shapes, [numberOf(this.#functions, finish), ...parts].join());
  }
}

function numberOf<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
