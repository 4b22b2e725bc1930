import { describe, expect, it } from 'vitest';
import { driftOf } from '../../tools/drift.js';
import { LAYOUT } from '../../tools/layout.js';
import { generate } from '../../tools/pipeline.js';

describe('src/generated', () => {
  it('is what the schemas and the data give today, byte for byte, twice', async () => {
    const first = await generate(LAYOUT);
    expect(first.size).toBeGreaterThan(0);
    expect(driftOf(first, LAYOUT.generatedDirectory)).toEqual([]);
    expect([...(await generate(LAYOUT))]).toEqual([...first]);
  }, 60_000);
});
