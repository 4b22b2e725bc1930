/** What stands at the index, made where nothing stands there yet. */
export function recalled<T>(known: T[], index: number, make: () => T): T {
  const there = known[index];
  if (there !== undefined) return there;
  const made = make();
  known[index] = made;
  return made;
}
