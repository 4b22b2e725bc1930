import { Lists } from './lazy/lists.js';
import { recalled } from './lazy/recalled.js';

/**
 * Gives equal values equal small numbers, from 0. Values are plain data: primitives, arrays and records. Parts that
 * values share are looked at once, so that a changed copy costs its change.
 */
export class Interner<T> {
  readonly #ids = new Map<unknown, number>();
  readonly #values: T[] = [];
  readonly #parts = new Parts();

  get size(): number {
    return this.#values.length;
  }

  idOf(value: T): number {
    const key = this.#parts.keyOf(value);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.#values.length);
    this.#values.push(value);
    return this.#values.length - 1;
  }

  /** The one object for all values that equal this one. */
  same(value: T): T {
    return this.valueOf(this.idOf(value));
  }

  valueOf(id: number): T {
    if (id >= this.#values.length) throw new Error(`nothing has the number ${id}`);
    return this.#values[id] as T;
  }
}

/** Numbers of values and of all that they are made of: the same for equal ones, whatever the order of their fields. */
class Parts {
  readonly #objects = new WeakMap<object, number>();
  readonly #primitives = new Map<unknown, number>();
  /** Lists of the numbers of parts, and of the numbers of the names that a record has. */
  readonly #lists = new Lists();
  /** By the list of a record's names as they come. */
  readonly #shapes: Shape[] = [];
  /** By list: the number of the array or record with these parts. */
  readonly #ofList: number[] = [];
  #count = 0;

  keyOf(value: unknown): number {
    if (typeof value !== 'object' || value === null) return this.#primitive(value);
    const known = this.#objects.get(value);
    if (known !== undefined) return known;
    const list = Array.isArray(value) ? this.#arrayList(value) : this.#recordList(value);
    const key = recalled(this.#ofList, list, () => this.#count++);
    this.#objects.set(value, key);
    return key;
  }

  #primitive(value: unknown): number {
    const known = this.#primitives.get(value);
    if (known !== undefined) return known;
    this.#primitives.set(value, this.#count);
    return this.#count++;
  }

  #arrayList(items: readonly unknown[]): number {
    let list = this.#lists.with(0, this.#primitive('an array'));
    for (const item of items) list = this.#lists.with(list, this.keyOf(item));
    return list;
  }

  #recordList(record: object): number {
    const fields = record as Readonly<Record<string, unknown>>;
    let names = this.#lists.with(0, this.#primitive('names'));
    for (const name in fields) {
      // A field that is undefined says as much as one that is not there.
      if (fields[name] !== undefined) names = this.#lists.with(names, this.#primitive(name));
    }
    const { sorted, list: shape } = recalled(this.#shapes, names, () => this.#shapeOf(fields));
    let list = shape;
    for (const name of sorted) list = this.#lists.with(list, this.keyOf(fields[name]));
    return list;
  }

  #shapeOf(fields: Readonly<Record<string, unknown>>): Shape {
    const sorted = Object.keys(fields)
      .filter((name) => fields[name] !== undefined)
      .sort();
    const record = this.#lists.with(0, this.#primitive('a record'));
    const names = sorted.reduce((list, name) => this.#lists.with(list, this.#primitive(name)), record);
    return { sorted, list: this.#lists.with(names, this.#primitive('its values')) };
  }
}

/** The names of a record in their order, and the list that goes before its values. */
interface Shape {
  readonly sorted: readonly string[];
  readonly list: number;
}
