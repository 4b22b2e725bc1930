import type { FrozenSet, LedgerEntry, Requirement, Scenario } from '@guestmem/spec';
import { scenarioHash, setDigest } from './hash.js';

/** What a version consists of. */
export interface Corpus {
  readonly scenarios: readonly Scenario[];
  readonly ledger: readonly Pick<LedgerEntry, 'id'>[];
  readonly requirements: readonly Pick<Requirement, 'id'>[];
}

/** The set of a version as its corpus stands. */
export function freeze(specVersion: string, { scenarios, ledger, requirements }: Corpus): FrozenSet {
  const set = {
    kind: 'guestmem-frozen',
    version: 1,
    specVersion,
    scenarios: scenarios.map((scenario) => ({ id: scenario.id, hash: scenarioHash(scenario) })),
    requirements: requirements.map(({ id }) => id).toSorted(),
    ledger: ledger.map(({ id }) => id).toSorted(),
  } as const;
  return { ...set, digest: setDigest(set) };
}
