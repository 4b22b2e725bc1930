import { type DecidedOutcome, settle, type Verdict, type Walk } from '@guestmem/model';
import type { Names } from '../design/names.js';
import type { Interner } from '../intern.js';
import { PairMap } from '../lazy/pair-map.js';
import type { PlannedOperation } from './planned-operation.js';
import type { StepRows } from './step-rows.js';

/** What an operation came to. The count of a partial one is left out. */
export interface SettledOperation {
  readonly names: number;
  readonly verdict: Verdict;
}

/** The verdicts that a walk has met so far, each once, in the order of their coming. */
interface Met<B, F> {
  readonly planned: PlannedOperation<B, F>;
  /** Number of the pass; -1: none has begun. */
  readonly pass: number;
  readonly verdicts: readonly number[];
}

const none = -1;

/**
 * What operations come to, by the model's own `settle`. It reads which verdicts there are and in what order they came,
 * never how many, except for the count that a partial one returns; so each sequence of distinct ones is settled once.
 */
export class Verdicts<B, F> {
  readonly #met: Met<B, F>[] = [];
  readonly #starts = new Map<PlannedOperation<B, F>, readonly number[]>();
  readonly #after = new PairMap();
  readonly #settled: SettledOperation[] = [];
  readonly #settledOf = new PairMap();

  constructor(
    readonly names: Interner<Names>,
    readonly rows: StepRows,
  ) {}

  /** Nothing met yet: before the first pass, and at the start of each. */
  startsOf(planned: PlannedOperation<B, F>): readonly number[] {
    let starts = this.#starts.get(planned);
    if (starts === undefined) {
      starts = [none, ...planned.passes.keys()].map((pass) => this.#met.push({ planned, pass, verdicts: [] }) - 1);
      this.#starts.set(planned, starts);
    }
    return starts;
  }

  /** One more verdict, by its number. */
  meet(met: number, verdict: number): number {
    const known = this.#after.get(met, verdict);
    if (known >= 0) return known;
    const { planned, pass, verdicts } = this.#met[met] as Met<B, F>;
    const next = verdicts.includes(verdict)
      ? met
      : this.#met.push({ planned, pass, verdicts: [...verdicts, verdict] }) - 1;
    this.#after.set(met, verdict, next);
    return next;
  }

  /** The number of what the operation came to, its last pass having met these outcomes. */
  settle(met: number, names: number): number {
    const known = this.#settledOf.get(met, names);
    if (known >= 0) return known;
    const { planned, pass, verdicts } = this.#met[met] as Met<B, F>;
    const outcomes = verdicts.map((one) => withoutLabels(this.rows.verdicts.valueOf(one)));
    const walked = planned.passes[pass];
    const walks: readonly Walk<B, F>[] = walked === undefined ? [] : [{ pass: walked.pass, outcomes }];
    const before = this.names.valueOf(names);
    const { verdict, layout, globals } = settle(planned.plan, planned.operation, walks, before);
    const { decision, rule, codes = {}, data } = verdict;
    const settled: SettledOperation = {
      names: this.names.idOf({ layout, globals }),
      verdict: { decision, rule, codes, ...(data !== undefined && { data }) },
    };
    const number = this.#settled.push(settled) - 1;
    this.#settledOf.set(met, names, number);
    return number;
  }

  valueOf(number: number): SettledOperation {
    return this.#settled[number] as SettledOperation;
  }
}

function withoutLabels(verdict: Verdict): DecidedOutcome {
  return { codes: {}, ...verdict, calls: [], effects: [] };
}
