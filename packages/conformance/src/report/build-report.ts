import type { Report, ReportRoot, ReportScenario, ReportSummary, ReportTriple, Settings } from '@guestmem/spec';
import type { Judged } from '../ledger/judge.js';
import type { CorpusRun } from '../run/run-corpus.js';
import { describeConfiguration, describePart } from '../settings/describe.js';
import { maturityOf } from '../settings/maturity.js';
import { unreachable } from '../unreachable.js';
import { limitsOf } from './limits.js';

export interface Head {
  readonly version: string;
  /** Options that chose or changed what ran. */
  readonly selection: readonly string[];
}

/** The report of a corpus run: data only, sorted, the same on every machine. */
export function buildReport({ scenarios: judged, ledger }: CorpusRun, { version, selection }: Head): Report {
  const scenarios = judged.map(scenarioOf);
  const runs = scenarios.reduce((sum, scenario) => sum + scenario.runs, 0);
  const between = judged[0]?.between;
  const ran = judged.filter(({ run }) => run.kind === 'ran').length;
  return {
    kind: 'guestmem-report',
    version: 1,
    tool: { name: 'guestmem', version },
    selection,
    ...(between && { between }),
    limits: limitsOf(ran, runs),
    triples: triplesOf(judged),
    scenarios,
    ledger,
    summary: summaryOf(scenarios, ledger.length),
  };
}

function scenarioOf(judged: Judged): ReportScenario {
  const { scenario, configuration, run, status, problems, between } = judged;
  const { id, group, title, verdict } = scenario;
  const head = {
    id,
    group,
    title,
    status,
    ...(between === undefined && { recorded: verdict }),
    ...(configuration && { configuration: describeConfiguration(configuration) }),
    problems,
  };
  const idle = {
    runs: 0,
    stepsPlanned: 0,
    stepsRun: 0,
    fieldsCompared: 0,
    fieldsUnknown: 0,
    roots: [],
    cascades: 0,
  };
  switch (run.kind) {
    case 'pending':
    case 'impossible':
      return { ...head, ...idle, why: run.why };
    case 'skipped':
    case 'errored':
      return { ...head, ...idle, stepsPlanned: run.stepsPlanned, why: run.why };
    case 'ran':
      return {
        ...head,
        found: run.found,
        runs: run.orders.length,
        stepsPlanned: run.stepsPlanned,
        stepsRun: run.stepsRun,
        fieldsCompared: run.fieldsCompared,
        fieldsUnknown: run.fieldsUnknown,
        roots: judged.roots.map(({ entry, ...root }): ReportRoot => ({ ...root, ...(entry && { entry: entry.id }) })),
        cascades: run.cascades,
      };
    default:
      return unreachable(run);
  }
}

/** The combinations that ran, each with its maturity. */
function triplesOf(judged: readonly Judged[]): readonly ReportTriple[] {
  const triples = new Map<string, ReportTriple>();
  for (const { configuration, run } of judged) {
    if (configuration === undefined || run.kind !== 'ran') continue;
    // Two sides of one design may be one combination.
    const sides = [configuration.left, configuration.right].map(tripleOf);
    for (const [key, one] of new Map(sides)) {
      triples.set(key, { ...one, scenarios: (triples.get(key)?.scenarios ?? 0) + 1 });
    }
  }
  return [...triples].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, triple]) => triple);
}

function tripleOf(settings: Settings): readonly [string, Omit<ReportTriple, 'scenarios'>] {
  const names = {
    backing: profileOnly(describePart(settings.backing)),
    hypervisor: profileOnly(describePart(settings.hypervisor)),
    iommu: profileOnly(describePart(settings.iommu)),
  };
  return [JSON.stringify(names), { ...names, maturity: maturityOf(settings) }];
}

/** Switches do not change how real a combination is. */
function profileOnly(selector: string): string {
  return selector.split('+')[0] ?? selector;
}

function summaryOf(scenarios: readonly ReportScenario[], ledgerEntriesRed: number): ReportSummary {
  const count = (status: ReportScenario['status']): number => scenarios.filter((one) => one.status === status).length;
  return {
    scenarios: scenarios.length,
    agree: count('agree'),
    differ: count('differ'),
    pending: count('pending'),
    impossible: count('impossible'),
    skipped: count('skipped'),
    red: count('red'),
    errored: count('errored'),
    ledgerEntriesRed,
  };
}

/** Exit code of a run: 3 where an implementation broke, 1 where anything is red. */
export function exitCodeOf({ summary }: Report): 0 | 1 | 3 {
  if (summary.errored > 0) return 3;
  return summary.red > 0 || summary.ledgerEntriesRed > 0 ? 1 : 0;
}
