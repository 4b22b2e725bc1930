import type { LedgerEntry, Scenario } from '@guestmem/spec';
import { GuestmemError } from '../guestmem-error.js';
import type { ImplementationFactory } from '../implementation/implementation.js';
import { auditLedger, type LedgerFinding } from '../ledger/audit.js';
import { type Judged, judge } from '../ledger/judge.js';
import { type Configuration, resolveConfiguration } from '../settings/resolve.js';
import type { Pair } from './lock-step.js';
import { runScenario, type ScenarioRun } from './run-scenario.js';

/** One scenario of a corpus run. */
export interface CorpusEntry {
  readonly scenario: Scenario;
  /** Absent where the profiles are pending. */
  readonly configuration?: Configuration;
  /** Whether an override changed what the scenario runs with. */
  readonly isOverridden: boolean;
  readonly run: ScenarioRun | { readonly kind: 'pending'; readonly why: string };
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
  /** Called after each scenario, in order. */
  readonly onScenario?: (entry: CorpusEntry) => void;
}

/** Runs scenarios one after the other and judges each by its record and the ledger. */
export async function runCorpus(scenarios: readonly Scenario[], options: CorpusOptions): Promise<CorpusRun> {
  const { ledger = [], overrides = [] } = options;
  const entries: CorpusEntry[] = [];
  for (const scenario of scenarios) {
    const entry = await runEntry(scenario, overrides, options);
    options.onScenario?.(entry);
    entries.push(entry);
  }
  const judged = entries.map((entry) => judge(entry, ledger));
  return auditLedger(judged, ledger);
}

async function runEntry(
  scenario: Scenario,
  overrides: readonly string[],
  { left, right }: CorpusOptions,
): Promise<CorpusEntry> {
  const resolved = resolveConfiguration(scenario.setting, overrides);
  if (resolved.kind === 'pending') {
    return {
      scenario,
      isOverridden: false,
      run: { kind: 'pending', why: `not written yet: ${resolved.profiles.join(', ')}` },
    };
  }
  const { configuration } = resolved;
  const isOverridden =
    overrides.length > 0 &&
    JSON.stringify(resolveConfiguration(scenario.setting)) !== JSON.stringify({ kind: 'runnable', configuration });
  const pair = pairFor(configuration, { left, right });
  if (typeof pair === 'string') return { scenario, configuration, isOverridden, run: { kind: 'pending', why: pair } };
  return { scenario, configuration, isOverridden, run: await runScenario(scenario, pair) };
}

/** The implementations, or why there is none for these settings. */
function pairFor(settings: Configuration, { left, right }: Pick<CorpusOptions, 'left' | 'right'>): Pair | string {
  try {
    return { left: left(settings.left), right: right(settings.right) };
  } catch (cause) {
    if (cause instanceof GuestmemError && cause.code === 'unsupported-settings') return cause.message;
    throw cause;
  }
}
