import type { Random } from '../random.js';

/** A range that is in flight. */
export interface Flight {
  readonly first: number;
  readonly pages: number;
  /** How many of its pages the side at hand came to; 0: what begins it was refused there. */
  held: number;
  isOver: boolean;
}

/** Units in a word of bits, and the logarithm of their number. */
const wordSize = 32;
const wordShift = 5;

/**
 * Which pages are in flight: a bit for each unit, which is the smallest range. A range is 2^n units and begins at a
 * multiple of so many: it is a part of one word, or whole words.
 */
export class PagesInFlight {
  readonly #words: Int32Array;

  /** The logarithm of the pages in a unit. */
  readonly #unitShift: number;

  constructor(end: number, unit: number) {
    this.#unitShift = Math.log2(unit);
    this.#words = new Int32Array(Math.ceil(end / unit / wordSize));
  }

  areFree(first: number, pages: number): boolean {
    const start = first >> this.#unitShift;
    const end = (first + pages) >> this.#unitShift;
    const mask = maskOf(start, end);
    for (let word = start >> wordShift; word << wordShift < end; word++) {
      if (((this.#words[word] as number) & mask) !== 0) return false;
    }
    return true;
  }

  /** From in flight to free, or back. */
  flip(first: number, pages: number): void {
    const start = first >> this.#unitShift;
    const end = (first + pages) >> this.#unitShift;
    const mask = maskOf(start, end);
    for (let word = start >> wordShift; word << wordShift < end; word++) {
      this.#words[word] = (this.#words[word] as number) ^ mask;
    }
  }
}

/** The bits of a range in each word that it touches. */
function maskOf(start: number, end: number): number {
  const outside = Math.max(0, wordSize - (end - start));
  return (~0 >>> outside) << start;
}

/** The ranges of one choice that are in flight. */
export class InFlight {
  readonly #flights: Flight[] = [];

  constructor(readonly pages: PagesInFlight) {}

  get size(): number {
    return this.#flights.length;
  }

  begin(first: number, pages: number): Flight {
    const flight: Flight = { first, pages, held: 0, isOver: false };
    this.#flights.push(flight);
    this.pages.flip(first, pages);
    return flight;
  }

  /** Takes a random one out. */
  end(random: Random): Flight {
    const at = random.below(this.#flights.length);
    const flight = this.#flights[at] as Flight;
    const last = this.#flights.pop() as Flight;
    if (last !== flight) this.#flights[at] = last;
    this.pages.flip(flight.first, flight.pages);
    flight.isOver = true;
    return flight;
  }
}
