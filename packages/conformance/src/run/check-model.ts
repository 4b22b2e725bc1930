import type { RunProblem } from './finding.js';
import type { SideReport } from './side-run.js';

/** What a model says at a step that is wrong whatever was expected there: a broken invariant, a contradicted call. */
export function modelProblems(
  { broken = [], disagreements }: SideReport,
  name: string,
): readonly Omit<RunProblem, 'step' | 'run'>[] {
  return [
    ...broken.map(({ rule, text, page }): Omit<RunProblem, 'step' | 'run'> => {
      const where = page === undefined ? '' : ` at page ${page}`;
      return { kind: 'invariant', text: `${name}: breaks ${rule}${where}: ${text}` };
    }),
    ...disagreements.map((text): Omit<RunProblem, 'step' | 'run'> => ({ kind: 'oracle', text: `${name}: ${text}` })),
  ];
}
