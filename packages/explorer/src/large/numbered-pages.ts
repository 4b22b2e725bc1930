type Numbers = Uint8Array | Uint16Array;

/** How many numbers there are. */
export const mostNumbers = 2 ** 16 - 1;
const mostInByte = 2 ** 8 - 1;

/** Stands for a block whose pages differ; so each number is kept as the next one. */
const mixed = 0;

/** The logarithm of the pages in a block. */
const blockShift = 5;
const blockSize = 2 ** blockShift;

/**
 * A number for each page, 0 at first: in a byte, and in two once there are more than a byte tells apart. A block of
 * pages that are alike is one number: long runs are found and filled by blocks, and pages are looked at only where those
 * of a block differ.
 */
export class NumberedPages {
  /** By block: what all its pages keep, or that it is mixed. */
  #blocks: Numbers;
  /** By page: what it keeps, if its block is mixed. */
  #pages: Numbers;

  constructor(readonly length: number) {
    const blocks = Math.ceil(length / blockSize);
    this.#blocks = new Uint8Array(blocks).fill(1);
    this.#pages = new Uint8Array(blocks * blockSize);
  }

  at(page: number): number {
    return this.#keptAt(page) - 1;
  }

  /** The first page from `start` up to `end` that has another number. */
  endOfRun(start: number, end: number): number {
    const kept = this.#keptAt(start);
    let page = start + 1;
    while (page < end) {
      const block = page >> blockShift;
      const whole = this.#blocks[block];
      const next = (block + 1) << blockShift;
      if (whole === mixed) {
        const last = Math.min(end, next);
        while (page < last && this.#pages[page] === kept) page++;
        if (page < last) return page;
      } else if (whole !== kept) return page;
      page = next;
    }
    return end;
  }

  fill(number: number, start: number, end: number): void {
    const kept = number + 1;
    if (kept > mostInByte && this.#pages instanceof Uint8Array) this.#widen();
    const first = (start + blockSize - 1) >> blockShift;
    const last = end >> blockShift;
    if (first > last) {
      this.#fillPart(last, kept, start, end);
      return;
    }
    this.#fillPart(first - 1, kept, start, first << blockShift);
    for (let block = first; block < last; block++) this.#blocks[block] = kept;
    this.#fillPart(last, kept, last << blockShift, end);
  }

  #keptAt(page: number): number {
    const whole = this.#blocks[page >> blockShift] as number;
    return whole === mixed ? (this.#pages[page] as number) : whole;
  }

  #fillPart(block: number, kept: number, start: number, end: number): void {
    if (start === end) return;
    const whole = this.#blocks[block] as number;
    if (whole === kept) return;
    if (whole !== mixed) {
      this.#pages.fill(whole, block << blockShift, (block + 1) << blockShift);
      this.#blocks[block] = mixed;
    }
    for (let page = start; page < end; page++) this.#pages[page] = kept;
  }

  #widen(): void {
    this.#blocks = new Uint16Array(this.#blocks);
    this.#pages = new Uint16Array(this.#pages);
  }
}
