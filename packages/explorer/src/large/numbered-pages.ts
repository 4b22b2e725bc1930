type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

interface Width {
  readonly arrayOf: (length: number) => Numbers;
  /**
   * How many numbers there are. Side by side they must not look like a double that is unequal to itself, or like the
   * negative zero, which equals the other one.
   */
  readonly most: number;
}

const byte: Width = { arrayOf: (length) => new Uint8Array(length), most: 0x80 };
const twoBytes: Width = { arrayOf: (length) => new Uint16Array(length), most: 0x7ff0 };

export const mostNumbers = twoBytes.most;

/** Pages are laid out in whole doubles, whatever the width. */
const pagesInDouble = 8;

/** Below so many pages a loop is faster than a call. */
const fewPages = 16;

/**
 * A number for each page: in a byte, and in two once there are more than a byte tells apart. What fits into a double is
 * compared at once.
 */
export class NumberedPages {
  #width = byte;
  #numbers: Numbers;
  #doubles: Float64Array;
  /** Equal numbers side by side, as many as a double holds. */
  #equal: Numbers;
  #double: Float64Array;

  constructor(
    readonly length: number,
    number: number,
  ) {
    this.#numbers = byte.arrayOf(Math.ceil(length / pagesInDouble) * pagesInDouble);
    this.#doubles = new Float64Array(this.#numbers.buffer);
    this.#equal = byte.arrayOf(pagesInDouble);
    this.#double = new Float64Array(this.#equal.buffer);
    this.fill(number, 0, length);
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
    if (number >= this.#width.most) this.#widen();
    const numbers = this.#numbers;
    if (end - start >= fewPages) numbers.fill(number, start, end);
    else for (let page = start; page < end; page++) numbers[page] = number;
  }

  #endOfDoubles(start: number, end: number, number: number): number {
    const doubles = this.#doubles;
    const inDouble = this.#equal.length;
    const last = Math.floor(end / inDouble);
    let at = start / inDouble;
    if (at >= last) return start;
    this.#equal.fill(number);
    const wanted = this.#double[0];
    while (at < last && doubles[at] === wanted) at++;
    return at * inDouble;
  }

  #widen(): void {
    const wider = twoBytes.arrayOf(this.#numbers.length);
    wider.set(this.#numbers);
    this.#width = twoBytes;
    this.#numbers = wider;
    this.#doubles = new Float64Array(wider.buffer);
    this.#equal = twoBytes.arrayOf(pagesInDouble / 2);
    this.#double = new Float64Array(this.#equal.buffer);
  }
}
