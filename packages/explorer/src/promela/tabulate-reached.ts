import { NotTabulable } from '../engine/tables/not-tabulable.js';
import type { Exploration } from '../lazy/lazy-search.js';
import type { StateSet } from '../lazy/state-set.js';
import { type ChoiceClasses, choiceClasses } from './choice-classes.js';
import { broken, type Choices, choicesAtPage, choicesWithoutPage } from './choices.js';
import { type Row, Rows } from './rows.js';
import { ended, type Sweep, type SweepEdge, type SweepNode, Sweeps } from './sweeps.js';

/** All that a search reached, as small numbers. */
export interface ReachedTables extends ChoiceClasses {
  readonly start: { readonly pages: readonly number[]; readonly globals: number };
  /** How many there are. */
  readonly pages: number;
  readonly globals: number;
  readonly rows: readonly Row[];
  /** By globals. */
  readonly withoutPage: readonly Choices[];
  readonly sweeps: readonly Sweep[];
  readonly nodes: readonly SweepNode[];
  readonly edges: readonly SweepEdge[];
  /** Refused instances among all that can be taken: they change something, or go through several pages. */
  readonly refusals: number;
}

interface Tally {
  readonly allowed: number;
  readonly refused: number;
}

/**
 * Everything that a search found has to be found by actions, and to end it. Throws for what tables cannot tell, and
 * where what can be taken is not what the search counted.
 */
export function tabulateReached<P, G>({ tables, states, result }: Exploration<P, G>): ReachedTables {
  const { name, sharedLimits = [] } = tables.system;
  if (sharedLimits.length > 0) throw new NotTabulable(`${name} has a limit on all pages together`);
  const rows = new Rows(states);
  if (rows.at.some((_, index) => tables.beyond(states.at(0, index), globalsOf(states, 0)) !== null)) {
    throw new Error(`${name}: begins beyond a limit`);
  }
  const sweeps = new Sweeps(tables, rows);
  const atPages = rows.at.map((_, index) => choicesAtPage(tables, rows, index));
  const withoutPage = choicesWithoutPage(tables, rows);
  const { allowed, refused } = sum([
    ...rows.at.flatMap((counts, index) =>
      [...counts].map(([row, count]) => tallyOf(atPages[index]?.[row] as Choices, count)),
    ),
    ...statesByGlobals(states, rows).map((count, globals) => tallyOf(withoutPage[globals] as Choices, count)),
    sweepAll(states, rows, sweeps),
  ]);
  if (allowed !== result.transitions) {
    throw new Error(`${name}: the search counts ${result.transitions} transitions, its tables ${allowed}`);
  }
  if (result.found.length > 0 !== breaks(atPages, withoutPage, sweeps)) {
    throw new Error(`${name}: what is found at pages is not told by tables`);
  }
  // Pages that stand only in the middle of a sweep get their numbers behind the others.
  const edges = sweeps.edges.map((edge) => ({
    ...edge,
    page: rows.pages.of(edge.page),
    toPage: rows.pages.of(edge.toPage),
  }));
  return {
    start: {
      pages: rows.at.map((_, index) => rows.pages.of(states.at(0, index))),
      globals: rows.globals.of(globalsOf(states, 0)),
    },
    pages: rows.pages.raw.length,
    globals: rows.globals.raw.length,
    rows: rows.all,
    ...choiceClasses(atPages),
    withoutPage,
    sweeps: sweeps.all,
    nodes: sweeps.nodes,
    edges,
    refusals: refused,
  };
}

function globalsOf(states: StateSet, state: number): number {
  return states.at(state, states.width - 1);
}

function breaks<P, G>(
  atPages: readonly (readonly (Choices | null)[])[],
  withoutPage: readonly Choices[],
  { nodes }: Sweeps<P, G>,
): boolean {
  const choices = [...atPages.flat(), ...withoutPage];
  return (
    choices.some((one) => one?.moves.some(({ to }) => to === broken)) ||
    nodes.some(({ end, at }) => at === ended && end === broken)
  );
}

function tallyOf({ moves, idle }: Choices, states: number): Tally {
  const refused = moves.filter(({ isRefused }) => isRefused).length;
  return { allowed: (idle + moves.length - refused) * states, refused: refused * states };
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((all, one) => ({ allowed: all.allowed + one.allowed, refused: all.refused + one.refused }));
}

function statesByGlobals(states: StateSet, rows: Rows): readonly number[] {
  const counts = rows.globals.raw.map(() => 0);
  for (let state = 0; state < states.size; state++) {
    const globals = rows.globals.find(globalsOf(states, state));
    counts[globals] = (counts[globals] as number) + 1;
  }
  return counts;
}

/** Takes every action over several pages in every state, so that its tables hold what can happen and nothing else. */
function sweepAll<P, G>(states: StateSet, rows: Rows, sweeps: Sweeps<P, G>): Tally {
  const indices = [...rows.at.keys()];
  const starts = rows.globals.raw.map((_, globals) => sweeps.startsAt(globals));
  let [allowed, refused] = [0, 0];
  for (let state = 0; state < states.size; state++) {
    const pages = indices.map((index) => states.at(state, index));
    for (const start of starts[rows.globals.find(globalsOf(states, state))] as readonly number[]) {
      if (sweeps.nodes[sweeps.run(start, pages)]?.isRefused) refused++;
      else allowed++;
    }
  }
  return { allowed, refused };
}
