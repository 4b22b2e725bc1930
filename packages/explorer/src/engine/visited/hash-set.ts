import { hashOf } from './hash.js';

const firstSlots = 1 << 10;

/** Keys within the table, one cache miss each; half of the slots stay free. */
export class HashSet {
  /** The high number plus 1; 0: free. */
  #high = new Float64Array(firstSlots);
  #low = new Uint32Array(firstSlots);
  #size = 0;

  get bytes(): number {
    return this.#high.byteLength + this.#low.byteLength;
  }

  add(high: number, low: number): boolean {
    const slot = this.#slotOf(high, low);
    if (this.#high[slot] !== 0) return false;
    this.#high[slot] = high + 1;
    this.#low[slot] = low;
    if (++this.#size * 2 > this.#high.length) this.#grow();
    return true;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#high.length - 1;
    let slot = hashOf(high, low) & mask;
    for (;;) {
      const there = this.#high[slot] as number;
      if (there === 0 || (there === high + 1 && this.#low[slot] === low)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#high = new Float64Array(high.length * 2);
    this.#low = new Uint32Array(low.length * 2);
    for (let from = 0; from < high.length; from++) {
      const there = high[from] as number;
      if (there === 0) continue;
      const slot = this.#slotOf(there - 1, low[from] as number);
      this.#high[slot] = there;
      this.#low[slot] = low[from] as number;
    }
  }
}
