import {
  type BackingDesign,
  blankCell,
  type Cell,
  type DecidedOutcome,
  type Facts,
  type Globals,
  isRefusal,
  type OperationRow,
  type State,
  stepAt,
  type Vm,
  violationsOf,
} from '@guestmem/model';
import type { Operation, OperationName, RuleId } from '@guestmem/spec';
import { Interner } from '../intern.js';
import { recalledIn } from '../lazy/recalled.js';
import type { Names } from './names.js';
import { reportOf, verdictOf } from './step-report.js';

/** What a pass makes of a page, told as if that were page 0. */
export interface LocalResult<B> {
  readonly cell: Cell<B>;
  readonly globals: Globals;
  readonly outcome: DecidedOutcome;
  readonly refused: boolean;
  /** The invariants that it broke, as far as the globals stayed: only they and the layout say more. */
  readonly broken: readonly RuleId[];
  readonly report: string;
}

/** Runs a pass at a page; equal ones give the same object as long as they are given the same objects. */
export type LocalStep<B> = (cell: Cell<B>, globals: Globals) => LocalResult<B>;

export type WalkedPass<B, F> = OperationRow<OperationName, B, F>['passes'][number];

/** The fields by which an operation names its page. No handler reads them: that is what names are resolved for. */
const pageFields: ReadonlySet<string> = new Set(['page', 'index', 'gfn', 'iova']);

/** The steps of a design at single pages, each run once wherever the page is. */
export class LocalSteps<B, F> {
  readonly #steps = new Map<string, LocalStep<B>>();
  readonly #blank: Cell<B>;
  readonly #watched = new Map<Globals, Watched>();
  readonly #alike = new Interner<Globals>();

  constructor(
    readonly design: BackingDesign<B, F>,
    readonly start: State<B, F>,
    /** Gives the one object for equal cells. */
    readonly cells: Interner<Cell<B>>,
  ) {
    this.#blank = blankCell(design, start.globals);
  }

  /** The same function for operations that differ in nothing but the page. */
  of(operation: Operation, pass: WalkedPass<B, F>, at: number, facts: Facts): LocalStep<B> {
    const unplaced = Object.entries(operation).filter(([name]) => !pageFields.has(name));
    const key = JSON.stringify([at, facts, unplaced]);
    const known = this.#steps.get(key);
    if (known !== undefined) return known;
    const step = this.#remembering((cell, globals) => this.#run(operation, pass, at, facts, cell, globals));
    this.#steps.set(key, step);
    return step;
  }

  /** A whole world that holds this page, every other page being blank. */
  stateWith(page: Cell<B>, names: Names, index: number): State<B, F> {
    return { ...this.start, ...names, cells: this.start.cells.map((_, at) => (at === index ? page : this.#blank)) };
  }

  /** The invariants that something breaks that changes names and no page. */
  brokenByNames(operation: Operation, before: Names, after: Names, outcome: DecidedOutcome): readonly RuleId[] {
    return this.broken(operation, { page: this.#blank, names: before }, { page: this.#blank, names: after }, outcome);
  }

  broken(operation: Operation, before: Placed<B>, after: Placed<B>, outcome: DecidedOutcome): readonly RuleId[] {
    const state = this.stateWith(after.page, after.names, 0);
    const violations = violationsOf(this.design, this.stateWith(before.page, before.names, 0), operation, {
      state,
      outcome,
    });
    return violations.map(({ rule }) => rule);
  }

  #run(
    operation: Operation,
    pass: WalkedPass<B, F>,
    at: number,
    facts: Facts,
    cell: Cell<B>,
    globals: Globals,
  ): LocalResult<B> {
    const result = stepAt(this.design, pass, operation, { cell: 0, facts }, { cell, folio: null, globals });
    const { outcome } = result;
    const after = result.cell === cell ? cell : this.cells.same(result.cell);
    const names = { layout: this.start.layout, globals };
    const broken =
      result.globals !== globals || (after === cell && isVain(outcome))
        ? []
        : this.broken(operation, { page: cell, names }, { page: after, names }, outcome);
    const report = reportOf({ pass: at, outcome: verdictOf(outcome), broken });
    return { cell: after, globals: result.globals, outcome, refused: isRefusal(outcome), broken, report };
  }

  /** What a step has not looked at cannot change what it does: run under other globals, it is the same. */
  #remembering(step: LocalStep<B>): LocalStep<B> {
    const known = new Map<Globals, Map<Cell<B>, LocalResult<B>>>();
    const unseeing = new Map<Globals, Map<Cell<B>, LocalResult<B>>>();
    return (cell, globals) => {
      const under = recalledIn(known, globals, () => new Map<Cell<B>, LocalResult<B>>());
      return recalledIn(under, cell, () => {
        const { alike, watched, look } = this.#watch(globals);
        const others = recalledIn(unseeing, alike, () => new Map<Cell<B>, LocalResult<B>>());
        const same = others.get(cell);
        if (same !== undefined) return { ...same, globals };
        look.hasLooked = false;
        const result = step(cell, watched);
        if (result.globals !== watched) return step(cell, globals);
        if (!look.hasLooked) others.set(cell, result);
        return { ...result, globals };
      });
    };
  }

  #watch(globals: Globals): Watched {
    return recalledIn(this.#watched, globals, () => {
      const vms = globals.vms.map((vm): Vm => ({ ...vm, vcpu: 'none' }));
      return { alike: this.#alike.same({ ...globals, vms }), ...watchingVcpus(globals) };
    });
  }
}

/** Globals that tell whether somebody has looked at their vCPUs. */
interface Watched {
  /** One object for all globals that differ in nothing else. */
  readonly alike: Globals;
  readonly watched: Globals;
  readonly look: { hasLooked: boolean };
}

/** vCPUs come and go with everything else as it was, and few steps ask for them. */
function watchingVcpus(globals: Globals): Pick<Watched, 'watched' | 'look'> {
  const look = { hasLooked: false };
  const vms = globals.vms.map((vm) => ({
    ...vm,
    get vcpu(): Vm['vcpu'] {
      look.hasLooked = true;
      return vm.vcpu;
    },
  }));
  return { watched: { ...globals, vms }, look };
}

interface Placed<B> {
  readonly page: Cell<B>;
  readonly names: Names;
}

/** Whether a step that left its page has done nothing else either that an invariant could be about. */
function isVain({ calls, effects, data }: DecidedOutcome): boolean {
  return data === undefined && effects.length === 0 && calls.every(({ ret }) => ret !== 'OK');
}
