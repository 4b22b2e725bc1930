import { type Mutant, packageOf } from '../mutant.ts';
import type { Reached } from '../reach/hits.ts';
import type { Hearing, Rehearsed } from './protocol.ts';

/** A judge of another package is asked later than one of the mutant's own that takes as long. */
const strangeness = 4;
/** What it takes to load a judge's modules anew, in milliseconds. */
const loadingCost = 5;

/** Whom a mutant is put before: the units that run through its place, the quick judges first. */
export function hearingsOf(mutant: Mutant, judges: readonly Rehearsed[]): readonly Hearing[] {
  const own = `packages/${packageOf(mutant)}/`;
  const isAlways = judges.some(({ loading }) => reaches(loading, mutant));
  const rank = ({ judge, cost }: Hearing): number => cost * (judge.startsWith(own) ? 1 : strangeness);
  return judges
    .map(({ judge, units }): Hearing => {
      const chosen = units.flatMap(({ reached }, index) => (isAlways || reaches(reached, mutant) ? [index] : []));
      return { judge, units: chosen, cost: chosen.reduce((sum, at) => sum + (units[at]?.cost ?? 0), loadingCost) };
    })
    .filter(({ units }) => units.length > 0)
    .toSorted((one, other) => rank(one) - rank(other));
}

/** Where the place is nobody's region, everybody who loads its module may notice. */
function reaches(reached: Reached, { file, region }: Mutant): boolean {
  return region === null || (reached[file]?.includes(region) ?? false);
}
