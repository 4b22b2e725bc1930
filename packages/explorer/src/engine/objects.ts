import { Interner } from '../intern.js';
import type { Ending, SearchOptions } from '../search.js';
import { type Action, beyondTogether, type PageSystem } from '../system.js';
import type { Search } from './drive.js';
import { perform, type State } from './perform.js';
import { Told } from './told.js';

/** A Map of V8 holds no more. */
const mostStates = 2 ** 24 - 1;
const statesBetweenLooks = 64;

/** T0: plain values in breadth. The slowest engine, and the one that says what the others have to count. */
export function* searchObjects<P, G>(
  system: PageSystem<P, G>,
  { onPage }: Pick<SearchOptions<P, G>, 'onPage'> = {},
): Search {
  const { actions } = system;
  const pageIds = new Interner<P>();
  const globalsIds = new Interner<G>();
  const totalsOf = totalsOfPages(system);
  const known = new Set<string>();
  const toldPages = new Set<string>();
  const parents: number[] = [];
  const actionsTo: number[] = [];
  const saturated = new Map<string, number>();
  const told = new Told<readonly string[]>();
  let [transitions, refusals] = [0, 0];
  let next: { readonly number: number; readonly state: State<P, G> }[] = [];

  const tell = ({ pages, globals }: State<P, G>): void => {
    for (const page of pages) {
      const key = `${pageIds.idOf(page)} ${globalsIds.idOf(globals)}`;
      if (onPage === undefined || toldPages.has(key)) continue;
      toldPages.add(key);
      onPage(page, globals);
    }
  };
  const visit = (state: State<P, G>, parent: number, action: number): void => {
    const key = `${globalsIds.idOf(state.globals)} ${state.pages.map((page) => pageIds.idOf(page)).join()}`;
    if (known.has(key)) return;
    totalsOf(state.pages);
    tell(state);
    next.push({ number: known.size, state });
    known.add(key);
    parents.push(parent);
    actionsTo.push(action);
  };
  const wayTo = (from: number, last: number): readonly string[] => {
    const way = [last];
    for (let at = from; (actionsTo[at] as number) >= 0; at = parents[at] as number) way.push(actionsTo[at] as number);
    return way.reverse().map((action) => (actions[action] as Action<P, G>).name);
  };
  const expand = (number: number, state: State<P, G>): void => {
    for (const [index, action] of actions.entries()) {
      const { pages, globals, refused, finding } = perform(action, state, totalsOf);
      if (refused) refusals++;
      else transitions++;
      const isElsewhere = globalsIds.idOf(globals) !== globalsIds.idOf(state.globals);
      const looked = [...pages.keys()].filter(
        (at) => isElsewhere || pageIds.idOf(pages[at] as P) !== pageIds.idOf(state.pages[at] as P),
      );
      const judged = looked.map((at) => system.judge(pages[at] as P, globals, at));
      if (told.hear(action.group, [finding, ...judged], () => wayTo(number, index))) continue;
      const [page] = looked.flatMap((at) => system.beyond?.(pages[at] as P, globals) ?? []);
      const beyond = page ?? beyondTogether(system.sharedLimits, pages, globals);
      if (beyond !== null) saturated.set(beyond, (saturated.get(beyond) ?? 0) + 1);
      else visit({ pages, globals }, number, index);
    }
  };

  let depth = 0;
  let done = 0;
  let ending: Ending | null = null;
  visit(system.start, -1, -1);
  while (ending === null && next.length > 0) {
    const level = next;
    next = [];
    for (const [at, { number, state }] of level.entries()) {
      expand(number, state);
      done++;
      if (at % statesBetweenLooks === 0) ending = yield { states: known.size, frontier: known.size - done, depth };
      if (known.size >= mostStates) ending = 'max-states';
      if (ending !== null) break;
    }
    if (next.length > 0) depth++;
  }
  return {
    engine: 'T0 objects',
    ending: ending ?? 'complete',
    states: known.size,
    transitions,
    refusals,
    saturated,
    depth,
    bytes: null,
    found: told.tellings.map(({ group, names, way }) => ({ group, names, trace: way })),
  };
}

/** Sums over pages, held to their caps. */
function totalsOfPages<P, G>({ name, totals }: PageSystem<P, G>): (pages: readonly P[]) => readonly number[] {
  return (pages) =>
    totals.map((total) => {
      const sum = pages.reduce((before, page) => before + total.of(page), 0);
      if (sum > total.cap) throw new Error(`${name}: the total ${total.name} is ${sum}, beyond its cap ${total.cap}`);
      return sum;
    });
}
