import type { Random } from './random.js';

/** A range that is in flight. */
export interface Flight {
  readonly first: number;
  readonly pages: number;
  /** How many of its pages the side at hand came to; 0: what begins it was refused there. */
  held: number;
  isOver: boolean;
}

/** Which pages of a phase are in flight. */
export class PagesInFlight {
  /** By units of the smallest range. */
  readonly #taken: Uint8Array;

  constructor(
    readonly first: number,
    end: number,
    /** Pages of the smallest range. */
    readonly unit: number,
  ) {
    this.#taken = new Uint8Array(Math.ceil((end - first) / unit));
  }

  areFree(first: number, pages: number): boolean {
    const end = this.#unitOf(first + pages);
    for (let unit = this.#unitOf(first); unit < end; unit++) if (this.#taken[unit] === 1) return false;
    return true;
  }

  mark({ first, pages }: Flight, value: 0 | 1): void {
    this.#taken.fill(value, this.#unitOf(first), this.#unitOf(first + pages));
  }

  #unitOf(page: number): number {
    return (page - this.first) / this.unit;
  }
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
    this.pages.mark(flight, 1);
    return flight;
  }

  /** Takes a random one out. */
  end(random: Random): Flight {
    const at = random.below(this.#flights.length);
    const flight = this.#flights[at] as Flight;
    const last = this.#flights.pop() as Flight;
    if (last !== flight) this.#flights[at] = last;
    this.pages.mark(flight, 0);
    flight.isOver = true;
    return flight;
  }
}
