/**
 * Gives equal values equal small numbers, from 0. Values are plain data: primitives, arrays and records. Parts that
 * values share are looked at once, so that a changed copy costs its change.
 */
export class Interner<T> {
  readonly #ids = new Map<string, number>();
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

  valueOf(id: number): T {
    if (id >= this.#values.length) throw new Error(`nothing has the number ${id}`);
    return this.#values[id] as T;
  }
}

/** Keys of values: the same for equal ones, whatever the order of their fields. */
class Parts {
  readonly #known = new WeakMap<object, string>();
  readonly #keys = new Map<string, string>();
  #last: { readonly names: readonly string[]; readonly sorted: readonly string[] } = { names: [], sorted: [] };

  keyOf(value: unknown): string {
    if (typeof value !== 'object' || value === null) return typeof value === 'string' ? `"${value}"` : String(value);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const text = Array.isArray(value) ? this.#keyOfArray(value) : this.#keyOfRecord(value);
    let key = this.#keys.get(text);
    if (key === undefined) {
      key = `#${this.#keys.size}`;
      this.#keys.set(text, key);
    }
    this.#known.set(value, key);
    return key;
  }

  #keyOfArray(items: readonly unknown[]): string {
    let text = '[';
    for (const item of items) text += `${this.keyOf(item)},`;
    return text;
  }

  #keyOfRecord(record: object): string {
    const fields = record as Readonly<Record<string, unknown>>;
    let text = '{';
    // A field that is undefined says as much as one that is not there.
    for (const name of this.#inOrder(Object.keys(fields))) {
      const item = fields[name];
      if (item !== undefined) text += `${name}:${this.keyOf(item)},`;
    }
    return text;
  }

  /** Names sorted. Records of one kind mostly come one after the other, with their fields in one order. */
  #inOrder(names: readonly string[]): readonly string[] {
    const { names: last } = this.#last;
    let at = 0;
    while (at < names.length && names[at] === last[at]) at++;
    if (at < names.length || at < last.length) this.#last = { names, sorted: [...names].sort() };
    return this.#last.sorted;
  }
}
