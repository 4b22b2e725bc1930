import type { LedgerEntry, Loss, RequirementDecider, RequirementMust, Settings } from '@guestmem/spec';
import { summariseOutcome } from '../compare/summarise.js';
import type { StepReport } from '../implementation/implementation.js';
import { selects } from '../settings/selector.js';
import type { Answers } from './run-alone.js';

/** How one decider came out. */
export interface Evidence {
  readonly claim: string;
  /** `S031#4` */
  readonly step: string;
  readonly holds: boolean;
  /** What happened there; several where the orders of a race differ. */
  readonly outcome: string;
  /** What the ledger says of the loss, where the claim does not hold. */
  readonly loss?: Loss['kind'];
  /** The entry that says so. */
  readonly entry?: string;
}

/** Holds one step against what it must be. */
export function decide(
  { claim, scenario, step, must }: RequirementDecider,
  answers: Answers,
  settings: Settings,
  ledger: readonly LedgerEntry[],
): Evidence {
  const ref = `${scenario}#${step}`;
  const reports = answers.get(ref) ?? [];
  const holds = reports.length > 0 && reports.every((report) => isMet(must, report));
  const outcome = [...new Set(reports.map((report) => outcomeText(must, report)))].join(' or ') || 'no such step';
  if (holds) return { claim, step: ref, holds, outcome };
  const entry = lossEntry(ref, settings, ledger);
  return { claim, step: ref, holds, outcome, loss: entry?.loss?.kind ?? 'unknown', ...(entry && { entry: entry.id }) };
}

function isMet({ decisions, never, data, hides, observation }: RequirementMust, report: StepReport): boolean {
  const { outcome } = report;
  return (
    (decisions === undefined || decisions.includes(outcome.decision)) &&
    (never === undefined || !never.includes(outcome.decision)) &&
    (data === undefined || data === outcome.data) &&
    (hides === undefined || hides !== outcome.data) &&
    (observation === undefined || observation.decisions.some((one) => one === probeOf(observation, report)))
  );
}

type Probe = NonNullable<RequirementMust['observation']>;

function probeOf({ party, access, page }: Probe, { observation }: StepReport): string | undefined {
  return observation.probes.find((one) => one.party === party && one.access === access && one.page === page)?.decision;
}

function outcomeText({ observation }: RequirementMust, report: StepReport): string {
  const text = summariseOutcome(report.outcome);
  if (observation === undefined) return text;
  return `${text}; then ${observation.party} ${observation.access}: ${probeOf(observation, report) ?? 'unknown'}`;
}

/**
 * The entry that says what is lost here: the one seen at this very step, or else at the nearest step before it in the
 * scenario, since what differs there is what this step follows from.
 */
function lossEntry(ref: string, settings: Settings, ledger: readonly LedgerEntry[]): LedgerEntry | undefined {
  const { axis } = settings.backing;
  const about = ledger.filter(
    ({ loss, pair }) => loss?.design === axis && (selects(pair.left, settings) || selects(pair.right, settings)),
  );
  const [scenario, place = ''] = ref.split('#');
  const before = about
    .flatMap((entry) => entry.seenIn.map((seen) => ({ entry, seen: seen.split('#') })))
    .filter(({ seen: [id, at = ''] }) => id === scenario && Number.parseInt(at, 10) <= Number.parseInt(place, 10))
    .toSorted((left, right) => Number.parseInt(right.seen[1] ?? '', 10) - Number.parseInt(left.seen[1] ?? '', 10));
  return before[0]?.entry;
}
