import type { Total } from '../../system.js';
import { NotTabulable } from './not-tabulable.js';

const most = 1 << 16;

/** No reachable state has it. */
export const beyondCap = -1;

/** The totals of a system as one number: mixed radix, a digit for each total. */
export class TotalsCode<P> {
  readonly size: number;
  readonly #weights: readonly number[];
  readonly #vectors: readonly (readonly number[])[];

  constructor(readonly totals: readonly Total<P>[]) {
    this.#weights = totals.map((_, at) => totals.slice(0, at).reduce((weight, { cap }) => weight * (cap + 1), 1));
    this.size = totals.reduce((size, { cap }) => size * (cap + 1), 1);
    if (this.size > most) throw new NotTabulable(`the totals have ${this.size} values together`);
    this.#vectors = Array.from({ length: this.size }, (_, code) =>
      totals.map(({ cap }, at) => Math.floor(code / (this.#weights[at] as number)) % (cap + 1)),
    );
  }

  vectorOf(code: number): readonly number[] {
    return this.#vectors[code] as readonly number[];
  }

  /** What one page adds. */
  ofPage(page: P): number {
    return this.#codeOf(this.totals.map((total) => total.of(page)));
  }

  ofPages(pages: readonly P[]): number {
    return this.#codeOf(this.totals.map((total) => pages.reduce((sum, page) => sum + total.of(page), 0)));
  }

  /** Whether pages of which one adds `part` can come to this. */
  contains(code: number, part: number): boolean {
    if (part === beyondCap) return false;
    const whole = this.vectorOf(code);
    return this.vectorOf(part).every((digit, at) => digit <= (whole[at] as number));
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
