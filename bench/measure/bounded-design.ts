import type { Backing } from '@guestmem/spec';
import { loadBound } from '../../packages/conformance/src/explore/load-bound.ts';
import { oneDesign } from '../../packages/conformance/src/export/one-design.ts';
import { designFor } from '../../packages/conformance/src/implementation/design-for.ts';
import { runnableSide } from '../../packages/conformance/src/settings/runnable.ts';

/** One design with its default settings, within a bound that ships or is in a file. */
export function boundedDesign(side: string, bound: string, pages: string): ReturnType<typeof oneDesign> {
  return oneDesign(designFor(runnableSide(side as Backing, [])), loadBound(bound, Number(pages)));
}
