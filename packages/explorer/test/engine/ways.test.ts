import { expect, test } from 'vitest';
import { perform } from '../../src/engine/perform.js';
import { type EngineOptions, type PageSystem, search } from '../../src/index.js';
import { pageModel } from '../page-model/page-model.js';
import { shapeOf } from '../page-model/shape.js';
import { ring } from './ring.js';

/** Where a way leads, by plain values. */
function walked<P, G>(system: PageSystem<P, G>, trace: readonly string[]): { readonly pages: readonly P[] } {
  return trace.reduce((state, name) => {
    const action = system.actions.find((each) => each.name === name);
    if (action === undefined) throw new Error(`there is no action ${name}`);
    const totalsOf = (pages: readonly P[]): number[] =>
      system.totals.map(({ of }) => pages.reduce((sum, page) => sum + of(page), 0));
    return perform(action, state, totalsOf);
  }, system.start);
}

const withWays: readonly EngineOptions[] = [
  { engine: 'T0' },
  { engine: 'T2' },
  { engine: 'T2', visited: 'bitmap' },
  { engine: 'T2', visited: 'blocks' },
  { engine: 'T2', visited: 'hash' },
];

test.for(withWays)('a shortest way to an unshare of a pinned page: %o', async (options) => {
  const system = pageModel(shapeOf('M', { pages: 2, isShmem: false, unshareIgnoresPins: true }));
  const { found } = await search(system, options);
  expect(found.map(({ group, names, trace }) => [group, names, trace?.length])).toEqual([
    ['unshare', ['private page in the hands of the host'], 7],
  ]);
  const { pages } = walked(system, found[0]?.trace ?? []);
  expect(pages.some(({ owner, isShared, pins }) => owner === 'guest1' && !isShared && pins > 0)).toBe(true);
});

test.for<EngineOptions>([{ engine: 'T3' }, { engine: 'T2', ways: false }])(
  '%o finds the same and knows no way',
  async (options) => {
    const system = pageModel(shapeOf('M', { pages: 2, isShmem: false, unshareIgnoresPins: true }));
    const { found } = await search(system, options);
    expect(found).toEqual([{ group: 'unshare', names: ['private page in the hands of the host'], trace: null }]);
  },
);

test.for(withWays)('each is told once, by a way of its own: %o', async (options) => {
  const { found } = await search(ring(3, 5), options);
  const told = new Map(found.map(({ group, names, trace }) => [`${group}: ${names.join()}`, trace?.length]));
  expect(Object.fromEntries(told)).toEqual({ 'up: high': 2, 'reset: high': 5, 'audit: uneven': 2, 'all up: over': 17 });
});
