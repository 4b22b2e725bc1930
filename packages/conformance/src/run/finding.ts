import type { ReportProblem, ReportRoot } from '@guestmem/spec';
import { summarise } from '../compare/summarise.js';
import type { OrderRun } from './lock-step.js';

/** A divergence from states that agreed. */
export type Root = Omit<ReportRoot, 'entry'>;

/** Something wrong that a run itself shows, the ledger aside. */
export type RunProblem = ReportProblem;

/** The roots of some orders, each once: many orders share a prefix. */
export function rootsOf(runs: readonly OrderRun[]): readonly Root[] {
  const roots = runs.flatMap(({ order, steps }) =>
    steps
      .filter(({ cause }) => cause === 'root')
      .map(({ ref, planned, comparison, left, right }): Root => {
        const operation = planned?.operation.op ?? 'start';
        const summary = summarise(comparison, left, right);
        return { step: ref, run: order.run, operation, class: comparison.class, ...summary };
      }),
  );
  return distinct(roots, ({ run: _, ...rest }) => JSON.stringify(rest));
}

/** The first of each kind. */
export function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  const seen = new Map<string, T>();
  for (const value of values) {
    const key = keyOf(value);
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}
