import { hashOf } from '../visited/hash.js';
import { bitCount } from './bits.js';

const firstBlocks = 1 << 8;

/** States as blocks of bits: one bit for each first page, a block for each high number that has come. */
export class Blocks {
  readonly words: number;
  states = 0;
  /** States that are known, and those of them that have not been looked at, by block. */
  seen: Int32Array;
  open: Int32Array;
  #keys = new Float64Array(firstBlocks);
  /** A block plus 1; 0: free. */
  #index = new Int32Array(firstBlocks * 2);
  #count = 0;
  /** Blocks with something open, each once, in the order of their coming. */
  #queue = new Int32Array(firstBlocks);
  #isQueued = new Uint8Array(firstBlocks);
  #head = 0;
  #queued = 0;

  constructor(firstPages: number) {
    this.words = Math.ceil(firstPages / 32);
    this.seen = new Int32Array(firstBlocks * this.words);
    this.open = new Int32Array(firstBlocks * this.words);
  }

  get bytes(): number {
    const { seen, open } = this;
    const arrays = [seen, open, this.#keys, this.#index, this.#queue, this.#isQueued];
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  get count(): number {
    return this.#count;
  }

  get waiting(): number {
    return this.#queued;
  }

  highOf(block: number): number {
    return this.#keys[block] as number;
  }

  /** The block that has waited longest. */
  take(): number {
    const block = this.#queue[this.#head] as number;
    this.#head = (this.#head + 1) & (this.#queue.length - 1);
    this.#queued--;
    this.#isQueued[block] = 0;
    return block;
  }

  add(block: number, first: number): void {
    const word = block * this.words + (first >>> 5);
    const bit = 1 << (first & 31);
    if (((this.seen[word] as number) & bit) !== 0) return;
    this.seen[word] = (this.seen[word] as number) | bit;
    this.open[word] = (this.open[word] as number) | bit;
    this.states++;
    this.#enqueue(block);
  }

  addAll(block: number, firsts: Int32Array): void {
    const { seen, open, words } = this;
    const base = block * words;
    let isNew = false;
    for (let word = 0; word < words; word++) {
      const before = seen[base + word] as number;
      const fresh = (firsts[word] as number) & ~before;
      if (fresh === 0) continue;
      seen[base + word] = before | fresh;
      open[base + word] = (open[base + word] as number) | fresh;
      this.states += bitCount(fresh);
      isNew = true;
    }
    if (isNew) this.#enqueue(block);
  }

  /** The block of a high number. */
  at(high: number): number {
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

  #enqueue(block: number): void {
    if (this.#isQueued[block] === 1) return;
    this.#isQueued[block] = 1;
    this.#queue[(this.#head + this.#queued) & (this.#queue.length - 1)] = block;
    this.#queued++;
  }

  #grow(): void {
    const capacity = this.#count * 2;
    const queue = new Int32Array(capacity);
    queue.set(this.#queue.subarray(this.#head));
    queue.set(this.#queue.subarray(0, this.#head), this.#count - this.#head);
    [this.#queue, this.#head] = [queue, 0];
    const isQueued = new Uint8Array(capacity);
    isQueued.set(this.#isQueued);
    this.#isQueued = isQueued;
    const keys = new Float64Array(capacity);
    keys.set(this.#keys);
    this.#keys = keys;
    this.seen = grown(this.seen, capacity * this.words);
    this.open = grown(this.open, capacity * this.words);
    this.#index = new Int32Array(capacity * 2);
    const mask = this.#index.length - 1;
    for (let block = 0; block < this.#count; block++) {
      let slot = hashOf(keys[block] as number, 0) & mask;
      while (this.#index[slot] !== 0) slot = (slot + 1) & mask;
      this.#index[slot] = block + 1;
    }
  }
}

function grown(words: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(words);
  return larger;
}
