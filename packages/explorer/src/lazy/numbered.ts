import type { PageSystem } from '../system.js';
import { LazyTables } from './lazy-tables.js';
import type { Effect, Effects, NumberedSystem } from './numbered-system.js';
import { type Places, placesOf } from './places.js';
import { recalled } from './recalled.js';
import { effectOf } from './walked.js';

/** Any system of pages without totals in numbers, by tables that fill as they are asked. */
export function numbered<P, G>(system: PageSystem<P, G>, tables = new LazyTables(system)): NumberedSystem<P, G> {
  const { pages } = system.start;
  const places: Places[] = [];
  const placesUnder = (globals: number): Places =>
    recalled(places, globals, () =>
      placesOf(pages.length, system.actions.length, (action) => tables.phasesOf(action, globals)),
    );
  const effects = (actions: readonly number[], globals: number, pageAt: (index: number) => number): Effects => {
    const told: Effect[] = [];
    let refusals = 0;
    for (const action of actions) {
      const { refused, ...effect } = effectOf(tables, action, globals, pageAt);
      if (refused) refusals++;
      if (effect.pages.length > 0 || effect.globals !== globals || effect.finding !== null) told.push(effect);
    }
    return { allowed: actions.length - refusals, refused: refusals, told };
  };
  return {
    name: system.name,
    start: { pages: pages.map((page) => tables.pages.idOf(page)), globals: tables.globals.idOf(system.start.globals) },
    actions: system.actions,
    atPage: (index, page, globals) => effects(placesUnder(globals).at[index] ?? [], globals, () => page),
    atNone: (globals) => effects(placesUnder(globals).none, globals, () => 0),
    atMany: (vector, globals) => effects(placesUnder(globals).many, globals, (index) => vector[index] as number),
    pageOf: (page) => tables.pages.valueOf(page),
    globalsOf: (globals) => tables.globals.valueOf(globals),
    judge: (page, globals, index) => tables.judge(page, globals, index),
    beyond: (page, globals) => tables.beyond(page, globals),
    sharedLimits: tables.sharedLimits,
  };
}
