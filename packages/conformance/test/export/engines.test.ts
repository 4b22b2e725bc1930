import { exploreLazily, type SearchResult, search } from '@guestmem/explorer';
import { describe, expect, it } from 'vitest';
import { loadBound } from '../../src/explore/load-bound.js';
import { oneDesign } from '../../src/export/one-design.js';
import { designFor } from '../../src/implementation/design-for.js';
import { designs } from '../../src/settings/designs.js';
import { runnableSide } from '../../src/settings/runnable.js';

const counted = ({ ending, states, transitions, refusals, saturated, found }: SearchResult): unknown => ({
  ending,
  states: Number(states),
  transitions: Number(transitions),
  refusals: Number(refusals),
  saturated: [...saturated].sort(),
  found: found.map(({ group, names }) => [group, ...names].join(' ')).sort(),
});

describe.each(designs)('every engine counts the same of %s', (side) => {
  const design = designFor(runnableSide(side, []));

  it.each([
    { name: 'tiny', pages: 2, engine: 'T2' },
    { name: 'tiny', pages: 3, engine: 'T3' },
    { name: 'small', pages: 1, engine: 'T3' },
  ] as const)('within $name, pages: $pages, by $engine', async ({ name, pages, engine }) => {
    const within = (): ReturnType<typeof oneDesign> => oneDesign(design, loadBound(name, pages));
    const lazy = await search(within(), { engine: 'T1' });
    expect(counted(await search(within(), { engine }))).toEqual(counted(lazy));
    // A world of another size has another count.
    const larger = await search(oneDesign(design, loadBound(name, pages + 1)), { engine: 'T3' });
    expect(larger.states).toBeGreaterThan(Number(lazy.states));
  });

  it('diagrams tell how many different cells and globals there are', async () => {
    const within = (): ReturnType<typeof oneDesign> => oneDesign(design, loadBound('tiny', 2));
    const { states } = await exploreLazily(within());
    const numbers = Array.from({ length: states.size }, (_, state) => [0, 1, 2].map((word) => states.at(state, word)));
    expect((await search(within(), { engine: 'T3' })).distinct).toEqual({
      pages: new Set([...numbers.map(([first]) => first), ...numbers.map(([, second]) => second)]).size,
      globals: new Set(numbers.map(([, , globals]) => globals)).size,
    });
  });
});
