import { describe, expect, it } from 'vitest';
import type { Mutant } from './mutant.ts';
import { sample } from './sample.ts';

const mutants = Array.from({ length: 50 }, (_, at) => ({ id: `mutant ${at}` }) as Mutant);

describe('a sample', () => {
  it('is the same for the same seed, whatever else there is', () => {
    const chosen = sample(mutants, 10, 'one');
    expect(sample(mutants.toReversed(), 10, 'one')).toEqual(chosen.toReversed());
    const more = [...mutants, { id: 'another' } as Mutant];
    expect(sample(more, 10, 'one').filter((one) => chosen.includes(one)).length).toBeGreaterThanOrEqual(9);
  });

  it('is another one for another seed', () => {
    expect(sample(mutants, 10, 'two')).not.toEqual(sample(mutants, 10, 'one'));
  });

  it('keeps the order, and takes all where it asks for more than there are', () => {
    expect(sample(mutants, 99, 'one')).toEqual(mutants);
  });
});
