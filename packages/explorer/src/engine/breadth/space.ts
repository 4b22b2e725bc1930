import type { Tables } from '../tables/tables.js';
import { BitmapSet } from './bitmap-set.js';
import { BlockSet } from './block-set.js';
import { HashSet } from './hash-set.js';

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
  readonly kind: VisitedKind;
  /** How many pages are low. */
  readonly lowPages: number;
  readonly lowSize: number;
  readonly highSize: number;
  /** By page of the system: what one more adds to its number. */
  readonly strides: readonly number[];
  readonly visited: () => VisitedSet;
}

const mostLow = 2 ** 32;
const mostHigh = 2 ** 53;
const mostBits = 2 ** 33;
const mostBlock = 2 ** 10;

/** The spaces that a system fits into, the fastest first. */
export function spacesFor<P, G>({ system, pages, globals }: Tables<P, G>): readonly Space[] {
  const indices = system.start.pages.length;
  const kinds: readonly VisitedKind[] = ['bitmap', 'blocks', 'hash'];
  return kinds.flatMap((kind) => spaceOf(kind, indices, pages.count, globals.count) ?? []);
}

function spaceOf(kind: VisitedKind, indices: number, pages: number, globals: number): Space | null {
  const lowPages = { bitmap: indices, blocks: lowWithin(mostBlock), hash: lowWithin(mostLow) }[kind];
  const lowSize = pages ** lowPages;
  const highSize = globals * pages ** (indices - lowPages);
  if (lowSize > mostLow || highSize > mostHigh) return null;
  if (kind === 'bitmap' && lowSize * highSize > mostBits) return null;
  if (kind === 'blocks' && lowPages === 0) return null;
  const strides = Array.from({ length: indices }, (_, index) =>
    index < lowPages ? pages ** index : globals * pages ** (index - lowPages),
  );
  const visited = (): VisitedSet => {
    if (kind === 'bitmap') return new BitmapSet(highSize, lowSize);
    return kind === 'blocks' ? new BlockSet(lowSize) : new HashSet();
  };
  return { kind, lowPages, lowSize, highSize, strides, visited };

  function lowWithin(most: number): number {
    let low = 0;
    while (low < indices && pages ** (low + 1) <= most) low++;
    return low;
  }
}
