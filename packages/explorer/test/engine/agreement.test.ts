import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EngineOptions, NotTabulable, type SearchResult, search } from '../../src/index.js';
import { randomSystems } from '../random-system.js';

const numRuns = Number(process.env['FC_RUNS'] ?? 400);
const seed = Number(process.env['FC_SEED'] ?? 20_240_618);

/** What every engine has to say, in one order. */
function told({ ending, states, transitions, refusals, saturated, found }: SearchResult): unknown {
  return {
    ending,
    states: Number(states),
    transitions: Number(transitions),
    refusals: Number(refusals),
    saturated: [...saturated].sort(),
    found: found.map(({ group, names }) => [group, ...names].join(' ')).sort(),
  };
}

/** How long the shortest ways are, and how far the search went where it went in breadth. */
function lengths({ found, depth }: SearchResult, inBreadth: boolean): unknown {
  return {
    depth: inBreadth ? depth : null,
    ways: found.map(({ group, names, trace }) => `${[group, ...names]} ${trace?.length}`).sort(),
  };
}

/** Sequences of reports can be too many for tables, and diagrams do not take everything. */
function refused(error: unknown): null {
  if (error instanceof NotTabulable) return null;
  throw error;
}

const engines: readonly { readonly title: string; readonly options: EngineOptions; readonly mayGoOn: boolean }[] = [
  { title: 'tables that fill as the search goes', options: { engine: 'T1' }, mayGoOn: true },
  { title: 'tables by blocks of first pages', options: { engine: 'T2' }, mayGoOn: true },
  { title: 'tables with a bitmap', options: { engine: 'T2', visited: 'bitmap' }, mayGoOn: true },
  { title: 'tables with blocks of bits', options: { engine: 'T2', visited: 'blocks' }, mayGoOn: true },
  { title: 'tables with a hash of keys', options: { engine: 'T2', visited: 'hash' }, mayGoOn: true },
  { title: 'diagrams, if what is found at pages ends the search', options: { engine: 'T3' }, mayGoOn: false },
];

test.for(engines)('plain objects find no more and no less than $title', async ({ options, mayGoOn }) => {
  let done = 0;
  const ends = mayGoOn ? fc.boolean() : fc.constant(true);
  const property = fc.asyncProperty(randomSystems(ends), async (system) => {
    const result = await search(system, options).catch(refused);
    if (result === null) return;
    const plain = await search(system, { engine: 'T0' });
    expect(told(result)).toEqual(told(plain));
    const inBreadth = options.engine === 'T1' || options.visited !== undefined;
    if (options.engine !== 'T3') expect(lengths(result, inBreadth)).toEqual(lengths(plain, inBreadth));
    done++;
  });
  await fc.assert(property, { numRuns, seed, includeErrorInReport: true });
  expect(done).toBeGreaterThan(numRuns / 3);
});

test('the comparison notices an engine that leaves an action out', async () => {
  let [noticed, done] = [0, 0];
  const property = fc.asyncProperty(randomSystems(fc.boolean()), async (system) => {
    const broken = { ...system, actions: system.actions.slice(1) };
    const [whole, part] = [await search(system, { engine: 'T0' }), await search(broken, { engine: 'T0' })];
    done++;
    if (JSON.stringify(told(whole)) !== JSON.stringify(told(part))) noticed++;
  });
  await fc.assert(property, { numRuns: 100, seed });
  expect(noticed).toBe(done);
});
