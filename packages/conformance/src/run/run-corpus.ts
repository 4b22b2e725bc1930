import type { LedgerEntry, Scenario } from '@guestmem/spec';
import type { ImplementationFactory } from '../implementation/implementation.js';
import { auditLedger, type LedgerFinding } from '../ledger/audit.js';
import { type Judged, judge } from '../ledger/judge.js';
import { judgeBetween } from '../ledger/judge-between.js';
import { type Between, resolveBetween } from '../settings/between.js';
import { type Configuration, resolveConfiguration } from '../settings/resolve.js';
import { type Unrunnable, whyUnrunnable } from '../settings/unrunnable.js';
import type { Pair } from './lock-step.js';
import { runScenario, type ScenarioRun } from './run-scenario.js';

/** One scenario of a corpus run. */
export interface CorpusEntry {
  readonly scenario: Scenario;
  /** Absent where nothing runs the profiles. */
  readonly configuration?: Configuration;
  /** Whether an override changed what the scenario runs with. */
  readonly isOverridden: boolean;
  /** What is compared in place of the pair that the scenario records. */
  readonly between?: Between;
  readonly run: ScenarioRun | { readonly kind: Unrunnable['kind']; readonly why: string };
}

export interface CorpusRun {
  readonly scenarios: readonly Judged[];
  readonly ledger: readonly LedgerFinding[];
}

export interface CorpusOptions {
  /** Makes the implementations, left for guest_memfd and right for shmem-gup, by settings. */
  readonly left: ImplementationFactory;
  readonly right: ImplementationFactory;
  readonly ledger?: readonly LedgerEntry[];
  /** Selectors that override the settings of every scenario. */
  readonly overrides?: readonly string[];
  /** Two to compare in place of those that the scenarios name; what scenarios and ledger record does not apply. */
  readonly between?: Between;
  /** Called after each scenario, in order. */
  readonly onScenario?: (entry: CorpusEntry) => void;
}

type Factories = Pick<CorpusOptions, 'left' | 'right'>;

/** Runs scenarios one after the other and judges each by its record and the ledger. */
export async function runCorpus(scenarios: readonly Scenario[], options: CorpusOptions): Promise<CorpusRun> {
  const { ledger = [], overrides = [], between } = options;
  const entries: CorpusEntry[] = [];
  for (const scenario of scenarios) {
    const entry =
      between === undefined
        ? await runEntry(scenario, overrides, options)
        : await runBetween(scenario, between, overrides, options);
    options.onScenario?.(entry);
    entries.push(entry);
  }
  if (between !== undefined) return { scenarios: entries.map((entry) => judgeBetween(entry, ledger)), ledger: [] };
  const judged = entries.map((entry) => judge(entry, ledger));
  return auditLedger(judged, ledger);
}

async function runEntry(scenario: Scenario, overrides: readonly string[], factories: Factories): Promise<CorpusEntry> {
  const resolved = resolveConfiguration(scenario.setting, overrides);
  if (resolved.kind !== 'runnable') return { scenario, isOverridden: false, run: notRun(resolved) };
  const { configuration } = resolved;
  const isOverridden =
    overrides.length > 0 &&
    JSON.stringify(resolveConfiguration(scenario.setting)) !== JSON.stringify({ kind: 'runnable', configuration });
  return { scenario, configuration, isOverridden, run: await runScenario(scenario, pairFor(configuration, factories)) };
}

async function runBetween(
  scenario: Scenario,
  between: Between,
  overrides: readonly string[],
  factories: Factories,
): Promise<CorpusEntry> {
  const resolved = resolveBetween(scenario.setting, between, overrides);
  const head = { scenario, between, isOverridden: true };
  if (resolved.kind !== 'runnable') return { ...head, run: notRun(resolved) };
  const { configuration } = resolved;
  return { ...head, configuration, run: await runScenario(scenario, pairFor(configuration, factories)) };
}

function notRun(resolved: Unrunnable): CorpusEntry['run'] {
  return { kind: resolved.kind, why: whyUnrunnable(resolved) };
}

/** Whether a model runs these settings, the data of profiles and switches has said already. */
function pairFor(settings: Configuration, { left, right }: Factories): Pair {
  return { left: left(settings.left), right: right(settings.right) };
}
