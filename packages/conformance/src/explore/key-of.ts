/** Of objects that were asked for: nothing changes them. */
const keys = new WeakMap<object, string>();

/** The same for equal values, whatever the order of their fields. */
export function keyOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  let key = keys.get(value);
  if (key === undefined) {
    key = Array.isArray(value)
      ? `[${value.map(keyOf).join()}]`
      : `{${Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, part]) => `${name}:${keyOf(part)}`)
          .join()}}`;
    keys.set(value, key);
  }
  return key;
}
