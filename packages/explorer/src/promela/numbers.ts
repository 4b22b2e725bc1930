/** Small numbers from 0 for others, in the order of their coming. */
export class Numbers {
  readonly raw: number[] = [];
  readonly #numbers = new Map<number, number>();

  /** A number for it, a new one if need be. */
  of(raw: number): number {
    const known = this.find(raw);
    if (known >= 0) return known;
    this.#numbers.set(raw, this.raw.length);
    return this.raw.push(raw) - 1;
  }

  /** -1 where it has none. */
  find(raw: number): number {
    return this.#numbers.get(raw) ?? -1;
  }
}
