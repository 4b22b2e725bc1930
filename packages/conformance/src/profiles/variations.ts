import { type Axis, type Backing, type NamedPair, pairs } from '@guestmem/spec';
import { type Catalogue, profilesOf, specCatalogue } from '../settings/catalogue.js';
import { concerns, designs } from '../settings/designs.js';

/** Profiles that stand in for those that scenarios name, everything else being as the scenario says. */
export interface Variation {
  /** Also the name of the file that records what is otherwise. */
  readonly name: string;
  readonly selectors: readonly string[];
  /** The sides that it changes as no variation of fewer profiles does; only these have answers of their own. */
  readonly sides: readonly Backing[];
  /** Whether its two sides are compared. */
  readonly isCompared: boolean;
}

const axes: readonly Axis[] = ['guest-memfd', 'shmem-gup', 'hypervisor', 'iommu'];

/**
 * What is run: scenarios as they are, each runnable profile in place of the one that they name, every two backings, and
 * the named pairs. More than one axis at a time is left to the pairs: the product of all axes is too large.
 */
export function variationsOf(
  catalogue: Catalogue = specCatalogue,
  named: readonly NamedPair[] = pairs,
): readonly Variation[] {
  const runnable = (axis: Axis): readonly string[] =>
    profilesOf(axis, catalogue)
      .filter(({ status }) => status === 'runnable')
      .map(({ name }) => name);
  const singles = axes.flatMap((axis) =>
    runnable(axis).map((profile): Variation => {
      const selectors = [`${axis}:${profile}`];
      const isCompared = axis === 'hypervisor' || axis === 'iommu';
      return { name: `${axis}.${profile}`, selectors, sides: sidesOf(selectors), isCompared };
    }),
  );
  const backings = runnable('guest-memfd').flatMap((left) =>
    runnable('shmem-gup').map((right): Variation => {
      const selectors = [`guest-memfd:${left}`, `shmem-gup:${right}`];
      return { name: `pair.${left}.${right}`, selectors, sides: sidesOf(selectors), isCompared: true };
    }),
  );
  const pairings = named.map(({ name, left, right, hypervisor }): Variation => {
    const selectors = [left, right, hypervisor];
    return { name: `pair.${name}`, selectors, sides: sidesOf(selectors), isCompared: true };
  });
  return [asNamed, ...singles, ...backings, ...pairings];
}

/** Scenarios as they are: nothing can be recorded of them but what they say themselves. */
export const asNamed: Variation = { name: 'as-named', selectors: [], sides: designs, isCompared: true };

/** The profiles that no model runs yet, which have no variation. */
export function pendingProfiles({ profiles }: Catalogue = specCatalogue): readonly string[] {
  return profiles.filter(({ status }) => status === 'pending').map(({ axis, name }) => `${axis}:${name}`);
}

/** The selectors of a variation that say anything of a side. */
export function selectorsFor({ selectors }: Pick<Variation, 'selectors'>, design: Backing): readonly string[] {
  return selectors.filter((selector) => concerns(selector, design));
}

function sidesOf(selectors: readonly string[]): readonly Backing[] {
  const least = selectors.length === 1 ? 1 : 2;
  return designs.filter((design) => selectorsFor({ selectors }, design).length >= least);
}
