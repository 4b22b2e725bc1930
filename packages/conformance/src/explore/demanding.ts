import type { Finding, PageSystem } from '@guestmem/explorer';
import { joined } from './joined-findings.js';

/** The same system, of whose pages more is demanded. */
export function demanding<P, G>(
  system: PageSystem<P, G>,
  demand: (page: P, globals: G) => Finding | null,
): PageSystem<P, G> {
  const known = new Map<G, Map<P, Finding | null>>();
  const demanded = (page: P, globals: G): Finding | null => {
    const under = known.get(globals) ?? new Map<P, Finding | null>();
    known.set(globals, under);
    let finding = under.get(page);
    if (finding === undefined) {
      finding = demand(page, globals);
      under.set(page, finding);
    }
    return finding;
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
