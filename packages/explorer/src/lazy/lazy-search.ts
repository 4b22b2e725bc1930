import { drive, type Search } from '../engine/drive.js';
import { Told } from '../engine/told.js';
import type { Ending, SearchOptions, SearchResult } from '../search.js';
import type { Finding, PageSystem } from '../system.js';
import { Expansions } from './expansions.js';
import { Ints } from './ints.js';
import { LazyTables } from './lazy-tables.js';
import { numbered } from './numbered.js';
import type { Effect, Effects, NumberedSystem } from './numbered-system.js';
import { recalled } from './recalled.js';
import { StateSet } from './state-set.js';

const statesBetweenLooks = 256;

type LazyOptions<P, G> = Pick<SearchOptions<P, G>, 'onPage' | 'isEnough'>;

/** Searches in breadth by tables that fill as the search goes. */
export function searchLazily<P, G>(system: PageSystem<P, G>, options: SearchOptions<P, G> = {}): Promise<SearchResult> {
  return drive(searchByLazyTables(system, options), options);
}

/** What a search saw, beside what it came to. */
export interface Exploration<P, G> {
  readonly result: SearchResult;
  readonly tables: LazyTables<P, G>;
  /** By state: its pages, then its globals. */
  readonly states: StateSet;
}

/** The same, and keeps the states with the tables. */
export async function exploreLazily<P, G>(
  system: PageSystem<P, G>,
  options: SearchOptions<P, G> = {},
): Promise<Exploration<P, G>> {
  const tables = new LazyTables(system);
  const search = new LazySearch(numbered(system, tables), options);
  const result = await drive(inBreadth(search), options);
  return { result, tables, states: search.states };
}

/** T1: tables that fill as the search goes, in breadth. */
export function searchByLazyTables<P, G>(system: PageSystem<P, G>, options: LazyOptions<P, G> = {}): Search {
  return inBreadth(new LazySearch(system.numbers?.() ?? numbered(system), options));
}

function* inBreadth<P, G>(search: LazySearch<P, G>): Search {
  let ending: Ending | null = null;
  let [done, levelEnd, depth] = [0, search.size, 0];
  while (ending === null && done < search.size) {
    if (done === levelEnd) {
      levelEnd = search.size;
      depth++;
    }
    search.expand(done++);
    if (search.isEnough) ending = 'interrupted';
    else if (done % statesBetweenLooks === 1) {
      ending = yield { states: search.size, frontier: search.size - done, depth };
    }
  }
  return {
    engine: 'T1 lazy tables',
    ending: ending ?? 'complete',
    states: search.size,
    transitions: search.allowed,
    refusals: search.refused,
    saturated: search.saturated,
    depth,
    bytes: null,
    found: search.told.tellings.map(({ group, names, way }) => ({ group, names, trace: way })),
  };
}

/** What is remarkable about a page under some globals, and the limit that it is beyond there. */
interface Standing {
  readonly finding: Finding | null;
  readonly beyond: string | null;
}

class LazySearch<P, G> {
  isEnough = false;
  allowed = 0;
  refused = 0;
  readonly saturated = new Map<string, number>();
  readonly told = new Told<readonly string[]>();
  readonly states: StateSet;
  /** By state: the one before it, and the action between. */
  readonly #parents = new Ints();
  readonly #actions = new Ints();
  readonly #expansions: Expansions<P, G>;
  /** By index, by globals, by page. */
  readonly #standings: Standing[][][] = [];
  /** By globals: what the actions come to that are about no page. */
  readonly #atNone: Effects[] = [];
  /** The state that is looked at, its globals last, and the one that a step leads to. */
  readonly #now: Int32Array;
  readonly #next: Int32Array;
  #state = -1;

  constructor(
    readonly system: NumberedSystem<P, G>,
    readonly options: LazyOptions<P, G>,
  ) {
    const { pages, globals } = system.start;
    this.#expansions = new Expansions(system, options.onPage);
    this.states = new StateSet(pages.length + 1);
    this.#now = new Int32Array(pages.length + 1);
    this.#next = Int32Array.from([...pages, globals]);
    this.#visit(-1);
  }

