import { PairMap } from '@guestmem/explorer';

/** Numbers for pairs of numbers, from 0. */
export class Pairing {
  readonly #ids = new PairMap();
  readonly #pairs: number[] = [];

  idOf(left: number, right: number): number {
    const known = this.#ids.get(left, right);
    if (known >= 0) return known;
    const id = this.#pairs.length / 2;
    this.#pairs.push(left, right);
    this.#ids.set(left, right, id);
    return id;
  }

  left(id: number): number {
    return this.#pairs[2 * id] as number;
  }

  right(id: number): number {
    return this.#pairs[2 * id + 1] as number;
  }
}
