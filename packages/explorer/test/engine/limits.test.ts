import { describe, expect, test } from 'vitest';
import { type Ending, NotTabulable, type PageSystem, search, type Tier } from '../../src/index.js';
import { pageModel } from '../page-model/page-model.js';
import { shapeOf } from '../page-model/shape.js';

/** A page that grows for ever, or up to a limit; `most` is what its total is said to come to at most. */
function growing({ limit, most }: { readonly limit?: number; readonly most?: number }): PageSystem<number, null> {
  return {
    name: 'growing',
    start: { pages: [0], globals: null },
    totals: most === undefined ? [] : [{ name: 'height', of: (page) => page, cap: most }],
    actions: [
      {
        name: 'grow',
        group: 'grow',
        phases: () => [
          {
            kind: 'pages',
            pages: [0],
            step: (page, globals) => ({ page: page + 1, globals, refused: false }),
            stopsAtRefusal: true,
          },
        ],
      },
    ],
    judge: () => null,
    ...(limit !== undefined && { beyond: (page: number) => (page > limit ? 'limit' : null) }),
  };
}

const large = pageModel(shapeOf('L', { pages: 3, isShmem: true }));

describe.for<Tier>(['T0', 'T2'])('%s', (engine) => {
  test('ends at a number of states and says so', async () => {
    const { ending, states } = await search(large, { engine, maxStates: 5_000 });
    expect(ending).toBe('max-states');
    expect(Number(states)).toBeGreaterThan(5_000);
  });

  test('leaves time for others, and ends when it is told to', async () => {
    let end: Ending | null = null;
    const timer = setTimeout(() => {
      end = 'interrupted';
    }, 100);
    const { ending, states } = await search(large, { engine, watch: () => end as 'interrupted' | null });
    clearTimeout(timer);
    expect(ending).toBe('interrupted');
    expect(Number(states)).toBeLessThan(17_067_104);
  });
});

test('diagrams end when they are told to', async () => {
  const { ending } = await search(large, { engine: 'T3', maxStates: 5_000 });
  expect(ending).toBe('max-states');
});

describe.for<Tier>(['T0', 'T2', 'T3'])('%s', (engine) => {
  test('visits nothing beyond a limit and counts what would have led there', async () => {
    const { states, saturated, ending } = await search(growing({ limit: 9 }), { engine });
    expect([Number(states), ...saturated, ending]).toEqual([10, ['limit', 1], 'complete']);
  });

  test('does not put up with a total beyond its cap', async () => {
    await expect(search(growing({ limit: 9, most: 5 }), { engine })).rejects.toThrow('beyond its cap');
    await expect(search(growing({ limit: 9, most: 9 }), { engine })).resolves.toHaveProperty('ending', 'complete');
  });
});

test('tables that do not close are refused, and those that fill on the way take their place', async () => {
  await expect(search(growing({}), { engine: 'T2' })).rejects.toThrow(NotTabulable);
  const { engine, ending } = await search(growing({}), { maxStates: 1_000 });
  expect([engine, ending]).toEqual(['T1 lazy tables', 'max-states']);
});

test('plain objects take the place of all tables where a total has too many values for them', async () => {
  const system = growing({ limit: 9, most: 1 << 17 });
  await expect(search(system, { engine: 'T1' })).rejects.toThrow(NotTabulable);
  const { engine, states } = await search(system);
  expect([engine, states]).toEqual(['T0 objects', 10]);
});

test('a limit is met by tables that fill on the way', async () => {
  const { states, saturated, ending } = await search(growing({ limit: 9 }), { engine: 'T1' });
  expect([Number(states), ...saturated, ending]).toEqual([10, ['limit', 1], 'complete']);
});

test('whoever searches hears of each page, and ends the search once it is enough', async () => {
  const pages: number[] = [];
  const system = {
    ...growing({ limit: 9 }),
    judge: (page: number) => (page % 4 ? null : { name: `${page}`, ends: false }),
  };
  const { ending, found } = await search(system, {
    engine: 'T1',
    onPage: (page) => pages.push(page),
    isEnough: ({ names }) => names.includes('8'),
  });
  expect([ending, found.map(({ names }) => names.join())]).toEqual(['interrupted', ['4', '8']]);
  expect(pages).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('a step that fails on what never meets is no reason to fail', async () => {
  const system = pageModel(shapeOf('M', { pages: 1, isShmem: false }));
  const [first, ...others] = system.actions;
  const fails: typeof system = {
    ...system,
    actions: [
      ...others,
      {
        name: 'never',
        group: 'never',
        phases: () => [
          {
            kind: 'pages',
            pages: [0],
            step: (page, globals) => {
              if (page.guestMapped && globals[0] === false) throw new Error('this cannot be');
              return { page, globals, refused: true };
            },
            stopsAtRefusal: true,
          },
        ],
      },
      ...(first === undefined ? [] : [first]),
    ],
  };
  expect(await search(fails)).toMatchObject({ states: 291, transitions: 1_679 });
});

test('the engine goes by the size', async () => {
  const engineOf = async (pages: number): Promise<string> =>
    (await search(pageModel(shapeOf('S', { pages, isShmem: false })), { maxStates: 1 })).engine;
  expect(await Promise.all([2, 4, 6].map(engineOf))).toEqual(['T2 saturated', 'T2 saturated', 'T3 diagrams']);
});
