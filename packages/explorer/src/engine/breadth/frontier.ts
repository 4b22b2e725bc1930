/** Some states, as high and low numbers. */
export interface Chunk {
  readonly high: Uint32Array | Float64Array;
  readonly low: Uint32Array;
  length: number;
}

const chunkLength = 1 << 13;

/** States in the order of their coming, in chunks, so that nothing is copied as it grows. */
export class Frontier {
  readonly #chunks: Chunk[] = [];
  readonly #makeHigh: () => Chunk['high'];
  /** Chunks that are done with. */
  readonly #spare: Chunk[] = [];
  #last: Chunk | undefined;
  #size = 0;

  constructor(highSize: number) {
    const isShort = highSize <= 2 ** 32;
    this.#makeHigh = () => (isShort ? new Uint32Array(chunkLength) : new Float64Array(chunkLength));
  }

  get size(): number {
    return this.#size;
  }

  push(high: number, low: number): void {
    let chunk = this.#last;
    if (chunk === undefined || chunk.length === chunkLength) {
      chunk = this.#spare.pop() ?? { high: this.#makeHigh(), low: new Uint32Array(chunkLength), length: 0 };
      chunk.length = 0;
      this.#chunks.push(chunk);
      this.#last = chunk;
    }
    chunk.high[chunk.length] = high;
    chunk.low[chunk.length] = low;
    chunk.length++;
    this.#size++;
  }

  /** All that came so far; it starts anew. */
  take(): Chunk[] {
    this.#last = undefined;
    this.#size = 0;
    return this.#chunks.splice(0);
  }

  giveBack(chunk: Chunk): void {
    this.#spare.push(chunk);
  }
}
