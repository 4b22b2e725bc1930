/** How many numbers there are: four of them side by side must not look like the one double that is unequal to itself. */
export const mostNumbers = 0x7ff0;

const pagesInDouble = 4;

/** Below so many pages a loop is faster than a call. */
const fewPages = 16;

/** A number for each page. Four equal pages are compared at once, as a double. */
export class NumberedPages {
  readonly #numbers: Uint16Array;
  readonly #doubles: Float64Array;
  readonly #four = new Uint16Array(pagesInDouble);
  readonly #double = new Float64Array(this.#four.buffer);

  constructor(
    readonly length: number,
    number: number,
  ) {
    this.#numbers = new Uint16Array(Math.ceil(length / pagesInDouble) * pagesInDouble).fill(number);
    this.#doubles = new Float64Array(this.#numbers.buffer);
  }

  at(page: number): number {
    return this.#numbers[page] as number;
  }

  /** The first page from `start` up to `end` that has another number. */
  endOfRun(start: number, end: number): number {
    const numbers = this.#numbers;
    const number = numbers[start] as number;
    const aligned = Math.min(end, Math.ceil((start + 1) / pagesInDouble) * pagesInDouble);
    let page = start + 1;
    while (page < aligned && numbers[page] === number) page++;
    if (page < aligned || page === end) return page;
    page = this.#endOfDoubles(page, end, number);
    while (page < end && numbers[page] === number) page++;
    return page;
  }

  fill(number: number, start: number, end: number): void {
    const numbers = this.#numbers;
    if (end - start >= fewPages) numbers.fill(number, start, end);
    else for (let page = start; page < end; page++) numbers[page] = number;
  }

  #endOfDoubles(start: number, end: number, number: number): number {
    const doubles = this.#doubles;
    const last = Math.floor(end / pagesInDouble);
    let at = start / pagesInDouble;
    if (at >= last) return start;
    this.#four.fill(number);
    const wanted = this.#double[0];
    while (at < last && doubles[at] === wanted) at++;
    return at * pagesInDouble;
  }
}
