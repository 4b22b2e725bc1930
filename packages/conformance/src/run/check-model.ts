import type { SideReport } from './side-run.js';

/** What is wrong with a model whatever was expected of it. */
export interface ModelProblem {
  readonly kind: 'invariant' | 'oracle';
  readonly text: string;
}

/** The invariants that a step broke, and the calls that the oracle contradicts. */
export function modelProblems({ broken = [], disagreements }: SideReport, name: string): readonly ModelProblem[] {
  return [
    ...broken.map(({ rule, text, page }): ModelProblem => {
      const where = page === undefined ? '' : ` at page ${page}`;
      return { kind: 'invariant', text: `${name}: breaks ${rule}${where}: ${text}` };
    }),
    ...disagreements.map((text): ModelProblem => ({ kind: 'oracle', text: `${name}: ${text}` })),
  ];
}
