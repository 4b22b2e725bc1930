import type { BenchCase, Goal } from '../bench-case.ts';
import { ofBothDesigns } from '../measure/of-both-designs.ts';
import { timedRun } from '../measure/timed-run.ts';

const [bound, pages] = ['small', 16];
const mostSeconds = 10;

/** What one search tells. */
interface Told {
  readonly states: string;
  readonly transitions: string;
  readonly pages: number;
  readonly globals: number;
}

/** T3 on the two models. */
export const diagrams: BenchCase = {
  name: 'diagrams',
  what: `both designs within ${bound}, ${pages} pages, by decision diagrams, as whole processes`,
  run: () => ofBothDesigns('design', searched),
};

async function searched(program: string, side: string): Promise<readonly Goal[]> {
  const { output, wallSeconds, cpuSeconds, residentMegabytes } = await timedRun('node', [
    program,
    side,
    bound,
    String(pages),
  ]);
  const told = JSON.parse(output) as Told;
  const counted = `${digits(told.states)} states, ${digits(told.transitions)} transitions`;
  const distinct = `${told.pages} distinct cells, ${told.globals} distinct globals`;
  const must = { unit: 's', atMost: mostSeconds };
  return [
    { what: `${side}: processor time`, must, reached: cpuSeconds, details: `${counted}, ${distinct}` },
    { what: `${side}: wall time`, must, reached: wallSeconds, details: `${Math.round(residentMegabytes)} MB resident` },
  ];
}

/** A number that may be beyond what JavaScript counts exactly. */
const digits = (count: string): string => Number(count).toPrecision(3);
