import { describe, expect, it } from 'vitest';
import { stateGraph } from '../../src/explore/dot.js';
import { loadBound } from '../../src/explore/load-bound.js';
import { lockStepProduct, searchInLockStep } from '../../src/explore/lock-step-search.js';
import { runnableConfiguration } from '../../src/settings/runnable.js';

const search = (name: string) => ({ bound: loadBound(name), configuration: runnableConfiguration([], undefined, []) });

describe('the picture of a search', () => {
  it('has a box for each state and a red one for each operation at which the sides part', async () => {
    const dot = stateGraph(lockStepProduct(search('tiny')), () => 'say "so"') ?? '';
    const { states, found } = await searchInLockStep(search('tiny'), {});
    expect(dot.match(/^ {2}s\d+ \[label/gm)).toHaveLength(Number(states));
    const ending = new Set(found.map(({ group }) => group));
    for (const group of ['kvm.destroy', 'kernel.get']) {
      expect(ending).toContain(group);
      expect(dot).toContain(`they part at ${group}`);
    }
  });

  it('escapes what stands in a label', () => {
    expect(stateGraph(lockStepProduct(search('tiny')), () => 'say "so"')).toContain('label="say \\"so\\""');
  });

  it('is not drawn of more states than anybody could look at', () => {
    expect(stateGraph(lockStepProduct(search('default')), () => '')).toBeUndefined();
  });
});
