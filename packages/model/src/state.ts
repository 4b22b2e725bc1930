import type { World } from '@guestmem/spec';
import type { BackingDesign } from './backing.js';
import { type Cell, freshFrame, noEntry } from './cell.js';
import { type Globals, initialGlobals } from './globals.js';
import { iommuDesign } from './iommu/design.js';
import { initialLayout, type Layout } from './layout.js';
import { platformOf } from './platform/platform-of.js';
import type { StepInput } from './turn.js';

/** A whole world under one design. */
export interface State<B, F> {
  readonly layout: Layout;
  /** Folios hold 2^order pages. */
  readonly order: number;
  readonly cells: readonly Cell<B>[];
  /** One record for each large folio; empty at order 0. */
  readonly folios: readonly F[];
  readonly globals: Globals;
}

/** The world as a scenario starts it. A large folio stands there from the start; single pages come with their first touch. */
export function initialState<B, F>(design: BackingDesign<B, F>, world: World): State<B, F> {
  const globals = initialGlobals(world, platformOf(design.settings));
  const order = design.clampOrder(world.folioOrder ?? 0);
  const blank = blankCell(design, globals);
  const nested = iommuDesign(design.settings) === 'nested';
  const special = new Map((world.frames ?? []).map(({ index, kind }) => [index, kind]));
  const cells = Array.from({ length: world.pages }, (_, index): Cell<B> => {
    const kind = special.get(index);
    if (kind === undefined && order === 0) return blank;
    return design.allocated({ ...blank, frames: [freshFrame(kind ?? 'ram', nested), null, null] }, globals.zone);
  });
  const size = 2 ** order;
  const folios = Array.from({ length: order === 0 ? 0 : Math.ceil(world.pages / size) }, (_, at) =>
    design.freshFolio(Math.min(size, world.pages - at * size)),
  );
  return { layout: initialLayout({ ...world, folioOrder: order }, design.mapping), order, cells, folios, globals };
}

/** A cell in which nothing is allocated, mapped or pinned. */
export function blankCell<B, F>(design: BackingDesign<B, F>, globals: Globals): Cell<B> {
  return {
    frames: [null, null, null],
    guests: globals.vms.map(() => noEntry),
    beliefs: globals.vms.map(() => 'unaccepted'),
    domains: globals.domains.map(() => null),
    backing: design.freshRecord(globals.processes.length, globals.vms.length),
  };
}

export function pageOf<B, F>(state: State<B, F>, index: number): StepInput<B, F> {
  const cell = state.cells[index];
  if (!cell) throw new Error(`no page ${index} in this world`);
  return { cell, folio: state.folios[index >> state.order] ?? null, globals: state.globals };
}

/** The state with one page as a step left it: the same object where the step changed nothing. */
export function withPage<B, F>(state: State<B, F>, index: number, page: StepInput<B, F>): State<B, F> {
  const folio = index >> state.order;
  const isSame =
    page.cell === state.cells[index] && page.folio === (state.folios[folio] ?? null) && page.globals === state.globals;
  if (isSame) return state;
  return {
    ...state,
    cells: state.cells.with(index, page.cell),
    folios: page.folio === null ? state.folios : state.folios.with(folio, page.folio),
    globals: page.globals,
  };
}

/** The state with other globals: the same object where they are the same. */
export function withGlobals<B, F>(state: State<B, F>, globals: Globals): State<B, F> {
  return globals === state.globals ? state : { ...state, globals };
}
