import type { LedgerEntry, ReportLedgerProblem, ReportProblem } from '@guestmem/spec';
import type { CorpusRun } from '../run/run-corpus.js';
import { type Judged, withProblems } from './judge.js';
import { isAbout } from './match.js';

export type LedgerFinding = ReportLedgerProblem;

interface Place {
  readonly ref: string;
  /** Of this run; absent where the scenario was not selected. */
  readonly judged: Judged | undefined;
}

const scenarioOf = (ref: string): string => ref.slice(0, ref.indexOf('#'));

/**
 * Holds the ledger against what happened. An entry none of whose places happen is stale; one of whose places some
 * happen has stale places. Only scenarios that ran with what they record can tell.
 */
export function auditLedger(scenarios: readonly Judged[], ledger: readonly LedgerEntry[]): CorpusRun {
  const byId = new Map(scenarios.map((one) => [one.scenario.id, one]));
  const stale = new Map<string, ReportProblem[]>();
  const findings = ledger.flatMap((entry): readonly LedgerFinding[] => {
    const places = entry.seenIn.map((ref): Place => ({ ref, judged: byId.get(scenarioOf(ref)) }));
    const inRun = places.filter(({ judged }) => judged !== undefined && !judged.isOverridden);
    const able = inRun.filter(({ judged }) => judged?.run.kind === 'ran' && canTell(entry, judged));
    const isWhole = inRun.length === places.length;
    if (isWhole && able.length === 0 && !inRun.some(({ judged }) => judged?.run.kind === 'errored')) {
      return [{ kind: 'unmatched-entry', entry: entry.id, text: unmatchedText(entry) }];
    }
    const gone = able.filter(({ ref, judged }) => !happened(entry, ref, judged));
    if (gone.length === 0) return [];
    if (isWhole && gone.length === places.length) {
      return [{ kind: 'stale-entry', entry: entry.id, text: `no longer happens at ${entry.seenIn.join(', ')}` }];
    }
    for (const { ref } of gone) {
      const text = `${entry.id} is no longer seen here; take ${ref} out of its seenIn`;
      stale.set(scenarioOf(ref), [...(stale.get(scenarioOf(ref)) ?? []), { kind: 'stale-place', step: ref, text }]);
    }
    return [];
  });
  return {
    scenarios: scenarios.map((judged) => {
      const added = stale.get(judged.scenario.id);
      return added === undefined || judged.run.kind !== 'ran'
        ? judged
        : withProblems(judged, [...judged.problems, ...added], judged.run);
    }),
    ledger: findings,
  };
}

function canTell(entry: LedgerEntry, { configuration }: Judged): boolean {
  return configuration !== undefined && isAbout(entry, configuration);
}

function happened(entry: LedgerEntry, ref: string, judged: Judged | undefined): boolean {
  return judged?.roots.some((root) => root.step === ref && root.entry?.id === entry.id) ?? false;
}

function unmatchedText({ pair, seenIn }: LedgerEntry): string {
  return `matches nothing: none of ${seenIn.join(', ')} runs ${pair.left} against ${pair.right}`;
}
