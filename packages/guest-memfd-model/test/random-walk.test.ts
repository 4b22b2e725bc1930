import { describe, expect, it } from 'vitest';
import { createGuestMemfd } from '../src/index.js';
import { deepFreeze } from './deep-freeze.js';
import { randomFrom, walkable, walkedWorlds } from './random-walk.js';
import { settingsWith } from './settings.js';

const walks = 60;
const steps = 40;

describe('a random walk', () => {
  it.each(walkedWorlds)('changes no state that it was given and breaks no invariant, with %s', (_, switches, world) => {
    const model = createGuestMemfd(settingsWith(switches));
    for (let seed = 1; seed <= walks; seed++) {
      const random = randomFrom(seed);
      const trace: string[] = [];
      let state = deepFreeze(
        model.start({ pages: 2, processes: 1, devices: [{ speaksPrivate: false, domain: 0 }], ...world }),
      );
      for (let step = 0; step < steps; step++) {
        const operation = walkable[random(walkable.length)];
        if (!operation) throw new Error('no such operation');
        trace.push(JSON.stringify(operation));
        const after = model.perform(state, deepFreeze(operation));
        const broken = model.violations(state, operation, after);
        expect(broken, `seed ${seed}: ${trace.join(' ')}`).toEqual([]);
        state = deepFreeze(after.state);
        if (step % 8 === 0) model.observe(state);
      }
    }
  });
});
