import { Ints } from './ints.js';
import { mix } from './pair-map.js';

/** Distinct vectors of integers, numbered in the order of their coming. */
export class StateSet {
  readonly #words = new Ints(1 << 16);
  #index = new Int32Array(1 << 12);
  #size = 0;

  /** Vectors have `width` integers. */
  constructor(readonly width: number) {}

  get size(): number {
    return this.#size;
  }

  /** Whether it is new; if so its number is the size before. */
  add(vector: readonly number[]): boolean {
    const mask = this.#index.length - 1;
    let slot = this.#hash((at) => vector[at] as number) & mask;
    for (;;) {
      const number = (this.#index[slot] as number) - 1;
      if (number < 0) break;
      if (this.#equals(number, vector)) return false;
      slot = (slot + 1) & mask;
    }
    for (const word of vector) this.#words.push(word);
    this.#index[slot] = ++this.#size;
    if (this.#size * 2 > this.#index.length) this.#grow();
    return true;
  }

  /** One integer of a vector. */
  at(number: number, word: number): number {
    return this.#words.at(number * this.width + word);
  }

  #equals(number: number, vector: readonly number[]): boolean {
    for (let word = 0; word < this.width; word++) if (this.at(number, word) !== vector[word]) return false;
    return true;
  }

  #hash(at: (word: number) => number): number {
    let hash = 0;
    for (let word = 0; word < this.width; word++) hash = mix(at(word), hash);
    return hash;
  }

  #grow(): void {
    this.#index = new Int32Array(this.#index.length * 4);
    const mask = this.#index.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = this.#hash((word) => this.at(number, word)) & mask;
      while (this.#index[slot] !== 0) slot = (slot + 1) & mask;
      this.#index[slot] = number + 1;
    }
  }
}
