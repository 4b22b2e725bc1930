import type { LazyTables } from '../lazy/lazy-tables.js';
import { effectOf } from '../lazy/walked.js';
import { placeOf } from './place-of.js';
import type { Rows } from './rows.js';

/** In place of where something leads: it breaks an invariant. */
export const broken = -1;

/** What can be taken in one place. */
export interface Choices {
  /** Those that lead elsewhere, or break something. */
  readonly moves: readonly Move[];
  /** How many are allowed and leave the state as it is, or would go beyond a limit. */
  readonly idle: number;
}

export interface Move {
  readonly name: string;
  readonly to: number;
  /** A refusal may change something as well. */
  readonly isRefused: boolean;
}

/** By row, for the rows that a state has at this index; null for the others. Moves lead to rows. */
export function choicesAtPage<P, G>(tables: LazyTables<P, G>, rows: Rows, index: number): readonly (Choices | null)[] {
  return rows.raw.map(({ page, globals }, row) => {
    if (!rows.at[index]?.has(row)) return null;
    return choices(
      outcomes(tables, globals, index, page, (to, after) => rows.of(to, after)),
      row,
    );
  });
}

/** By globals: what is about no page. Moves lead to globals. */
export function choicesWithoutPage<P, G>(tables: LazyTables<P, G>, rows: Rows): readonly Choices[] {
  return rows.globals.raw.map((globals, number) =>
    choices(
      outcomes(tables, globals, null, 0, (_, after) => rows.globals.find(after)),
      number,
    ),
  );
}

/** What every action of a place comes to there, -2 being a state that no search goes on from. */
function outcomes<P, G>(
  tables: LazyTables<P, G>,
  globals: number,
  place: number | null,
  page: number,
  numberOf: (page: number, globals: number) => number,
): readonly Move[] {
  return [...tables.system.actions.entries()]
    .filter(([action]) => placeOf(tables.phasesOf(action, globals)) === place)
    .map(([action, { name }]) => {
      const { globals: after, pages, refused, finding } = effectOf(tables, action, globals, () => page);
      const to = finding?.ends === true ? broken : leading(numberOf(pages[0]?.page ?? page, after));
      return { name, to, isRefused: refused };
    });
}

const nowhere = -2;

const leading = (number: number): number => (number < 0 ? nowhere : number);

function choices(outcomes: readonly Move[], here: number): Choices {
  const moves = outcomes.filter(({ to }) => to !== nowhere && to !== here);
  const idle = outcomes.filter(({ to, isRefused }) => !isRefused && (to === nowhere || to === here)).length;
  return { moves, idle };
}
