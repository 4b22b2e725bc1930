import type { Ending, Found, Progress, SearchOptions, SearchResult } from '../search.js';
import type { Action, Finding, PageSystem } from '../system.js';
import { type ActionEffect, effectOf, placeOf } from './effects.js';
import { Ints } from './ints.js';
import { LazyTables } from './lazy-tables.js';
import { PairMap } from './pair-map.js';
import { recalled } from './recalled.js';
import { StateSet } from './state-set.js';

/** What everything that can happen at one page comes to, as far as that page and the globals decide it. */
interface Expansion {
  readonly allowed: number;
  readonly refused: number;
  /** Where the page alone changes, to what the search goes on from: one action for each. */
  readonly steps: readonly { readonly action: number; readonly page: number }[];
  /** The limits that the others would go beyond. */
  readonly saturated: readonly string[];
  /** Where the globals change: that is to be looked at with all pages. */
  readonly moves: readonly ActionEffect[];
}

/** By page and globals. */
interface LocalExpansions {
  readonly rows: PairMap;
  readonly expansions: Expansion[];
}

/** What the actions that are about no page come to. */
type WideExpansion = Pick<Expansion, 'allowed' | 'refused' | 'moves'>;

const statesBetweenLooks = 2048;
const millisecondsBetweenLooks = 100;

/** What a search saw, beside what it came to. */
export interface Exploration<P, G> {
  readonly result: SearchResult;
  readonly tables: LazyTables<P, G>;
  /** By state: its globals, then its pages. */
  readonly states: StateSet;
}

/** Searches in breadth by tables that fill as the search goes. */
export async function searchLazily<P, G>(
  system: PageSystem<P, G>,
  options: SearchOptions<P, G> = {},
): Promise<SearchResult> {
  return (await exploreLazily(system, options)).result;
}

/** The same, and keeps the states with the tables. */
export async function exploreLazily<P, G>(
  system: PageSystem<P, G>,
  options: SearchOptions<P, G> = {},
): Promise<Exploration<P, G>> {
  const search = new LazySearch(system, options);
  const ending = await search.run(options.watch ?? (() => null));
  return { result: search.result(ending), tables: search.tables, states: search.states };
}

class LazySearch<P, G> {
  readonly tables: LazyTables<P, G>;
  readonly states: StateSet;
  /** By state: the one before it, and the action between. */
  readonly #parents = new Ints();
  readonly #actions = new Ints();
  readonly #levels: number[] = [];
  readonly #local: LocalExpansions[];
  readonly #wide: WideExpansion[] = [];
  /** By globals: the actions by their place. */
  readonly #places: ReadonlyMap<number | 'many' | null, readonly number[]>[] = [];
  readonly #found = new Map<string, Found>();
  readonly #saturated = new Map<string, number>();
  readonly #vector: number[];
  #allowed = 0;
  #refused = 0;
  #done = 0;
  #isEnough = false;

  constructor(
    readonly system: PageSystem<P, G>,
    readonly options: SearchOptions<P, G>,
  ) {
    this.tables = new LazyTables(system);
    const { pages, globals } = system.start;
    this.states = new StateSet(pages.length + 1);
    this.#local = pages.map(() => ({ rows: new PairMap(), expansions: [] }));
    this.#vector = [this.tables.globals.idOf(globals), ...pages.map((page) => this.tables.pages.idOf(page))];
    this.#visit(-1, -1);
  }

