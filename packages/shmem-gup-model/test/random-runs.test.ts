import { expect, it } from 'vitest';
import { createShmemGup } from '../src/index.js';
import { deepFreeze } from './deep-freeze.js';
import { Dice, rollOperation, rollSwitches, rollWorld } from './random-operations.js';
import { settingsOf } from './world.js';

const seeds = Array.from({ length: 150 }, (_, seed) => seed + 1);

it('changes no input, gives equal results for equal inputs, and breaks no invariant, in any run', () => {
  for (const seed of seeds) {
    const dice = new Dice(seed);
    const model = createShmemGup(settingsOf(rollSwitches(dice)));
    let state = deepFreeze(model.start({ pages: 4, ...rollWorld(dice) }));
    for (let step = 0; step < 40; step++) {
      const operation = deepFreeze(rollOperation(dice));
      const after = deepFreeze(model.perform(state, operation));
      if (step % 10 === 0) {
        expect(model.perform(state, operation)).toEqual(after);
        model.observe(after.state);
      }
      const broken = model.violations(state, operation, after);
      expect(broken, `seed ${seed}, step ${step}: ${JSON.stringify(operation)}`).toEqual([]);
      state = after.state;
    }
  }
}, 60_000);
