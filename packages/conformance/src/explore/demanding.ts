import { type Finding, type PageSystem, recalledIn } from '@guestmem/explorer';
import { joined } from './joined-findings.js';

/** The same system, of whose pages more is demanded. */
export function demanding<P, G>(
  system: PageSystem<P, G>,
  demand: (page: P, globals: G) => Finding | null,
): PageSystem<P, G> {
  const known = new Map<G, Map<P, Finding | null>>();
  const demanded = (page: P, globals: G): Finding | null => {
    const under = recalledIn(known, globals, () => new Map<P, Finding | null>());
    return recalledIn(under, page, () => demand(page, globals));
  };
  const judge: PageSystem<P, G>['judge'] = (page, globals, index) =>
    joined(system.judge(page, globals, index), demanded(page, globals));
  const { numbers } = system;
  if (numbers === undefined) return { ...system, judge };
  return {
    ...system,
    judge,
    numbers: () => {
      const own = numbers();
      return {
        ...own,
        judge: (page, globals, index) =>
          joined(own.judge(page, globals, index), demanded(own.pageOf(page), own.globalsOf(globals))),
      };
    },
  };
}
