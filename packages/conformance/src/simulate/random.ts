import { randomNumbers } from '../random-numbers.js';

/** Whole random numbers that follow from a seed. */
export class Random {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomNumbers(seed);
  }

  /** A whole number from 0, less than `end`. */
  below(end: number): number {
    return Math.floor(this.#next() * end);
  }
}
