const none = -1;

/** From pairs of non-negative integers to one: open addressing, nothing is ever taken out. */
export class PairMap {
  #keys = new Int32Array(2048);
  #values = new Int32Array(1024).fill(none);
  #size = 0;

  /** -1 where the pair is unknown. */
  get(a: number, b: number): number {
    return this.#values[this.#slotOf(a, b)] as number;
  }

  set(a: number, b: number, value: number): void {
    const slot = this.#slotOf(a, b);
    const isNew = this.#values[slot] === none;
    this.#keys[2 * slot] = a;
    this.#keys[2 * slot + 1] = b;
    this.#values[slot] = value;
    if (isNew && ++this.#size * 2 > this.#values.length) this.#grow();
  }

  #slotOf(a: number, b: number): number {
    const mask = this.#values.length - 1;
    let slot = mix(a, b) & mask;
    while (this.#values[slot] !== none && (this.#keys[2 * slot] !== a || this.#keys[2 * slot + 1] !== b)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Int32Array(values.length * 2).fill(none);
    this.#size = 0;
    for (const [slot, value] of values.entries()) {
      if (value !== none) this.set(keys[2 * slot] as number, keys[2 * slot + 1] as number, value);
    }
  }
}

/** Two integers to one that depends on all bits of both. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
