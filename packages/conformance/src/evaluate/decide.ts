import type { Evidence, LedgerEntry, RequirementDecider, RequirementMust, Settings } from '@guestmem/spec';
import { summariseOutcome } from '../compare/summarise.js';
import type { StepReport } from '../implementation/implementation.js';
import { lossEntry } from './loss.js';
import type { Answers } from './run-alone.js';

/** Holds one step against what it must be. */
export function decide(
  { claim, scenario, step, must, losses = [] }: RequirementDecider,
  answers: Answers,
  settings: Settings,
  ledger: readonly LedgerEntry[],
): Evidence {
  const ref = `${scenario}#${step}`;
  const reports = answers.get(ref) ?? [];
  const holds = reports.length > 0 && reports.every((report) => isMet(must, report));
  const outcome = [...new Set(reports.map((report) => outcomeText(must, report)))].join(' or ') || 'no such step';
  if (holds) return { claim, step: ref, holds, outcome };
  const entry = lossEntry(ref, settings, answers, ledger);
  const own = losses.find(({ design }) => design === settings.backing.axis);
  const loss = entry?.loss?.kind ?? own?.kind ?? 'unknown';
  return { claim, step: ref, holds, outcome, loss, ...(entry && { entry: entry.id }) };
}

function isMet({ decisions, never, data, hides, rule, observation }: RequirementMust, report: StepReport): boolean {
  const { outcome } = report;
  return (
    (decisions === undefined || decisions.includes(outcome.decision)) &&
    (never === undefined || !never.includes(outcome.decision)) &&
    (data === undefined || data === outcome.data) &&
    (hides === undefined || hides !== outcome.data) &&
    (rule === undefined || rule === outcome.rule) &&
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
