import type { Mutant } from '../mutant.ts';

/** Gives each mutant its id; those that do the same in one file are numbered. */
export function withIds(mutants: readonly Omit<Mutant, 'id'>[]): readonly Mutant[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const base = `${mutant.file} ${mutant.operator} ${mutant.what}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { id: count === 1 ? base : `${base} (${count})`, ...mutant };
  });
}
