import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../tools/pipeline.js';
import { hypercalls, pairs, profiles, requirements, rules, switches, triples } from './fixtures/src/generated/data.js';
import { hypercallNames, profileNames, requirementIds, ruleIds, switchNames } from './fixtures/src/generated/ids.js';
import { FIXTURES } from './targets.js';

describe('the generated code of the fixtures', async () => {
  const generated = await generate(FIXTURES);

  // `vitest run -u` writes them anew; the difference is then read in review.
  it.each([...generated])('is what %s holds', async (file, text) => {
    await expect(text).toMatchFileSnapshot(join(FIXTURES.generatedDirectory, basename(file)));
  });

  it('orders rows and names by code unit over all files', () => {
    expect(rules.map(({ id }) => id)).toEqual(['A-10', 'A-2', 'B-1']);
    expect(ruleIds).toEqual(['A-10', 'A-2', 'B-1']);
    expect(hypercalls.map(({ name }) => name)).toEqual(['donate', 'share']);
    expect(hypercallNames).toEqual(['donate', 'share']);
  });

  it('is empty where there is no data', () => {
    expect([pairs, profiles, requirements, switches, triples].flat()).toEqual([]);
    expect([profileNames, requirementIds, switchNames].flat()).toEqual([]);
  });
});
