import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exploreLazily, type PageSystem, promelaOf, tabulateReached } from '../../src/index.js';
import { type RandomGlobals, type RandomPage, randomSystems } from '../random-system.js';
import { followTables } from './follow-tables.js';

type System = PageSystem<RandomPage, RandomGlobals>;

/** Whatever is found is found by actions and ends the search, and the start is within the limits. */
const systems = randomSystems(fc.constant(true)).map((system): System => {
  const { beyond, start } = system;
  const standing = new Set(start.pages.map(({ value }) => value));
  return {
    ...system,
    totals: [],
    judge: () => null,
    ...(beyond && {
      beyond: (page, globals) => (globals.world === 0 && standing.has(page.value) ? null : beyond(page, globals)),
    }),
    actions: system.actions.map(({ finish, ...action }) => ({
      ...action,
      ...(finish && {
        finish: (reports, globals) => {
          const { finding, ...finished } = finish(reports, globals);
          return { ...finished, finding: finding && { ...finding, ends: true } };
        },
      }),
    })),
  };
});

const numRuns = Number(process.env['FC_RUNS'] ?? 400);
const seed = Number(process.env['FC_SEED'] ?? 20_240_618);

test('whoever follows the tables comes to the states, transitions and findings of the search', async () => {
  const seen = { sweeps: 0, refusals: 0, errors: 0, limits: 0 };
  const property = fc.asyncProperty(systems, async (system) => {
    const exploration = await exploreLazily(system);
    const { states, transitions, found, saturated } = exploration.result;
    const tables = tabulateReached(exploration);
    const followed = followTables(tables);
    expect(followed.states).toBe(states);
    expect(followed.transitions - tables.refusals).toBe(transitions);
    expect(followed.errors > 0).toBe(found.length > 0);
    seen.sweeps += tables.sweeps.length;
    seen.refusals += tables.refusals;
    seen.errors += followed.errors;
    seen.limits += saturated.size;
  });
  await fc.assert(property, { numRuns, seed, includeErrorInReport: true });
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(numRuns / 10);
});

const ring = (judge: System['judge'], beyond: System['beyond']): System => ({
  name: 'ring',
  start: { pages: [{ value: 0, adds: 0 }], globals: { world: 0 } },
  totals: [],
  actions: [
    {
      name: 'on',
      group: 'on',
      phases: () => [
        {
          kind: 'pages',
          pages: [0],
          step: ({ value, adds }, globals) => ({ page: { value: (value + 1) % 3, adds }, globals, refused: false }),
          stopsAtRefusal: true,
        },
      ],
    },
  ],
  judge,
  ...(beyond && { beyond }),
});

test.for([
  {
    title: 'what is found at a page itself',
    system: ring(({ value }) => (value === 2 ? { name: 'two', ends: true } : null), undefined),
    message: 'ring: what is found at pages is not told by tables',
  },
  {
    title: 'a start that is beyond a limit',
    system: ring(
      () => null,
      ({ value }) => (value === 0 ? 'none' : null),
    ),
    message: 'ring: begins beyond a limit',
  },
])('does not tabulate $title', async ({ system, message }) => {
  const exploration = await exploreLazily(system);
  expect(() => tabulateReached(exploration)).toThrow(message);
});

test('a model in Promela has an option for each choice of the place that has most', async () => {
  const text = promelaOf(
    tabulateReached(
      await exploreLazily(
        ring(
          () => null,
          () => null,
        ),
      ),
    ),
  );
  expect(text).toContain('byte p[INDICES] = { 0 };\n');
  expect(text).toContain(
    '  1,  /* row 0, from 0: on */\n  2,  /* row 1, from 1: on */\n  0  /* row 2, from 2: on */\n',
  );
  expect(text.split('\n').filter((line) => line.startsWith('  :: d_step'))).toHaveLength(1);
});