  get size(): number {
    return this.states.size;
  }

  expand(state: number): void {
    const { system } = this;
    const now = this.#now;
    const last = now.length - 1;
    this.#state = state;
    this.states.read(state, now);
    const globals = now[last] as number;
    for (let index = 0; index < last; index++) {
      const expansion = this.#expansions.at(index, now[index] as number, globals, this.#hear);
      this.#next.set(now);
      for (const { action, page, times } of expansion.steps) {
        this.#next[index] = page;
        const beyond = this.#beyondTogether();
        if (beyond === null) this.#visit(action);
        else this.#saturate(beyond, times);
      }
      for (const name of expansion.saturated) this.#saturate(name);
      this.#count(expansion, expansion.moves);
    }
    const atNone = recalled(this.#atNone, globals, () => system.atNone(globals));
    this.#count(atNone, atNone.told);
    const atMany = system.atMany(now, globals);
    this.#count(atMany, atMany.told);
  }

  #count({ allowed, refused }: Pick<Effects, 'allowed' | 'refused'>, effects: readonly Effect[]): void {
    this.allowed += allowed;
    this.refused += refused;
    for (const effect of effects) this.#follow(effect);
  }

  /** Looks at what an action came to and goes on from there, unless it is beyond a limit or ends the search. */
  #follow({ action, globals, pages, finding }: Effect): void {
    const next = this.#next;
    const last = next.length - 1;
    next.set(this.#now);
    next[last] = globals;
    for (const { index, page } of pages) next[index] = page;
    const isElsewhere = globals !== this.#now[last];
    const findings: Finding[] = finding === null ? [] : [finding];
    let beyond: string | null = null;
    for (let index = 0; index < last; index++) {
      const page = next[index] as number;
      if (!isElsewhere && page === this.#now[index]) continue;
      const standing = this.#standingOf(page, globals, index);
      if (standing.finding !== null) findings.push(standing.finding);
      beyond ??= standing.beyond;
    }
    if (findings.length > 0 && this.#hear(action, findings)) return;
    beyond ??= this.#beyondTogether();
    if (beyond === null) this.#visit(action);
    else this.#saturate(beyond);
  }

  #standingOf(page: number, globals: number, index: number): Standing {
    const under = recalled(
      recalled(this.#standings, index, () => []),
      globals,
      () => [],
    );
    return recalled(under, page, () => ({
      finding: this.system.judge(page, globals, index),
      beyond: this.system.beyond(page, globals),
    }));
  }

  /** The limit on all pages together that the next state is beyond. */
  #beyondTogether(): string | null {
    const next = this.#next;
    const last = next.length - 1;
    for (const { name, of, room } of this.system.sharedLimits) {
      let sum = 0;
      for (let index = 0; index < last; index++) sum += of(next[index] as number);
      if (sum > room(next[last] as number)) return name;
    }
    return null;
  }

  #visit(action: number): void {
    if (!this.states.add(this.#next)) return;
    this.#parents.push(this.#state);
    this.#actions.push(action);
  }

  #saturate(name: string, times = 1): void {
    this.saturated.set(name, (this.saturated.get(name) ?? 0) + times);
  }

  readonly #hear = (action: number, findings: readonly (Finding | null)[]): boolean => {
    const { group } = this.#actionAt(action);
    return this.told.hear(group, findings, (names) => {
      const trace = this.#wayBy(action);
      this.isEnough ||= this.options.isEnough?.({ group, names, trace }) ?? false;
      return trace;
    });
  };

  #actionAt(action: number): NumberedSystem<P, G>['actions'][number] {
    return this.system.actions[action] as NumberedSystem<P, G>['actions'][number];
  }

  /** The way to the state that is looked at, and on by an action. */
  #wayBy(action: number): readonly string[] {
    const way = [action];
    for (let at = this.#state; this.#actions.at(at) >= 0; at = this.#parents.at(at)) way.push(this.#actions.at(at));
    return way.reverse().map((one) => this.#actionAt(one).name);
  }
}
