import { describe, expect, test } from 'vitest';
import { type EngineOptions, type PageStep, type PageSystem, type Phase, search } from '../../src/index.js';

/** Two pages that go up by themselves, and one action through both. */
function system(phases: readonly Phase<number, boolean>[], most = 9): PageSystem<number, boolean> {
  return {
    name: 'two pages',
    start: { pages: [0, 0], globals: false },
    totals: [{ name: 'height', of: (page) => Math.max(0, page - 2), cap: most }],
    actions: [
      ...[0, 1].map((index) => ({
        name: `up ${index}`,
        group: 'up',
        phases: () => [{ kind: 'pages', pages: [index], step: upTo(2), stopsAtRefusal: true }] as const,
      })),
      { name: 'through all', group: 'through all', phases: () => phases },
    ],
    judge: () => null,
  };
}

const upTo =
  (most: number): PageStep<number, boolean> =>
  (page, globals) => ({ page: Math.min(page + 1, most), globals, refused: page >= most });

const isLow: PageStep<number, boolean> = (page, globals) => ({ page, globals, refused: page > 0 });
const never: PageStep<number, boolean> = (page, globals) => ({ page, globals, refused: true });
const down: PageStep<number, boolean> = (page, globals) => ({ page: 0, globals, refused: page === 0 });
const turn: Phase<number, boolean> = {
  kind: 'world',
  step: (globals) => ({ globals: !globals, refused: false }),
};
const at = (
  pages: readonly number[],
  step: PageStep<number, boolean>,
  stopsAtRefusal: boolean,
): Phase<number, boolean> => ({ kind: 'pages', pages, step, stopsAtRefusal });

const shapes: readonly { readonly title: string; readonly phases: readonly Phase<number, boolean>[] }[] = [
  { title: 'a check before the world turns', phases: [at([0, 1], isLow, true), turn] },
  { title: 'a check after the world has turned', phases: [turn, at([0, 1], isLow, true)] },
  { title: 'a check that no page passes, after the world has turned', phases: [turn, at([0, 1], never, true)] },
  { title: 'a check after the pages have changed', phases: [at([0, 1], down, false), at([0, 1], isLow, true), turn] },
  { title: 'a change that stops at the first that refuses it', phases: [at([0, 1], down, true), turn] },
  { title: 'a change that each page refuses for itself', phases: [at([0, 1], down, false), turn] },
  { title: 'one page twice', phases: [at([0, 0], down, false), at([0, 1], upTo(2), false)] },
  { title: 'one page more often than the other', phases: [at([0, 1, 1], upTo(2), false)] },
];

describe.for<EngineOptions>([{ engine: 'T2' }, { engine: 'T2', visited: 'bitmap' }])('%o', (options) => {
  test.for(shapes)('goes through all pages as plain objects do: $title', async ({ phases }) => {
    const { states, transitions, refusals } = await search(system(phases), { engine: 'T0' });
    expect(await search(system(phases), options)).toMatchObject({ states, transitions, refusals });
  });

  test('does not put up with an action that takes a total beyond its cap', async () => {
    const raises = [at([0, 1], upTo(3), false)];
    await expect(search(system(raises, 1), options)).rejects.toThrow('beyond its cap');
    await expect(search(system(raises, 2), options)).resolves.toHaveProperty('ending', 'complete');
  });
});
