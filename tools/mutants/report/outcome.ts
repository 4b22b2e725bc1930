import type { Mutant } from '../mutant.ts';
import type { Verdict } from '../pool/protocol.ts';

export interface Judged {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
}

export interface Outcome {
  readonly judged: readonly Judged[];
  /** How many were asked for. */
  readonly planned: number;
  /** Whether those were all that there are. */
  readonly isFull: boolean;
  /** Listed survivors that name no mutant of today's sources. */
  readonly unknown: readonly string[];
  /** Reasons of the listed survivors. */
  readonly accepted: ReadonlyMap<string, string>;
}

/** What is wrong with a run, in sentences for a reader; none: it is as it should be. */
export interface Faults {
  /** Nothing noticed them, and no reason is given. */
  readonly unlisted: readonly Judged[];
  /** Listed, and noticed. */
  readonly stale: readonly string[];
  readonly problems: readonly string[];
}

/** Of all mutants so many must be noticed. */
const wanted = 0.95;

export function faultsOf({ judged, planned, isFull, unknown, accepted }: Outcome): Faults {
  const unlisted = judged.filter(({ mutant, verdict }) => verdict.kind === 'survived' && !accepted.has(mutant.id));
  const noticed = judged.filter(({ mutant, verdict }) => verdict.kind !== 'survived' && accepted.has(mutant.id));
  const stale = [...unknown, ...noticed.map(({ mutant }) => mutant.id)];
  const rate = killRate(judged);
  return {
    unlisted,
    stale,
    problems: [
      ...(judged.length < planned ? [`${judged.length} of ${planned} were judged`] : []),
      ...(unlisted.length > 0 ? [`${unlisted.length} survive and are not in survivors.json`] : []),
      ...(stale.length > 0 ? [`${stale.length} of survivors.json are none any more`] : []),
      ...(isFull && rate < wanted ? [`${percent(rate)} are killed, at least ${percent(wanted)} must be`] : []),
    ],
  };
}

export function killRate(judged: readonly Judged[]): number {
  if (judged.length === 0) return 1;
  return judged.filter(({ verdict }) => verdict.kind !== 'survived').length / judged.length;
}

export function percent(rate: number): string {
  return `${(100 * rate).toFixed(1)} %`;
}
