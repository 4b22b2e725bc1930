import fc from 'fast-check';
import type { Action, Finding, PageStep, PageSystem, Phase, WorldStep } from '../src/index.js';

/** As small as it may be; the order of its fields is not always the same. */
export interface RandomPage {
  readonly value: number;
  readonly adds: number;
}

export interface RandomGlobals {
  readonly world: number;
}

type System = PageSystem<RandomPage, RandomGlobals>;

const [pageValues, worlds] = [3, 3];

/** Some changes of a page change the totals, and some do not. */
const addsOf = (value: number): number => (value === 2 ? 1 : 0);

interface Cell {
  readonly value: number;
  readonly world: number;
  readonly refused: boolean;
  readonly report: string | undefined;
  /** Refused as long as the totals are above. */
  readonly most: number | null;
}

const values = fc.nat(pageValues - 1);
const cells = fc.record<Cell>({
  value: values,
  world: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(worlds - 1) }),
  refused: fc.boolean(),
  report: fc.constantFrom(undefined, 'a', 'b'),
  most: fc.option(fc.nat(2)),
});
const tablesOf = (cell: fc.Arbitrary<Cell>): fc.Arbitrary<Cell[]> =>
  fc.array(cell, { minLength: pageValues * worlds, maxLength: pageValues * worlds });
/** Now and then a page does nothing that others would notice. */
const cellTables = fc.oneof(tablesOf(cells), tablesOf(cells.map((cell) => ({ ...cell, world: -1, most: null }))));

const pageSteps = cellTables.map(
  (table): PageStep<RandomPage, RandomGlobals> =>
    (page, globals, totals) => {
      const { value, world, refused, report, most } = table[page.value * worlds + globals.world] as Cell;
      const isRefused = refused || (most !== null && (totals[0] ?? 0) > most);
      return {
        page: refused ? page : value % 2 === 0 ? { value, adds: addsOf(value) } : { adds: addsOf(value), value },
        globals: world < 0 ? globals : { world },
        refused: isRefused,
        ...(report !== undefined && { report }),
      };
    },
);
const worldSteps = cellTables.map(
  (table): WorldStep<RandomGlobals> =>
    (globals) => {
      const { world, refused, report } = table[globals.world] as Cell;
      return { globals: world < 0 ? globals : { world }, refused, ...(report !== undefined && { report }) };
    },
);

const findings = (ends: fc.Arbitrary<boolean>): fc.Arbitrary<Finding | null> =>
  fc.option(fc.record({ name: fc.constantFrom('x', 'y', 'z'), ends }), { freq: 4 });

const strands = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) });

function phases(pages: number): fc.Arbitrary<Phase<RandomPage, RandomGlobals>> {
  const walk = fc.record({
    kind: fc.constant('pages' as const),
    pages: fc.oneof(fc.constant([...Array(pages).keys()]), fc.array(fc.nat(pages - 1), { minLength: 1, maxLength: 3 })),
    step: pageSteps,
    stopsAtRefusal: fc.boolean(),
    strand: strands,
  });
  const world = fc.record({ kind: fc.constant('world' as const), step: worldSteps, strand: strands });
  return fc.oneof({ weight: 4, arbitrary: walk }, { weight: 1, arbitrary: world });
}

const finishes = fc.array(
  fc.record({
    finding: findings(fc.boolean()),
    refused: fc.boolean(),
    world: fc.integer({ min: -3, max: worlds - 1 }),
  }),
  { minLength: 5, maxLength: 5 },
);

function actions(pages: number): fc.Arbitrary<Action<RandomPage, RandomGlobals>> {
  return fc
    .record({
      name: fc.string({ minLength: 1, maxLength: 2 }),
      group: fc.constantFrom('g', 'h'),
      walks: fc.array(phases(pages), { minLength: 1, maxLength: 3 }),
      others: fc.array(phases(pages), { maxLength: 2 }),
      ends: fc.option(finishes),
    })
    .map(({ name, group, walks, others, ends }) => ({
      name,
      group,
      phases: ({ world }) => (world === 0 ? others : walks),
      ...(ends !== null && {
        finish: (reports, globals) => {
          const end = ends[reports.filter((report) => report === 'a').length % 5] as (typeof ends)[number];
          const { finding, refused } = end;
          return { finding, refused, globals: end.world < 0 ? globals : { world: end.world } };
        },
      }),
    }));
}

/** Systems of a few states in which everything happens that the interface allows; `ends`: of what is found at pages. */
export function randomSystems(ends: fc.Arbitrary<boolean>): fc.Arbitrary<System> {
  return fc.integer({ min: 1, max: 3 }).chain((pages) =>
    fc
      .record({
        start: fc.array(values, { minLength: pages, maxLength: pages }),
        actions: fc.array(actions(pages), { minLength: 1, maxLength: 4 }),
        judged: fc.array(findings(ends), { minLength: pageValues * worlds, maxLength: pageValues * worlds }),
        judges: fc.constantFrom<'all' | 'none' | 'first'>('all', 'none', 'first'),
        limits: fc.array(fc.option(fc.constantFrom('far', 'wide'), { freq: 6 }), {
          minLength: pageValues * worlds,
          maxLength: pageValues * worlds,
        }),
        hasLimits: fc.boolean(),
        hasTotals: fc.boolean(),
      })
      .map(
        ({ start, actions: all, judged, judges, limits, hasLimits, hasTotals }): System => ({
          name: 'random',
          start: { pages: start.map((value) => ({ value, adds: addsOf(value) })), globals: { world: 0 } },
          totals: hasTotals ? [{ name: 'adds', of: ({ adds }) => adds, cap: pages }] : [],
          actions: all,
          judge: ({ value }, { world }, index) =>
            judges === 'none' || (judges === 'first' && index > 0) ? null : (judged[value * worlds + world] ?? null),
          ...(hasLimits && { beyond: ({ value }, { world }) => limits[value * worlds + world] ?? null }),
        }),
      ),
  );
}
