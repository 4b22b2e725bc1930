import type { ReportProblem, ReportRoot } from '@guestmem/spec';
import { type Comparison, pageByPage } from '../compare/compare.js';
import { summarise } from '../compare/summarise.js';
import type { OrderRun, RunStep } from './lock-step.js';

/** A divergence from states that agreed. */
export type Root = Omit<ReportRoot, 'entry'>;

/** Something wrong that a run itself shows, the ledger aside. */
export type RunProblem = ReportProblem;

/** The roots of some orders, each once: many orders share a prefix. */
export function rootsOf(runs: readonly OrderRun[]): readonly Root[] {
  const roots = runs.flatMap(({ order, steps }) =>
    steps.filter(({ cause }) => cause === 'root').map((step) => rootOf(step, order.run, step.comparison)),
  );
  return distinct(roots, ({ run: _, ...rest }) => JSON.stringify(rest));
}

/** How the sides part at the last step of an order, if they do: a root for each page that differs. */
export function lastRootsOf({ order, steps }: OrderRun): readonly Root[] {
  const last = steps.at(-1);
  if (last?.cause !== 'root') return [];
  return pageByPage(last.comparison).map((comparison) => rootOf(last, order.run, comparison));
}

function rootOf({ ref, planned, left, right }: RunStep, run: number, comparison: Comparison): Root {
  const operation = planned?.operation.op ?? 'start';
  return { step: ref, run, operation, class: comparison.class, ...summarise(comparison, left, right) };
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
