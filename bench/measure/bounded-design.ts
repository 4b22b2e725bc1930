import type { Backing } from '@guestmem/spec';
import { loadBound } from '../../packages/conformance/src/explore/load-bound.ts';
import { oneDesign } from '../../packages/conformance/src/export/one-design.ts';
import { designFor } from '../../packages/conformance/src/implementation/design-for.ts';
import { resolveSide } from '../../packages/conformance/src/settings/resolve-side.ts';

/** One design with its default settings, within a bound that ships or is in a file. */
export function boundedDesign(side: string, bound: string, pages: string): ReturnType<typeof oneDesign> {
  const resolved = resolveSide(side as Backing, []);
  if (resolved.kind !== 'runnable') throw new Error(`${side} does not run`);
  return oneDesign(designFor(resolved.settings), loadBound(bound, Number(pages)));
}