  async run(watch: NonNullable<SearchOptions['watch']>): Promise<Ending> {
    let looked = performance.now();
    let levelEnd = 0;
    for (; this.#done < this.states.size; this.#done++) {
      if (this.#done === levelEnd) {
        levelEnd = this.states.size;
        this.#levels.push(levelEnd);
      }
      if (this.states.size > (this.options.maxStates ?? Number.POSITIVE_INFINITY)) return 'max-states';
      if (this.#isEnough) return 'interrupted';
      this.#expand(this.#done);
      if (this.#done % statesBetweenLooks !== 0 || performance.now() - looked < millisecondsBetweenLooks) continue;
      const ending = watch(this.#progress());
      if (ending !== null) return ending;
      await new Promise((resume) => setTimeout(resume));
      looked = performance.now();
    }
    return 'complete';
  }

  result(ending: Ending): SearchResult {
    return {
      engine: 'T2 lazy',
      ending,
      states: this.states.size,
      transitions: this.#allowed,
      refusals: this.#refused,
      saturated: this.#saturated,
      depth: this.#levels.length - 1,
      found: [...this.#found.values()],
    };
  }

  #progress(): Progress {
    return { states: this.states.size, frontier: this.states.size - this.#done, depth: this.#levels.length - 1 };
  }

  #visit(parent: number, action: number): void {
    if (!this.states.add(this.#vector)) return;
    this.#parents.push(parent);
    this.#actions.push(action);
  }

  #expand(state: number): void {
    const globals = this.states.at(state, 0);
    for (let index = 0; index < this.#local.length; index++) {
      const expansion = this.#localExpansion(state, index, globals);
      this.#count(expansion);
      for (const { action, page } of expansion.steps) {
        const vector = this.#vectorOf(state);
        vector[index + 1] = page;
        this.#visit(state, action);
      }
      for (const name of expansion.saturated) this.#saturate(name);
      for (const effect of expansion.moves) this.#follow(state, effect);
    }
    const wide = recalled(this.#wide, globals, () => this.#wideExpansion(globals));
    this.#count(wide);
    for (const effect of wide.moves) this.#follow(state, effect);
    for (const action of this.#actionsAt(globals).get('many') ?? []) {
      const effect = effectOf(this.tables, action, globals, (index) => this.states.at(state, index + 1));
      this.#count(tally([effect]));
      this.#follow(state, effect);
    }
  }

  #count({ allowed, refused }: { readonly allowed: number; readonly refused: number }): void {
    this.#allowed += allowed;
    this.#refused += refused;
  }

  /** What the actions that are about this page alone come to. What is remarkable in it is told at the first state. */
  #localExpansion(state: number, index: number, globals: number): Expansion {
    const { rows, expansions } = this.#local[index] as LocalExpansions;
    const page = this.states.at(state, index + 1);
    const known = rows.get(page, globals);
    if (known >= 0) return expansions[known] as Expansion;
    this.options.onPage?.(this.tables.pages.valueOf(page), this.tables.globals.valueOf(globals));
    const actions = this.#actionsAt(globals).get(index) ?? [];
    const effects = actions.map((action) => effectOf(this.tables, action, globals, () => page));
    const steps = new Map<number, { readonly action: number; readonly page: number }>();
    const saturated: string[] = [];
    for (const { action, globals: after, pages, finding } of effects) {
      const to = pages[0]?.page ?? page;
      if (after !== globals || (to === page && finding === null)) continue;
      const judged = this.tables.judge(to, globals, index);
      const beyond = this.tables.beyond(to, globals);
      if (this.#ends(state, action, [finding, judged])) continue;
      if (beyond !== null) saturated.push(beyond);
      else if (to !== page && !steps.has(to)) steps.set(to, { action, page: to });
    }
    const moves = effects.filter((effect) => effect.globals !== globals);
    const expansion = { ...tally(effects), steps: [...steps.values()], saturated, moves };
    rows.set(page, globals, expansions.push(expansion) - 1);
    return expansion;
  }

  #wideExpansion(globals: number): WideExpansion {
    const actions = this.#actionsAt(globals).get(null) ?? [];
    const effects = actions.map((action) => effectOf(this.tables, action, globals, () => 0));
    const moves = effects.filter((effect) => effect.globals !== globals || effect.finding !== null);
    return { ...tally(effects), moves };
  }

  #actionsAt(globals: number): ReadonlyMap<number | 'many' | null, readonly number[]> {
    return recalled(this.#places, globals, () => this.#sortActions(globals));
  }

  #sortActions(globals: number): ReadonlyMap<number | 'many' | null, readonly number[]> {
    const places = new Map<number | 'many' | null, number[]>();
    for (const action of this.system.actions.keys()) {
      const place = placeOf(this.tables.phasesOf(action, globals));
      const there = places.get(place);
      if (there === undefined) places.set(place, [action]);
      else there.push(action);
    }
    return places;
  }

  #vectorOf(state: number): number[] {
    const vector = this.#vector;
    for (let word = 0; word < vector.length; word++) vector[word] = this.states.at(state, word);
    return vector;
  }

  /** Looks at what an action came to and goes on from there, unless it is beyond a limit or ends the search. */
  #follow(state: number, { action, globals, pages, finding }: ActionEffect): void {
    const vector = this.#vectorOf(state);
    const isElsewhere = vector[0] !== globals;
    vector[0] = globals;
    for (const { index, page } of pages) vector[index + 1] = page;
    const looked = isElsewhere ? [...this.#local.keys()] : pages.map(({ index }) => index);
    const judged = looked.map((index) => this.tables.judge(vector[index + 1] as number, globals, index));
    if (this.#ends(state, action, [finding, ...judged])) return;
    const [beyond] = looked.flatMap((index) => this.tables.beyond(vector[index + 1] as number, globals) ?? []);
    if (beyond !== undefined) this.#saturate(beyond);
    else this.#visit(state, action);
  }

  #saturate(name: string): void {
    this.#saturated.set(name, (this.#saturated.get(name) ?? 0) + 1);
  }

  /** Tells what was found, and says whether the search goes no further. */
  #ends(state: number, action: number, findings: readonly (Finding | null)[]): boolean {
    const real = findings.filter((finding) => finding !== null);
    if (real.length > 0) this.#tell(state, action, real);
    return real.some(({ ends }) => ends);
  }

  #tell(state: number, action: number, findings: readonly Finding[]): void {
    const { group } = this.system.actions[action] as Action<P, G>;
    const names = [...new Set(findings.map(({ name }) => name))];
    const key = [group, ...names].join('\n');
    if (this.#found.has(key)) return;
    const found: Found = { group, names, trace: this.#traceTo(state, action) };
    this.#found.set(key, found);
    this.#isEnough ||= this.options.isEnough?.(found) ?? false;
  }

  #traceTo(state: number, last: number): readonly string[] {
    const actions = [last];
    for (let at = state; this.#actions.at(at) >= 0; at = this.#parents.at(at)) actions.push(this.#actions.at(at));
    return actions.reverse().map((action) => (this.system.actions[action] as Action<P, G>).name);
  }
}

function tally(effects: readonly ActionEffect[]): { readonly allowed: number; readonly refused: number } {
  const refused = effects.filter((effect) => effect.refused).length;
  return { allowed: effects.length - refused, refused };
}
