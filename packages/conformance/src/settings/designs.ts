import type { Backing } from '@guestmem/spec';
import { parseSelector } from './selector.js';

/** The two backings. */
export const designs: readonly Backing[] = ['guest-memfd', 'shmem-gup'];

/** The backing that a selector is about, if it is about one. */
export function designOf(selector: string): Backing | undefined {
  const axis = parseSelector(selector)?.axis;
  return designs.find((design) => design === axis);
}

/** Whether a selector says anything of a side with this backing: all do but those of the other backing. */
export function concerns(selector: string, design: Backing): boolean {
  const of = designOf(selector);
  return of === undefined || of === design;
}
