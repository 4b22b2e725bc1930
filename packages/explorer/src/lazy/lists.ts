import { Ints } from './ints.js';
import { PairMap } from './pair-map.js';

/** Lists of numbers as numbers themselves: each is another one and one more item. The empty one is 0. */
export class Lists {
  readonly #longer = new PairMap();
  readonly #before = new Ints();
  readonly #last = new Ints();

  constructor() {
    this.#before.push(0);
    this.#last.push(0);
  }

  with(list: number, item: number): number {
    const known = this.#longer.get(list, item);
    if (known >= 0) return known;
    const longer = this.#before.length;
    this.#before.push(list);
    this.#last.push(item);
    this.#longer.set(list, item, longer);
    return longer;
  }

  itemsOf(list: number): readonly number[] {
    const items: number[] = [];
    for (let at = list; at !== 0; at = this.#before.at(at)) items.push(this.#last.at(at));
    return items.reverse();
  }
}
