import { type DesignSystem, designSystem } from '@guestmem/explorer';
import { initialState, type State } from '@guestmem/model';
import type { Bound } from '@guestmem/spec';
import { expandOperations } from '../explore/expand-operations.js';
import { limitsWithin } from '../explore/limits.js';
import { requireSinglePages } from '../explore/load-bound.js';
import type { AnyDesign } from '../implementation/design-for.js';

/** One design within a bound, from a state that it has been led to, or from an untouched world. */
// biome-ignore lint/suspicious/noExplicitAny: see AnyDesign
export function oneDesign(design: AnyDesign, bound: Bound, from?: State<any, any>): DesignSystem<any, any> {
  requireSinglePages(bound, initialState(design, bound.world).order);
  return designSystem(design, {
    world: bound.world,
    operations: expandOperations(bound),
    limits: (start) => limitsWithin(bound, start),
    ...(from && { from }),
  });
}
