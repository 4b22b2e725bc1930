import type { Class, Observation, Outcome } from '@guestmem/spec';
import { type Difference, type Findings, joined, nothing } from './difference.js';
import { compareOutcomes } from './outcomes.js';
import { compareOwnership } from './ownership.js';
import { compareProbes } from './probes.js';
import { worst } from './severity.js';

/** One side after a step; the first state of a run has no outcome. */
export interface Side {
  readonly outcome?: Outcome;
  readonly observation: Observation;
}

/** How two sides compare after the same step. */
export interface Comparison extends Findings {
  readonly class: Class;
  /** Whether the states agree in all that can be seen or is owned. Codes are no state. */
  readonly statesAgree: boolean;
}

/** Compares two sides in outcome, observation and ownership. */
export function compare(left: Side, right: Side): Comparison {
  const outcomes =
    left.outcome === undefined || right.outcome === undefined ? nothing : compareOutcomes(left.outcome, right.outcome);
  const states = joined([
    compareProbes(left.observation, right.observation),
    compareOwnership(left.observation, right.observation),
  ]);
  const all = joined([outcomes, states]);
  return { ...all, class: classOf(all.differences), statesAgree: states.differences.length === 0 };
}

/** A comparison page by page where several differ: each with the outcome and what is seen at that page alone. */
export function pageByPage(comparison: Comparison): readonly Comparison[] {
  const { differences } = comparison;
  const pages = [...new Set(differences.flatMap(({ page }) => page ?? []))];
  if (pages.length < 2) return [comparison];
  return pages.map((page) => {
    const kept = differences.filter((one) => one.page === undefined || one.page === page);
    return { ...comparison, differences: kept, class: classOf(kept) };
  });
}

function classOf(differences: readonly Difference[]): Class {
  return worst(differences.map((difference) => difference.class));
}
