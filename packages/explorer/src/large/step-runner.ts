import {
  type BackingDesign,
  type Cell,
  type DecidedOutcome,
  endsWalk,
  isRefusal,
  type MachineCell,
  stepAt,
  type Verdict,
  worldInput,
} from '@guestmem/model';
import type { Operation } from '@guestmem/spec';
import type { Names } from '../design/names.js';
import { Interner } from '../intern.js';
import { NotSimulable } from './not-simulable.js';
import { mostNumbers } from './numbered-pages.js';
import type { PlannedStep } from './planned-operation.js';
import type { StepRow } from './step-row.js';

type Stepped = Pick<StepRow, 'page' | 'folio' | 'names' | 'gain' | 'ends' | 'repeats'>;

/** Runs the steps of a design that no row knows, and numbers what they meet and make. */
export class StepRunner<B, F> {
  readonly cells = new Interner<Cell<B>>();
  readonly folios = new Interner<F | null>();
  readonly names = new Interner<Names>();
  readonly verdicts = new Interner<Verdict>();
  readonly rows: StepRow[] = [];

  constructor(readonly design: BackingDesign<B, F>) {}

  /** The row of a step at a page. */
  runAtPage(
    operation: Operation,
    step: PlannedStep<B, F>,
    at: { page: number; folio: number; names: number },
  ): StepRow {
    const before = this.cells.valueOf(at.page);
    const names = this.names.valueOf(at.names);
    const input = { cell: before, folio: this.folios.valueOf(at.folio), globals: names.globals };
    const { cell, folio, globals, outcome } = stepAt(this.design, step.pass, operation, step.target, input);
    const after = {
      page: this.cells.idOf(cell),
      folio: this.folios.idOf(folio),
      names: this.names.idOf({ ...names, globals }),
    };
    if (after.page >= mostNumbers) throw new NotSimulable(`pages differ in more than ${mostNumbers} ways`);
    const ends = endsWalk(step.pass, outcome);
    const repeats = !ends && after.folio === at.folio && after.names === at.names;
    const gain = framesOf(cell) - framesOf(before);
    const row = this.#row({ ...after, gain, ends, repeats }, outcome);
    step.table.rowsOf(at.folio, at.names)[at.page] = row;
    return row;
  }

  /** The row of a step on the globals alone. */
  runOnGlobals(operation: Operation, step: PlannedStep<B, F>, number: number): StepRow {
    const names = this.names.valueOf(number);
    const input = worldInput(this.design, names.globals);
    const { globals, outcome } = stepAt(this.design, step.pass, operation, step.target, input);
    const after = { page: 0, folio: 0, names: this.names.idOf({ ...names, globals }) };
    const ends = endsWalk(step.pass, outcome);
    const row = this.#row({ ...after, gain: 0, ends, repeats: false }, outcome);
    step.table.rowsOf(0, number)[0] = row;
    return row;
  }

  #row({ page, folio, names, gain, ends, repeats }: Stepped, outcome: DecidedOutcome): StepRow {
    const { calls: _, effects: __, ...plain } = outcome;
    const verdict = this.verdicts.idOf(plain);
    const isRefused = isRefusal(outcome);
    // Written out, so that all rows are of one shape.
    const row: StepRow = { page, folio, names, gain, verdict, ends, repeats, isRefused, outcome, taken: 0 };
    this.rows.push(row);
    return row;
  }
}

/** How many frames stand behind one index of the file. */
export function framesOf({ frames }: MachineCell): number {
  return frames.filter((frame) => frame !== null).length;
}
