import { type DecidedOutcome, isRefusal, type Verdict } from '@guestmem/model';
import { Interner } from '../intern.js';

/** What a step came to, in numbers. */
export interface Stepped {
  readonly page: number;
  readonly folio: number;
  readonly names: number;
  /** Frames that the page holds more than before. */
  readonly gain: number;
  /** Whether it ends its operation. */
  readonly ends: boolean;
  /** Whether it leaves names and folio as they are, so that equal pages behind it take the same step. */
  readonly repeats: boolean;
  readonly outcome: DecidedOutcome;
}

/** Where the fields of a row stand in it. */
export const field = { page: 0, folio: 1, names: 2, gain: 3, verdict: 4, ends: 5, repeats: 6, refused: 7 } as const;
export const rowWidth = 8;

/** A row for each distinct step that was run, and how often it was taken. */
export class StepRows {
  /** The fields of all rows; another array once rows are added. */
  fields = new Int32Array(1024 * rowWidth);
  /** How often each row was taken: beyond what 32 bits hold. Another array once rows are added. */
  taken = new Float64Array(1024);
  /** Outcomes without their labels. */
  readonly verdicts = new Interner<Verdict>();
  readonly #outcomes: DecidedOutcome[] = [];

  get length(): number {
    return this.#outcomes.length;
  }

  push({ page, folio, names, gain, ends, repeats, outcome }: Stepped): number {
    if (this.length === this.taken.length) this.#grow();
    const { calls: _, effects: __, ...verdict } = outcome;
    const row = [page, folio, names, gain, this.verdicts.idOf(verdict), ends, repeats, isRefusal(outcome)];
    this.fields.set(row.map(Number), this.length * rowWidth);
    return this.#outcomes.push(outcome) - 1;
  }

  outcomeOf(row: number): DecidedOutcome {
    return this.#outcomes[row] as DecidedOutcome;
  }

  #grow(): void {
    const [fields, taken] = [this.fields, this.taken];
    this.fields = new Int32Array(2 * fields.length);
    this.fields.set(fields);
    this.taken = new Float64Array(2 * taken.length);
    this.taken.set(taken);
  }
}
