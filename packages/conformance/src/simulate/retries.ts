import type { Operations } from './compiled-workload.js';
import type { Flight } from './in-flight.js';

/** Operations of which one was refused for now. */
export interface Refused {
  readonly operations: Operations;
  /** Which of them was refused; those behind it wait for it. */
  readonly at: number;
  readonly first: number;
  readonly pages: number;
  /** What begins with the first of them. */
  readonly flight: Flight | null;
  readonly timesLeft: number;
}

interface Waiting {
  readonly due: number;
  readonly refused: Refused;
}

/** What was refused for now, in the order in which it is asked again. */
export class Retries {
  #waiting: Waiting[] = [];
  #head = 0;

  get isEmpty(): boolean {
    return this.#head === this.#waiting.length;
  }

  /** Each is due later than, or with, the one before. */
  add(due: number, refused: Refused): void {
    this.#waiting.push({ due, refused });
  }

  /** The next one that is due. */
  take(tick: number): Refused | null {
    const next = this.#waiting[this.#head];
    if (next === undefined || next.due > tick) return null;
    this.#head++;
    if (this.#head > 1024 && this.#head * 2 > this.#waiting.length) {
      this.#waiting = this.#waiting.slice(this.#head);
      this.#head = 0;
    }
    return next.refused;
  }
}
