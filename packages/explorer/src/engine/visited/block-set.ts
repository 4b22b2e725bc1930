import { hashOf } from './hash.js';

const firstBlocks = 1 << 8;

/** A block of bits, one for each low number, for every high number that has come. */
export class BlockSet {
  readonly #words: number;
  #index = new Int32Array(firstBlocks * 2);
  /** By block, from 1. */
  #keys = new Float64Array(firstBlocks);
  #bits: Uint32Array;
  #count = 0;
  /** The block that was asked for last: steps of low pages stay within it. */
  #lastKey = -1;
  #last = 0;

  constructor(lowSize: number) {
    this.#words = Math.ceil(lowSize / 32);
    this.#bits = new Uint32Array(firstBlocks * this.#words);
  }

  get bytes(): number {
    return this.#index.byteLength + this.#keys.byteLength + this.#bits.byteLength;
  }

  add(high: number, low: number): boolean {
    if (high !== this.#lastKey) {
      this.#last = this.#blockOf(high);
      this.#lastKey = high;
    }
    const word = this.#last * this.#words + (low >>> 5);
    const bit = 1 << (low & 31);
    const before = this.#bits[word] as number;
    if ((before & bit) !== 0) return false;
    this.#bits[word] = before | bit;
    return true;
  }

  #blockOf(high: number): number {
    const mask = this.#index.length - 1;
    let slot = hashOf(high, 0) & mask;
    for (;;) {
      const block = (this.#index[slot] as number) - 1;
      if (block < 0) break;
      if (this.#keys[block] === high) return block;
      slot = (slot + 1) & mask;
    }
    this.#keys[this.#count] = high;
    this.#index[slot] = ++this.#count;
    if (this.#count === this.#keys.length) this.#grow();
    return this.#count - 1;
  }

  #grow(): void {
    const keys = new Float64Array(this.#count * 2);
    keys.set(this.#keys);
    const bits = new Uint32Array(this.#bits.length * 2);
    bits.set(this.#bits);
    [this.#keys, this.#bits] = [keys, bits];
    this.#index = new Int32Array(this.#index.length * 2);
    const mask = this.#index.length - 1;
    for (let block = 0; block < this.#count; block++) {
      let slot = hashOf(keys[block] as number, 0) & mask;
      while (this.#index[slot] !== 0) slot = (slot + 1) & mask;
      this.#index[slot] = block + 1;
    }
  }
}
