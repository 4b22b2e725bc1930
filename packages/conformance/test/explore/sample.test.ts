import { bounds } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { loadBound } from '../../src/explore/load-bound.js';
import { partingAt } from '../../src/explore/parting.js';
import { type SampleOptions, sample } from '../../src/explore/sample.js';
import { modelFor } from '../../src/index.js';
import { runnableConfiguration } from '../../src/settings/runnable.js';

const configuration = runnableConfiguration([], undefined, []);

const options: SampleOptions = { bound: loadBound('tiny', 2), configuration, seed: 5, walks: 60, steps: 30 };

describe('a sample', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(sample(options)).toEqual(sample(options));
    expect(sample({ ...options, seed: 6 })).not.toEqual(sample(options));
  });

  it('tells operations at whose last the sides part', async () => {
    const { partings } = sample(options);
    expect(partings.length).toBeGreaterThan(3);
    const pair = { left: modelFor(configuration.left), right: modelFor(configuration.right) };
    for (const operations of partings) {
      expect(await partingAt(options.bound.world, operations, pair)).toBeDefined();
    }
  });

  it('goes beyond the limits of the bound', () => {
    const [limit] = bounds.find(({ name }) => name === 'tiny')?.limits ?? [];
    expect(limit?.max).toBe(1);
    const pins = sample({ ...options, walks: 200 }).partings.map(
      (operations) => operations.filter(({ op }) => op === 'kernel.pin').length,
    );
    expect(Math.max(...pins)).toBeGreaterThan(1);
  });

  it('ends when somebody has enough', () => {
    expect(sample({ ...options, isEnough: (walks) => walks === 3 }).walks).toBe(3);
  });
});
