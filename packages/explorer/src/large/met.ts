import { type DecidedOutcome, settle, type Verdict, type Walk } from '@guestmem/model';
import type { Names } from '../design/names.js';
import type { Interner } from '../intern.js';
import type { PlannedOperation } from './planned-operation.js';

/** What an operation came to. The count of a partial one is left out. */
export interface Settled {
  /** Among all that operations came to. Each belongs to one operation. */
  readonly number: number;
  readonly names: number;
  readonly verdict: Verdict;
}

/** What settling reads and writes. */
export interface Settling {
  readonly names: Interner<Names>;
  readonly verdicts: Interner<Verdict>;
  /** How many things operations came to so far. */
  settled: number;
}

/**
 * The verdicts that a pass of an operation has met so far, each once, in the order of their coming; and what the
 * operation comes to by them, by the model's own `settle`. It reads which verdicts there are and in what order they
 * came, never how many, except for the count that a partial one returns; so each sequence is settled once.
 */
export class Met<B, F> {
  /** By the number of the verdict that is met next. */
  readonly #after: Met<B, F>[] = [];
  /** By the number of the names that it is settled under. */
  readonly #settled: Settled[] = [];

  private constructor(
    readonly settling: Settling,
    readonly planned: PlannedOperation<B, F>,
    /** -1: none has begun. */
    readonly pass: number,
    readonly verdicts: readonly number[],
  ) {}

  /** Nothing is met: before the first pass, and at the start of each. */
  static starts<B, F>(settling: Settling, planned: PlannedOperation<B, F>): readonly Met<B, F>[] {
    return [-1, ...planned.passes.keys()].map((pass) => new Met(settling, planned, pass, []));
  }

  /** With one more verdict, by its number. */
  and(verdict: number): Met<B, F> {
    const known = this.#after[verdict];
    if (known !== undefined) return known;
    const { settling, planned, pass, verdicts } = this;
    const next = verdicts.includes(verdict) ? this : new Met(settling, planned, pass, [...verdicts, verdict]);
    this.#after[verdict] = next;
    return next;
  }

  /** What the operation came to, this being what its last pass has met. */
  settle(names: number): Settled {
    const known = this.#settled[names];
    if (known !== undefined) return known;
    const made = this.#settle(names);
    this.#settled[names] = made;
    return made;
  }

  #settle(before: number): Settled {
    const { names, verdicts } = this.settling;
    const { passes, plan, operation } = this.planned;
    const outcomes = this.verdicts.map((one) => withoutLabels(verdicts.valueOf(one)));
    const walked = passes[this.pass];
    const walks: readonly Walk<B, F>[] = walked === undefined ? [] : [{ pass: walked.pass, outcomes }];
    const { verdict, layout, globals } = settle(plan, operation, walks, names.valueOf(before));
    const { decision, rule, codes = {}, data } = verdict;
    return {
      number: this.settling.settled++,
      names: names.idOf({ layout, globals }),
      verdict: { decision, rule, codes, ...(data !== undefined && { data }) },
    };
  }
}

function withoutLabels(verdict: Verdict): DecidedOutcome {
  return { codes: {}, ...verdict, calls: [], effects: [] };
}
