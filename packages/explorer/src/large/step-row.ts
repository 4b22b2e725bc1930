import type { DecidedOutcome } from '@guestmem/model';

/** What a step comes to, in numbers, wherever it meets the same page, folio and names. */
export interface StepRow {
  readonly page: number;
  readonly folio: number;
  readonly names: number;
  /** Frames that the page holds more than before. */
  readonly gain: number;
  /** The outcome without its labels. */
  readonly verdict: number;
  /** Whether it ends its operation. */
  readonly ends: boolean;
  /** Whether it leaves names and folio as they are, so that equal pages behind it take the same step. */
  readonly repeats: boolean;
  readonly isRefused: boolean;
  readonly outcome: DecidedOutcome;
  /** How often the step was taken. */
  taken: number;
}
