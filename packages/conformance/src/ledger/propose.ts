import { type LedgerEntry, rules, type Source } from '@guestmem/spec';
import { stringify } from 'yaml';
import type { Root } from '../run/finding.js';
import type { Configuration } from '../settings/resolve.js';
import { toBeWritten } from './check-entry.js';
import type { Judged } from './judge.js';
import { accepts } from './match.js';

export interface Sighting {
  readonly root: Root;
  readonly configuration: Configuration;
}

/**
 * Entries for the roots that no entry accepts, for a person to complete: the loader refuses an entry whose reason is not
 * written. An entry that exists and lacks a place is repeated with that place added.
 */
export function proposeEntries(scenarios: readonly Judged[], ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const sightings = scenarios.flatMap(({ roots, configuration }) =>
    configuration === undefined
      ? []
      : roots.filter(({ entry }) => entry === undefined).map((root): Sighting => ({ root, configuration })),
  );
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const known = ledger.find((entry) => accepts(entry, sighting.root, sighting.configuration));
    const key = known?.id ?? JSON.stringify(proposeEntry('L000', sighting, []));
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  let next = Math.max(0, ...ledger.map(({ id }) => Number(id.slice(1))));
  return [...groups].map(([key, seen]) => {
    const known = ledger.find(({ id }) => id === key);
    const places = [...new Set(seen.map(({ root }) => root.step))];
    if (known !== undefined) return { ...known, seenIn: [...known.seenIn, ...places] };
    next += 1;
    return proposeEntry(`L${String(next).padStart(3, '0')}`, seen[0] as Sighting, places);
  });
}

/** An entry for a root, all but its reason. */
export function proposeEntry(id: string, { root, configuration }: Sighting, seenIn: readonly string[]): LedgerEntry {
  const { operation, class: cls, left, right, rules: deciding } = root;
  const selector = (side: keyof Configuration): string => {
    const { axis, profile } = configuration[side].backing;
    return `${axis}:${profile}`;
  };
  return {
    id,
    pair: { left: selector('left'), right: selector('right') },
    operation,
    class: cls,
    left,
    right,
    rules: deciding,
    seenIn,
    reason: toBeWritten,
    nature: cls === 'differs-code' ? 'signal-or-errno' : 'inherent',
    sources: { left: sourcesOf(deciding.left), right: sourcesOf(deciding.right) },
    status: 'by-design',
  };
}

/** The sources of the deciding rule, for a start. */
function sourcesOf(rule: string | undefined): readonly Source[] {
  const known = rules.find(({ id }) => id === rule)?.sources ?? [];
  return known.length > 0 ? known.slice(0, 8) : [{ kind: 'inference', ref: toBeWritten }];
}

/** Entries as a ledger file. */
export function formatEntries(entries: readonly LedgerEntry[]): string {
  return stringify({ entries }, { lineWidth: 118, aliasDuplicateObjects: false });
}
