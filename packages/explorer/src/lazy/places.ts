import type { PhaseTable } from './lazy-tables.js';

/** The actions by what they are about: by the one page, none, several. */
export interface Places {
  readonly at: readonly (readonly number[])[];
  readonly none: readonly number[];
  readonly many: readonly number[];
}

/** `phasesOf` says what an action does; two sides may each do something. */
export function placesOf(pages: number, actions: number, phasesOf: (action: number) => readonly PhaseTable[]): Places {
  const places = { at: Array.from({ length: pages }, (): number[] => []), none: [] as number[], many: [] as number[] };
  for (let action = 0; action < actions; action++) {
    const [first, ...others] = new Set(phasesOf(action).flatMap((phase) => phase.pages ?? []));
    const place = first === undefined ? places.none : others.length > 0 ? places.many : places.at[first];
    place?.push(action);
  }
  return places;
}
