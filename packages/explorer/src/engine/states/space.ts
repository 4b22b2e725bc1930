import type { Tables } from '../tables/tables.js';
import { BitmapSet } from '../visited/bitmap-set.js';
import { BlockSet } from '../visited/block-set.js';
import { HashSet } from '../visited/hash-set.js';

/** Distinct pairs of a high and a low number. */
export interface VisitedSet {
  readonly bytes: number;
  /** Whether it is new. */
  readonly add: (high: number, low: number) => boolean;
}

export type VisitedKind = 'bitmap' | 'blocks' | 'hash';

/**
 * States as two numbers in mixed radix: the first pages make up the low one, the globals and the other pages the high
 * one. The fewer pages are low, the more states there may be and the less of the set is next to each other.
 */
export interface Space {
  /** How many pages are low. */
  readonly lowPages: number;
  readonly lowSize: number;
  readonly highSize: number;
  /** By page of the system: what one more adds to its number. */
  readonly strides: readonly number[];
}

/** A space with a set that knows its states again. */
export interface VisitedSpace extends Space {
  readonly kind: VisitedKind;
  readonly visited: () => VisitedSet;
}

const mostLow = 2 ** 32;
const mostHigh = 2 ** 53;
const mostBits = 2 ** 33;
const mostBlock = 2 ** 10;
const mostFirst = 2 ** 12;

/** The spaces that a system fits into, the fastest first. */
export function spacesFor<P, G>({ system, pages, globals }: Tables<P, G>): readonly VisitedSpace[] {
  const indices = system.start.pages.length;
  const kinds: readonly VisitedKind[] = ['bitmap', 'blocks', 'hash'];
  return kinds.flatMap((kind) => visitedSpace(kind, indices, pages.count, globals.count) ?? []);
}

/** The space in which the first page alone is low; null: there is none. */
export function blockSpaceFor<P, G>({ system, pages, globals }: Tables<P, G>): Space | null {
  return pages.count > mostFirst ? null : spaceOf(1, system.start.pages.length, pages.count, globals.count);
}

function visitedSpace(kind: VisitedKind, indices: number, pages: number, globals: number): VisitedSpace | null {
  const lowPages = { bitmap: indices, blocks: lowWithin(mostBlock), hash: lowWithin(mostLow) }[kind];
  const space = spaceOf(lowPages, indices, pages, globals);
  if (space === null) return null;
  const { lowSize, highSize } = space;
  if (kind === 'bitmap' && lowSize * highSize > mostBits) return null;
  if (kind === 'blocks' && lowPages === 0) return null;
  const visited = (): VisitedSet => {
    if (kind === 'bitmap') return new BitmapSet(highSize, lowSize);
    return kind === 'blocks' ? new BlockSet(lowSize) : new HashSet();
  };
  return { ...space, kind, visited };

  function lowWithin(most: number): number {
    let low = 0;
    while (low < indices && pages ** (low + 1) <= most) low++;
    return low;
  }
}

function spaceOf(lowPages: number, indices: number, pages: number, globals: number): Space | null {
  const lowSize = pages ** lowPages;
  const highSize = globals * pages ** (indices - lowPages);
  if (lowSize > mostLow || highSize > mostHigh) return null;
  const strides = Array.from({ length: indices }, (_, index) =>
    index < lowPages ? pages ** index : globals * pages ** (index - lowPages),
  );
  return { lowPages, lowSize, highSize, strides };
}
