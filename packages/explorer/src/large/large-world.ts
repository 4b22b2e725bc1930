import { type BackingDesign, type Cell, type DecidedOutcome, initialState, type Layout } from '@guestmem/model';
import type { Operation, World } from '@guestmem/spec';
import type { Names } from '../design/names.js';
import { Met, type Settled, type Settling } from './met.js';
import { NotSimulable } from './not-simulable.js';
import { NumberedPages } from './numbered-pages.js';
import { type PlannedPass, type PlannedStep, planned } from './planned-operation.js';
import type { StepRow } from './step-row.js';
import { framesOf, StepRunner } from './step-runner.js';

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

/** What a step came to, and how often it was taken. */
export interface TakenStep {
  readonly outcome: DecidedOutcome;
  readonly times: number;
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
  readonly #settling: Settling;
  readonly #operations: readonly LargeOperation[];
  /** By operation and names: what it has met before its first pass, and at the start of each. */
  readonly #starts: (readonly Met<B, F>[])[][];
  readonly #order: number;
  readonly #cells: NumberedPages;
  readonly #folios: Uint32Array;
  #names: number;
  #frames: number;
  #peakFrames: number;
  /** How many pages of the pass in progress were not refused, how far it came, and whether a step has ended it. */
  #done = 0;
  #reached = 0;
  #hasEnded = false;

  constructor(design: BackingDesign<B, F>, { world, pages, operations }: LargeStart) {
    this.#runner = new StepRunner(design);
    this.#settling = { names: this.#runner.names, verdicts: this.#runner.verdicts, settled: 0 };
    const { layout, globals, order, cells } = initialState(design, { ...world, pages: 1 });
    const size = 2 ** order;
    if (pages % size !== 0) throw new NotSimulable(`${pages} pages are no number of whole folios of ${size} pages`);
    const [cell] = cells as readonly [Cell<B>];
    const folio = order === 0 ? null : design.freshFolio(size);
    this.#order = order;
    this.#cells = new NumberedPages(pages);
    this.#cells.fill(this.#runner.cells.idOf(cell), 0, pages);
    this.#folios = new Uint32Array(order === 0 ? 1 : pages / size).fill(this.#runner.folios.idOf(folio));
    this.#names = this.#runner.names.idOf({ layout, globals });
    this.#operations = operations;
    this.#starts = operations.map(() => []);
    this.#frames = framesOf(cell) * pages;
    this.#peakFrames = this.#frames;
  }

  get pages(): number {
    return this.#cells.length;
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

  /** The steps that were taken since this was asked the last time. */
  takeSteps(): readonly TakenStep[] {
    const taken = this.#runner.rows.filter(({ taken }) => taken > 0);
    const steps = taken.map(({ outcome, taken: times }) => ({ outcome, times }));
    for (const row of taken) row.taken = 0;
    return steps;
  }

  /** Performs an operation at a range, of one page if it reaches pages one by one. */
  perform(number: number, first: number, pages: number): Settled {
    const operation = this.#operations[number] as LargeOperation;
    const isWorld = operation.reach === 'world';
    const start = isWorld ? 0 : first;
    const end = isWorld ? this.pages : first + pages;
    if (this.#order > 0) this.#requireWholeFolios(operation, start, end);
    this.#reached = end - start;
    const settled = this.#walk(this.#startsOf(number), start, end).settle(this.#names);
    if (settled.names !== this.#names) this.#rename(settled.names, operation, pages);
    return settled;
  }

  /** The count of the last operation, if it was partial. */
  get count(): number {
    return this.#done;
  }

  /** How many pages of its range the last operation came to before it ended. */
  get reached(): number {
    return this.#reached;
  }

  #startsOf(number: number): readonly Met<B, F>[] {
    const byNames = this.#starts[number] as (readonly Met<B, F>[])[];
    const known = byNames[this.#names];
    if (known !== undefined) return known;
    const { operation } = this.#operations[number] as LargeOperation;
    const made = Met.starts(this.#settling, planned(this.#runner.design, this.names, operation));
    byNames[this.#names] = made;
    return made;
  }

  /** Returns what the last pass has met. The walk stops at the first step that ends it. */
  #walk(starts: readonly Met<B, F>[], start: number, end: number): Met<B, F> {
    let met = starts[0] as Met<B, F>;
    const { passes, operation } = met.planned;
    this.#hasEnded = false;
    for (let pass = 0; pass < passes.length; pass++) {
      met = starts[pass + 1] as Met<B, F>;
      this.#done = 0;
      for (const step of (passes[pass] as PlannedPass<B, F>).steps) {
        met = step.isOnGlobals
          ? this.#stepOnGlobals(operation, step, met)
          : this.#stepPages(operation, step, met, start, end);
        if (this.#hasEnded) return met;
      }
    }
    return met;
  }

  #stepOnGlobals(operation: Operation, step: PlannedStep<B, F>, met: Met<B, F>): Met<B, F> {
    const row = step.table.rowsOf(0, this.#names)[0] ?? this.#runner.runOnGlobals(operation, step, this.#names);
    row.taken++;
    this.#names = row.names;
    this.#hasEnded = row.ends;
    return met.and(row.verdict);
  }

  /** Takes one step at every page of a range: once for equal pages side by side. */
  #stepPages(operation: Operation, step: PlannedStep<B, F>, before: Met<B, F>, start: number, end: number): Met<B, F> {
    let met = before;
    for (let page = start; page < end; ) {
      const names = this.#names;
      const folio = this.#folios[this.#folioIndex(page)] as number;
      const cell = this.#cells.at(page);
      const row =
        step.table.rowsOf(folio, names)[cell] ?? this.#runner.runAtPage(operation, step, { page: cell, folio, names });
      let next = page + 1;
      if (row.repeats) next = this.#cells.endOfRun(page, this.#order === 0 ? end : Math.min(end, this.#folioEnd(page)));
      else {
        this.#names = row.names;
        this.#folios[this.#folioIndex(page)] = row.folio;
      }
      if (row.page !== cell) this.#change(row, page, next);
      row.taken += next - page;
      if (!row.isRefused) this.#done += next - page;
      met = met.and(row.verdict);
      if (row.ends) {
        this.#hasEnded = true;
        this.#reached = page - start;
        break;
      }
      page = next;
    }
    return met;
  }

  #change({ page, gain }: StepRow, start: number, end: number): void {
    this.#cells.fill(page, start, end);
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

  #folioEnd(page: number): number {
    return ((page >> this.#order) + 1) << this.#order;
  }

  #folioIndex(page: number): number {
    return this.#order === 0 ? 0 : page >> this.#order;
  }
}

function isSame(left: Layout, right: Layout): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
