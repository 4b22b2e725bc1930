import { beyondTogether, type Names, type PageSystem, type SharedLimit } from '@guestmem/explorer';
import type { State } from '@guestmem/model';
import type { Bound } from '@guestmem/spec';
import { quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';

/**
 * Says of a page and the names beside it which limit of the bound they are beyond, if any; `start` is what the names
 * were at first.
 */
export function beyondLimits(bound: Bound, start: Names): (page: unknown, names: Names) => string | null {
  const measures = bound.limits.filter((limit) => !isShared(limit, bound)).map((limit) => measureOf(limit, start));
  return (page, names) => measures.find(({ of, room }) => of(page) > room(names))?.name ?? null;
}

/** The limits on what all pages of a world hold together. */
export function sharedLimitsOf(bound: Bound, start: Names): readonly SharedLimit<unknown, Names>[] {
  return bound.limits.filter((limit) => isShared(limit, bound)).map((limit) => measureOf(limit, start));
}

/** Both, for who searches. */
export function limitsWithin(
  bound: Bound,
  start: Names,
): Pick<Required<PageSystem<unknown, Names>>, 'beyond' | 'sharedLimits'> {
  return { beyond: beyondLimits(bound, start), sharedLimits: sharedLimitsOf(bound, start) };
}

/** Says which limit of the bound a state is beyond, by a page of its own or by all together. */
export function beyondAny(bound: Bound, start: Names): (state: State<unknown, unknown>) => string | null {
  const { beyond, sharedLimits } = limitsWithin(bound, start);
  return (state) => {
    const [own] = state.cells.flatMap((cell) => beyond(cell, state) ?? []);
    return own ?? beyondTogether(sharedLimits, state.cells, state);
  };
}

/** Throws a GuestmemError where an untouched world is beyond a limit: nothing would be searched but what is left of it. */
export function requireRoom(bound: Bound, untouched: State<unknown, unknown>): void {
  const limit = beyondAny(bound, untouched)(untouched);
  if (limit === null) return;
  throw new GuestmemError(
    'inconsistent-document',
    `bound ${bound.name}: found an untouched world beyond the limit ${quote(limit)}; expected room for it: a larger max, or another count`,
  );
}

/** In a world of one page it is all the same. */
function isShared({ holder }: Limit, { world }: Bound): boolean {
  return holder === 'world' && world.pages > 1;
}

function measureOf({ name, max, count, changed }: Limit, start: Names): SharedLimit<unknown, Names> {
  const split = (paths: readonly string[] = []): readonly Path[] => paths.map((path) => path.split('.'));
  const inPage = split(count);
  const inNames = split(changed).map((path) => ({ path, was: JSON.stringify(partsAt(start, path)) }));
  return {
    name,
    of: (page) => inPage.reduce((sum, path) => sum + counted(page, path), 0),
    room: (names) => max - inNames.filter(({ path, was }) => JSON.stringify(partsAt(names, path)) !== was).length,
  };
}

type Limit = Bound['limits'][number];

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
