import { type BackingDesign, type Cell, initialState, type Layout, type Verdict } from '@guestmem/model';
import type { Operation, World } from '@guestmem/spec';
import type { Names } from '../design/names.js';
import { NotSimulable } from './not-simulable.js';
import { NumberedPages } from './numbered-pages.js';
import { type PlannedOperation, type PlannedPass, type PlannedStep, planned } from './planned-operation.js';
import { field, rowWidth, type StepRows } from './step-rows.js';
import { framesOf, StepRunner } from './step-runner.js';
import { Verdicts } from './verdicts.js';

/** How an operation reaches pages: a range of them as one, each by itself, or the world as it finds it. */
export type Reach = 'range' | 'page' | 'world';

/** An operation that is written for page 0, without a number of pages. */
export interface LargeOperation {
  readonly operation: Operation;
  readonly reach: Reach;
}

/** A world of which all pages start alike and are named alike. */
export interface LargeStart {
  /** What is not said of the pages. How many pages an operation has must not matter to a step, so memlock is enough. */
  readonly world: Omit<World, 'pages' | 'frames' | 'memlock'>;
  readonly pages: number;
  /** All that will be performed there, by their numbers. */
  readonly operations: readonly LargeOperation[];
}

/** What a hole does to a large folio depends on whether it takes all of it. */
const holes: ReadonlySet<Operation['op']> = new Set<Operation['op']>([
  'user.punchHole',
  'user.madvise',
  'user.truncate',
]);

/**
 * One design in a world of up to 2^24 pages. Every page is the number of its cell, every large folio that of its record.
 * Since all pages are named alike, an operation is planned once, for the only page of a world of one page; a step is the
 * model's own `stepAt`, run once for each cell, folio and names that it meets and a row of a table from then on.
 */
export class LargeWorld<B, F> {
  readonly #runner: StepRunner<B, F>;
  readonly #verdicts: Verdicts<B, F>;
  readonly #operations: readonly LargeOperation[];
  /** By operation and names. */
  readonly #planned: (PlannedOperation<B, F> | undefined)[][];
  readonly #order: number;
  readonly #cells: NumberedPages;
  readonly #folios: Uint32Array;
  #names: number;
  #frames: number;
  #peakFrames: number;
  /** What the pass in progress has met, how many of its pages were not refused, and how far it came. */
  #met = 0;
  #done = 0;
  #reached = 0;
  /** Number of the pass in progress, of all passes ever, and by verdict that of the last pass which met it. */
  #pass = 0;
  readonly #seen: number[] = [];

  constructor(design: BackingDesign<B, F>, { world, pages, operations }: LargeStart) {
    this.#runner = new StepRunner(design);
    this.#verdicts = new Verdicts(this.#runner.names, this.#runner.rows);
    const { layout, globals, order, cells } = initialState(design, { ...world, pages: 1 });
    const size = 2 ** order;
    if (pages % size !== 0) throw new NotSimulable(`${pages} pages are no number of whole folios of ${size} pages`);
    const [cell] = cells as readonly [Cell<B>];
    const folio = order === 0 ? null : design.freshFolio(size);
    this.#order = order;
    this.#cells = new NumberedPages(pages, this.#runner.cells.idOf(cell));
    this.#folios = new Uint32Array(order === 0 ? 1 : pages / size).fill(this.#runner.folios.idOf(folio));
    this.#names = this.#runner.names.idOf({ layout, globals });
    this.#operations = operations;
    this.#planned = operations.map(() => []);
    this.#frames = framesOf(cell) * pages;
    this.#peakFrames = this.#frames;
  }

  get pages(): number {
    return this.#cells.length;
  }

  /** The steps that were run, and how often each was taken. */
  get rows(): StepRows {
    return this.#runner.rows;
  }

  get names(): Names {
    return this.#runner.names.valueOf(this.#names);
  }

  cellAt(page: number): Cell<B> {
    return this.#runner.cells.valueOf(this.#cells.at(page));
  }

  folioAt(page: number): F | null {
    return this.#runner.folios.valueOf(this.#folios[this.#folioIndex(page)] as number);
  }

  /** Frames that stand behind the pages now. */
  get frames(): number {
    return this.#frames;
  }

  /** The most of them since this was asked the last time. */
  takePeakFrames(): number {
    const peak = this.#peakFrames;
    this.#peakFrames = this.#frames;
    return peak;
  }

