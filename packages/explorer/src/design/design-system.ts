import { type BackingDesign, type Cell, type Globals, initialState, isRefusal, type State } from '@guestmem/model';
import type { RuleId, World } from '@guestmem/spec';
import { Interner } from '../intern.js';
import type { Action, Finding, PageSystem } from '../system.js';
import { LocalSteps } from './local-steps.js';
import type { NamedOperation, Names, Settled } from './names.js';
import { reportReader } from './step-report.js';
import { type DesignParts, SteppedOperation } from './stepped-operation.js';

/** One design in a world of small folios, page by page. */
export interface DesignSystem<B, F> extends PageSystem<Cell<B>, Names> {
  readonly design: BackingDesign<B, F>;
  readonly settled: (action: number, reports: readonly string[], names: Names) => Settled;
  /** A whole world that holds this page, every other page being blank. */
  readonly stateWith: (page: Cell<B>, names: Names, index: number) => State<B, F>;
}

export interface DesignBound<B, F> {
  readonly world: World;
  readonly operations: readonly NamedOperation[];
  /** Where to start instead of an untouched world. */
  readonly from?: State<B, F>;
  /** Given the names at the start, the limits on a page and its names, and on all pages together. */
  readonly limits?: (start: Names) => Pick<PageSystem<Cell<B>, Names>, 'beyond' | 'sharedLimits'>;
}

export function designSystem<B, F>(design: BackingDesign<B, F>, bound: DesignBound<B, F>): DesignSystem<B, F> {
  const untouched = initialState(design, bound.world);
  const start = bound.from ?? untouched;
  if (start.order > 0) throw new Error('a page system has small folios only');
  const globals = new Interner<Globals>();
  const cells = new Interner<Cell<B>>();
  const names: Names = { layout: start.layout, globals: globals.same(start.globals) };
  const steps = new LocalSteps(design, start, cells);
  const parts: DesignParts<B, F> = { design, steps, globals, placed: new Map() };
  const operations = bound.operations.map(({ operation }) => new SteppedOperation(parts, operation));
  const operationAt = (action: number): SteppedOperation<B, F> => operations[action] as SteppedOperation<B, F>;
  const read = reportReader();
  const settled: DesignSystem<B, F>['settled'] = (action, reports, names) =>
    operationAt(action).settled(reports.map(read), names);
  const actions = bound.operations.map(
    ({ name, operation }, action): Action<Cell<B>, Names> => ({
      name,
      group: operation.op,
      phases: (names) => operationAt(action).phases(names),
      finish: (reports, names) => {
        const { names: after, verdict, broken } = settled(action, reports, names);
        return { globals: after, refused: isRefusal(verdict), finding: brokenInvariants(broken) };
      },
    }),
  );
  return {
    name: `${design.backing} ${bound.world.pages}`,
    design,
    start: { pages: start.cells.map((cell) => cells.same(cell)), globals: names },
    totals: [],
    actions,
    judge: () => null,
    ...bound.limits?.({ layout: untouched.layout, globals: untouched.globals }),
    settled,
    stateWith: (page, names, index) => steps.stateWith(page, names, index),
  };
}

export function brokenInvariants(broken: readonly RuleId[]): Finding | null {
  return broken.length === 0 ? null : { name: `breaks ${[...new Set(broken)].sort().join(', ')}`, ends: true };
}
