import type { Settings } from '@guestmem/spec';
import { describePart } from './describe.js';
import type { Configuration } from './resolve.js';

/** What the sides are called: by their design, and by the selector where both are of one design. */
export function sideNamesOf({ left, right }: Configuration): { readonly left: string; readonly right: string } {
  const isOneDesign = left.backing.axis === right.backing.axis;
  const nameOf = ({ backing }: Settings): string => (isOneDesign ? describePart(backing) : backing.axis);
  return { left: nameOf(left), right: nameOf(right) };
}
