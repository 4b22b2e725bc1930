import type { PageStep, PageSystem, WorldStep } from '../../src/index.js';

/** How often all pages went up together. */
interface Rounds {
  readonly rounds: number;
}

/**
 * Counters of which everything happens that the interface allows: actions of several walks, steps at pages that change
 * the globals, an end that listens to reports, findings that end the search and findings that do not.
 */
export function ring(pages: number, mostRounds: number): PageSystem<number, Rounds> {
  const indices = [...Array(pages).keys()];
  const up: PageStep<number, Rounds> = (page, globals, totals) => ({
    page: page < 2 && (totals[0] as number) < 4 ? page + 1 : page,
    globals,
    refused: page >= 2 || (totals[0] as number) >= 4,
  });
  const reset: PageStep<number, Rounds> = (page, globals) => ({
    page: 0,
    globals: page === 2 ? { rounds: 0 } : globals,
    refused: page === 0,
  });
  const isLow: PageStep<number, Rounds> = (page, globals) => ({ page, globals, refused: page > 0 });
  const raise: PageStep<number, Rounds> = (page, globals) => ({ page: page + 1, globals, refused: false });
  const count: WorldStep<Rounds> = ({ rounds }) => ({ globals: { rounds: rounds + 1 }, refused: false });
  const look: PageStep<number, Rounds> = (page, globals) => ({
    page,
    globals,
    refused: false,
    report: page % 2 === 0 ? 'even' : 'odd',
  });
  return {
    name: 'ring',
    start: { pages: indices.map(() => 0), globals: { rounds: 0 } },
    totals: [{ name: 'height', of: (page) => page, cap: 4 }],
    actions: [
      ...indices.map((index) => ({
        name: `up ${index}`,
        group: 'up',
        phases: () => [{ kind: 'pages', pages: [index], step: up, stopsAtRefusal: true }] as const,
      })),
      ...indices.map((index) => ({
        name: `reset ${index}`,
        group: 'reset',
        phases: () => [{ kind: 'pages', pages: [index], step: reset, stopsAtRefusal: true }] as const,
      })),
      {
        name: 'all up',
        group: 'all up',
        phases: () =>
          [
            { kind: 'pages', pages: indices, step: isLow, stopsAtRefusal: true },
            { kind: 'pages', pages: indices, step: raise, stopsAtRefusal: false },
            { kind: 'world', step: count },
          ] as const,
      },
      {
        name: 'audit',
        group: 'audit',
        phases: () => [{ kind: 'pages', pages: indices, step: look, stopsAtRefusal: false }] as const,
        finish: (reports, globals) => ({
          globals,
          refused: reports.includes('odd'),
          finding: reports.filter((report) => report === 'odd').length > 1 ? { name: 'uneven', ends: false } : null,
        }),
      },
    ],
    judge: (page, { rounds }) => {
      if (rounds >= mostRounds) return { name: 'over', ends: true };
      return page === 2 ? { name: 'high', ends: false } : null;
    },
  };
}