  /** Performs an operation at a range, of one page if it reaches pages one by one. Returns the number of its verdict. */
  perform(number: number, first: number, pages: number): number {
    const operation = this.#operations[number] as LargeOperation;
    const [start, end] = operation.reach === 'world' ? [0, this.pages] : [first, first + pages];
    if (this.#order > 0) this.#requireWholeFolios(operation, start, end);
    this.#reached = end - start;
    this.#walk(this.#plannedOf(number), start, end);
    const settled = this.#verdicts.settle(this.#met, this.#names);
    const { names } = this.#verdicts.valueOf(settled);
    if (names !== this.#names) this.#rename(names, operation, pages);
    return settled;
  }

  /** What an operation came to, without the count of a partial one. */
  verdictOf(settled: number): Verdict {
    return this.#verdicts.valueOf(settled).verdict;
  }

  /** The count of the last operation, if it was partial. */
  get count(): number {
    return this.#done;
  }

  /** How many pages of its range the last operation came to before it ended. */
  get reached(): number {
    return this.#reached;
  }

  #plannedOf(number: number): PlannedOperation<B, F> {
    const byNames = this.#planned[number] as (PlannedOperation<B, F> | undefined)[];
    const known = byNames[this.#names];
    if (known !== undefined) return known;
    const { operation } = this.#operations[number] as LargeOperation;
    const made = planned(this.#runner.design, this.names, operation);
    byNames[this.#names] = made;
    return made;
  }

  /** The walk stops at the first step that ends it. */
  #walk(plannedOperation: PlannedOperation<B, F>, start: number, end: number): void {
    const starts = this.#verdicts.startsOf(plannedOperation);
    const { passes, operation } = plannedOperation;
    this.#met = starts[0] as number;
    for (let number = 0; number < passes.length; number++) {
      this.#met = starts[number + 1] as number;
      this.#done = 0;
      this.#pass++;
      for (const step of (passes[number] as PlannedPass<B, F>).steps) {
        const isWorld = step.target.cell === null;
        const ends = isWorld ? this.#stepOnGlobals(operation, step) : this.#stepPages(operation, step, start, end);
        if (ends) return;
      }
    }
  }

  #stepOnGlobals(operation: Operation, step: PlannedStep<B, F>): boolean {
    const { rows } = this.#runner;
    let row = step.table.rowsOf(0, this.#names, 1)[0] as number;
    if (row < 0) row = this.#runner.runOnGlobals(operation, step, this.#names);
    const at = row * rowWidth;
    rows.taken[row] = (rows.taken[row] as number) + 1;
    this.#names = rows.fields[at + field.names] as number;
    this.#meet(rows.fields[at + field.verdict] as number);
    return rows.fields[at + field.ends] === 1;
  }

  /** Takes one step at every page of a range: once for equal pages side by side. */
  #stepPages(operation: Operation, step: PlannedStep<B, F>, start: number, end: number): boolean {
    const runner = this.#runner;
    const cells = this.#cells;
    let { fields, taken } = runner.rows;
    let names = -1;
    let folio = -1;
    let table: Int32Array = fields;
    for (let page = start; page < end; ) {
      const folioHere = this.#folios[this.#folioIndex(page)] as number;
      if (names !== this.#names || folio !== folioHere) {
        names = this.#names;
        folio = folioHere;
        table = step.table.rowsOf(folio, names, runner.cells.size);
      }
      const cell = cells.at(page);
      let row = table[cell] as number;
      if (row < 0) {
        row = runner.runAtPage(operation, step, { page: cell, folio, names });
        ({ fields, taken } = runner.rows);
        table = step.table.rowsOf(folio, names, runner.cells.size);
      }
      const at = row * rowWidth;
      let next = page + 1;
      if (fields[at + field.repeats] === 1) {
        const most = this.#order === 0 ? end : Math.min(end, ((page >> this.#order) + 1) << this.#order);
        next = cells.endOfRun(page, most);
      } else {
        this.#names = fields[at + field.names] as number;
        this.#folios[this.#folioIndex(page)] = fields[at + field.folio] as number;
      }
      const after = fields[at + field.page] as number;
      if (after !== cell) this.#change(after, page, next, fields[at + field.gain] as number);
      taken[row] = (taken[row] as number) + (next - page);
      if (fields[at + field.refused] === 0) this.#done += next - page;
      const verdict = fields[at + field.verdict] as number;
      if (this.#seen[verdict] !== this.#pass) this.#meet(verdict);
      if (fields[at + field.ends] === 1) {
        this.#reached = page - start;
        return true;
      }
      page = next;
    }
    return false;
  }

  /** Only the first time that a pass meets a verdict says anything. */
  #meet(verdict: number): void {
    this.#seen[verdict] = this.#pass;
    this.#met = this.#verdicts.meet(this.#met, verdict);
  }

  #change(cell: number, start: number, end: number, gain: number): void {
    this.#cells.fill(cell, start, end);
    if (gain === 0) return;
    this.#frames += gain * (end - start);
    if (this.#frames > this.#peakFrames) this.#peakFrames = this.#frames;
  }

  /** Names are one page's for all: what changes where a name leads has to be about every page. */
  #rename(names: number, { operation, reach }: LargeOperation, pages: number): void {
    const { layout } = this.#runner.names.valueOf(names);
    if (reach !== 'world' && pages < this.pages && !isSame(layout, this.names.layout)) {
      throw new NotSimulable(`${operation.op} at a part of the pages changes where their names lead`);
    }
    this.#names = names;
  }

  #requireWholeFolios({ operation: { op } }: LargeOperation, start: number, end: number): void {
    const size = 2 ** this.#order;
    if (!holes.has(op) || (start % size === 0 && end % size === 0)) return;
    throw new NotSimulable(`${op} at a part of a large folio depends on where the folio ends`);
  }

  #folioIndex(page: number): number {
    return this.#order === 0 ? 0 : page >> this.#order;
  }
}

function isSame(left: Layout, right: Layout): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
