import type { FrozenSet } from '@guestmem/spec';
import type { Corpus } from './freeze.js';
import { scenarioHash } from './hash.js';

/** How a corpus no longer is what a version consists of. What was added since is no drift. */
export interface FrozenDrift {
  /** Scenarios with other settings, steps, expectations or verdicts. */
  readonly changed: readonly string[];
  /** Scenarios, requirements and ledger entries that are gone. */
  readonly removed: readonly string[];
}

/** Compares what a version recorded with what is there. */
export function frozenDrift(set: FrozenSet, { scenarios, ledger, requirements }: Corpus): FrozenDrift {
  const now = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const others = new Set([...requirements, ...ledger].map(({ id }) => id));
  return {
    changed: set.scenarios.flatMap(({ id, hash }) => {
      const scenario = now.get(id);
      return scenario === undefined || scenarioHash(scenario) === hash ? [] : [id];
    }),
    removed: [
      ...set.scenarios.map(({ id }) => id).filter((id) => !now.has(id)),
      ...[...set.requirements, ...set.ledger].filter((id) => !others.has(id)),
    ],
  };
}

/** The drift in a sentence; undefined where there is none. */
export function driftText({ specVersion }: FrozenSet, { changed, removed }: FrozenDrift): string | undefined {
  const parts = [
    ...(changed.length === 0 ? [] : [`changed: ${changed.join(' ')}`]),
    ...(removed.length === 0 ? [] : [`removed: ${removed.join(' ')}`]),
  ];
  if (parts.length === 0) return undefined;
  return (
    `the corpus is no longer that of ${specVersion}: ${parts.join('; ')}. A changed scenario gets a new id and the old ` +
    'one stays; a version that is not released yet can be frozen again (npm run freeze)'
  );
}
