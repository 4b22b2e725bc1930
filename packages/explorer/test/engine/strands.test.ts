import { describe, expect, test } from 'vitest';
import { type PageStep, type PageSystem, search, type Tier } from '../../src/index.js';

const refuse: PageStep<number, null> = (page, globals) => ({ page, globals, refused: true });
const raise: PageStep<number, null> = (page, globals) => ({ page: 1, globals, refused: page === 1 });

/** A walk that refuses at the first page, and one after it that raises both. */
function twoWalks(strands: readonly [number, number], isWorld: boolean): PageSystem<number, null> {
  const [first, second] = strands;
  return {
    name: 'two walks',
    start: { pages: [0, 0], globals: null },
    totals: [],
    actions: [
      {
        name: 'both',
        group: 'both',
        phases: () => [
          isWorld
            ? { kind: 'world', strand: first, step: (globals) => ({ globals, refused: true }) }
            : { kind: 'pages', strand: first, pages: [0, 1], step: refuse, stopsAtRefusal: true },
          { kind: 'pages', strand: second, pages: [0, 1], step: raise, stopsAtRefusal: true },
        ],
      },
    ],
    judge: () => null,
  };
}

describe.for<Tier>(['T0', 'T1', 'T2', 'T3'])('%s', (engine) => {
  test.for([false, true])('a refusal leaves other strands alone, of the world: %s', async (isWorld) => {
    const { states, refusals } = await search(twoWalks([0, 1], isWorld), { engine });
    expect([states, refusals].map(Number)).toEqual([2, 2]);
  });

  test.for([false, true])('a refusal ends what is of its own strand, of the world: %s', async (isWorld) => {
    const { states, refusals } = await search(twoWalks([1, 1], isWorld), { engine });
    expect([states, refusals].map(Number)).toEqual([1, 1]);
  });
});
