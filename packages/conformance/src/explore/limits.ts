import type { Names } from '@guestmem/explorer';
import type { Bound } from '@guestmem/spec';

/**
 * Says of a page and the names beside it which limit of the bound they are beyond, if any; `start` is what the names
 * were at first.
 */
export function beyondLimits({ limits }: Bound, start: Names): (page: unknown, names: Names) => string | null {
  const split = (paths: readonly string[] = []): readonly Path[] => paths.map((path) => path.split('.'));
  const measures = limits.map(({ name, max, count, changed }) => ({
    name,
    max,
    inPage: split(count),
    inNames: split(changed).map((path) => ({ path, was: JSON.stringify(partsAt(start, path)) })),
  }));
  return (page, names) => {
    const beyond = measures.find(({ max, inPage, inNames }) => {
      const held = inPage.reduce((sum, path) => sum + counted(page, path), 0);
      return held + inNames.filter(({ path, was }) => JSON.stringify(partsAt(names, path)) !== was).length > max;
    });
    return beyond?.name ?? null;
  };
}

type Path = readonly string[];

/** How much stands at a path: a number as itself, whatever else is there as one. */
function counted(value: unknown, path: Path): number {
  return partsAt(value, path).reduce<number>((sum, part) => {
    if (typeof part === 'number') return sum + part;
    return sum + (part === null || part === false ? 0 : 1);
  }, 0);
}

/** What stands at a path: nothing where a part of it is not there, several where it has a `*`. */
export function partsAt(value: unknown, [name, ...rest]: Path): readonly unknown[] {
  if (name === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (name === '*') return Object.values(value).flatMap((one) => partsAt(one, rest));
  return name in value ? partsAt((value as Readonly<Record<string, unknown>>)[name], rest) : [];
}
