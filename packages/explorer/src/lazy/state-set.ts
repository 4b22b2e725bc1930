import { mix } from './pair-map.js';

/** Distinct vectors of integers, numbered in the order of their coming. */
export class StateSet {
  #words: Int32Array;
  #index = new Int32Array(1 << 12);
  #size = 0;

  /** Vectors have `width` integers. */
  constructor(readonly width: number) {
    this.#words = new Int32Array(width << 12);
  }

  get size(): number {
    return this.#size;
  }

  /** Whether it is new; if so its number is the size before. */
  add(vector: Int32Array): boolean {
    const mask = this.#index.length - 1;
    let slot = this.#hash(vector, 0) & mask;
    for (let number = this.#index[slot] as number; number !== 0; number = this.#index[slot] as number) {
      if (this.#equals((number - 1) * this.width, vector)) return false;
      slot = (slot + 1) & mask;
    }
    const at = this.#size * this.width;
    if (at === this.#words.length) this.#words = enlarged(this.#words);
    this.#words.set(vector, at);
    this.#index[slot] = ++this.#size;
    if (this.#size * 2 > this.#index.length) this.#reindex();
    return true;
  }

  /** Writes a vector over another. */
  read(number: number, into: Int32Array): void {
    const at = number * this.width;
    for (let word = 0; word < this.width; word++) into[word] = this.#words[at + word] as number;
  }

  /** One integer of a vector. */
  at(number: number, word: number): number {
    return this.#words[number * this.width + word] as number;
  }

  #equals(at: number, vector: Int32Array): boolean {
    for (let word = 0; word < this.width; word++) if (this.#words[at + word] !== vector[word]) return false;
    return true;
  }

  #hash(words: Int32Array, at: number): number {
    let hash = 0;
    for (let word = 0; word < this.width; word++) hash = mix(words[at + word] as number, hash);
    return hash;
  }

  #reindex(): void {
    this.#index = new Int32Array(this.#index.length * 4);
    const mask = this.#index.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = this.#hash(this.#words, number * this.width) & mask;
      while (this.#index[slot] !== 0) slot = (slot + 1) & mask;
      this.#index[slot] = number + 1;
    }
  }
}

function enlarged(words: Int32Array): Int32Array {
  const larger = new Int32Array(words.length * 2);
  larger.set(words);
  return larger;
}
