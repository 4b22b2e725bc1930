import { createHash } from 'node:crypto';
import type { Mutant } from './mutant.ts';

/** A choice that a seed makes: every mutant is ranked by its id and the seed, and the first are taken, in their order. */
export function sample(mutants: readonly Mutant[], size: number, seed: string): readonly Mutant[] {
  const rank = ({ id }: Mutant): string => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  const ranked = mutants.map((mutant) => ({ mutant, rank: rank(mutant) }));
  const chosen = new Set(
    ranked
      .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
      .slice(0, size)
      .map(({ mutant }) => mutant),
  );
  return mutants.filter((mutant) => chosen.has(mutant));
}
