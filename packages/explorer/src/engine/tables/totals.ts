import type { Total } from '../../system.js';
import { NotTabulable } from './not-tabulable.js';

const most = 1 << 16;

/** No reachable state has it. */
export const beyondCap = -1;

/** Totals, and whether they have been read since it was last asked. */
interface Watched {
  readonly totals: readonly number[];
  readonly wasRead: () => boolean;
}

/** The totals of a system as one number: mixed radix, a digit for each total. */
export class TotalsCode<P> {
  readonly size: number;
  readonly #weights: readonly number[];
  readonly #vectors: readonly (readonly number[])[];
  readonly #watched: readonly Watched[];
  /** By what one page adds: the totals that there can be. */
  readonly #containing = new Map<number, readonly number[]>();

  constructor(readonly totals: readonly Total<P>[]) {
    this.#weights = totals.map((_, at) => totals.slice(0, at).reduce((weight, { cap }) => weight * (cap + 1), 1));
    this.size = totals.reduce((size, { cap }) => size * (cap + 1), 1);
    if (this.size > most) throw new NotTabulable(`the totals have ${this.size} values together`);
    this.#vectors = Array.from({ length: this.size }, (_, code) =>
      totals.map(({ cap }, at) => Math.floor(code / (this.#weights[at] as number)) % (cap + 1)),
    );
    this.#watched = this.#vectors.map(watched);
  }

  vectorOf(code: number): readonly number[] {
    return this.#vectors[code] as readonly number[];
  }

  /** A vector that remembers whether it was read, for one reader at a time. */
  watched(code: number): Watched {
    const vector = this.#watched[code] as Watched;
    vector.wasRead();
    return vector;
  }

  /** What one page adds. */
  ofPage(page: P): number {
    return this.#codeOf(this.totals.map((total) => total.of(page)));
  }

  ofPages(pages: readonly P[]): number {
    return this.#codeOf(this.totals.map((total) => pages.reduce((sum, page) => sum + total.of(page), 0)));
  }

  /** What pages can come to of which one adds `part`. */
  containing(part: number): readonly number[] {
    if (part === beyondCap) return [];
    let codes = this.#containing.get(part);
    if (codes === undefined) {
      const least = this.vectorOf(part);
      codes = [...this.#vectors.keys()].filter((code) =>
        least.every((digit, at) => digit <= (this.vectorOf(code)[at] as number)),
      );
      this.#containing.set(part, codes);
    }
    return codes;
  }

  /** The totals after a page that added `before` adds `after`. */
  moved(code: number, before: number, after: number): number {
    if (before === after) return code;
    if (after === beyondCap) return beyondCap;
    const [whole, less, more] = [this.vectorOf(code), this.vectorOf(before), this.vectorOf(after)];
    return this.#codeOf(whole.map((digit, at) => digit - (less[at] as number) + (more[at] as number)));
  }

  #codeOf(digits: readonly number[]): number {
    let code = 0;
    for (const [at, digit] of digits.entries()) {
      const { name, cap } = this.totals[at] as Total<P>;
      if (!Number.isInteger(digit) || digit < 0) throw new NotTabulable(`the total ${name} is ${digit}`);
      if (digit > cap) return beyondCap;
      code += digit * (this.#weights[at] as number);
    }
    return code;
  }
}

function watched(vector: readonly number[]): Watched {
  let read = false;
  const totals = new Proxy(vector, {
    get: (target, key) => {
      read = true;
      return Reflect.get(target, key);
    },
  });
  return {
    totals,
    wasRead: () => {
      const was = read;
      read = false;
      return was;
    },
  };
}
