/** What stands at the index, made where nothing stands there yet. */
export function recalled<T>(known: T[], index: number, make: () => T): T {
  const there = known[index];
  if (there !== undefined) return there;
  const made = make();
  known[index] = made;
  return made;
}

/** The same in a map. */
export function recalledIn<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const there = known.get(key);
  if (there !== undefined) return there;
  const made = make();
  known.set(key, made);
  return made;
}
