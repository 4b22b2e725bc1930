import type { Expectation, Operation, Scenario } from '@guestmem/spec';
import type { Path } from '../files/source-document.js';

/** One operation of a scenario and where it stands in the file. */
export interface VisitedStep {
  /** Number of the step, from 1. */
  readonly number: number;
  /** Of the mapping that holds `do`. */
  readonly path: Path;
  readonly operation: Operation;
  readonly expect: readonly Expectation[];
}

/** The operations of a scenario: each step as one or more sequences that may be interleaved. */
export function visitSteps({ steps }: Scenario): readonly (readonly (readonly VisitedStep[])[])[] {
  return steps.map((step, index) => {
    const number = index + 1;
    const path: Path = ['steps', index];
    const single = step.do === undefined ? [] : [[{ number, path, operation: step.do, expect: step.expect ?? [] }]];
    const raced = (step.race ?? []).map((sequence, which) =>
      sequence.map((one, place) => ({
        number,
        path: [...path, 'race', which, place],
        operation: one.do,
        expect: one.expect ?? [],
      })),
    );
    return [...single, ...raced];
  });
}
