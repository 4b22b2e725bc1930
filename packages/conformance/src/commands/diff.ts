import type { Report, ReportScenario } from '@guestmem/spec';
import { readDocument } from '../files/read-document.js';
import { stableJson } from '../report/stable-json.js';
import { validateAs } from '../schema/validate.js';
import type { ExitCode, Io } from './io.js';

/** Something in which two reports differ, in one line. */
interface Change {
  readonly subject: string;
  readonly change: string;
}

/** What changed from one report to another. */
export function changesBetween(before: Report, after: Report): readonly Change[] {
  const byId = (report: Report): ReadonlyMap<string, ReportScenario> =>
    new Map(report.scenarios.map((scenario) => [scenario.id, scenario]));
  const [old, now] = [byId(before), byId(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  return [
    ...ids.flatMap((id) => scenarioChanges(id, old.get(id), now.get(id))),
    ...listChanges('ledger', ledgerLines(before), ledgerLines(after)),
    ...listChanges('combinations', tripleLines(before), tripleLines(after)),
  ];
}

function scenarioChanges(
  subject: string,
  before: ReportScenario | undefined,
  after: ReportScenario | undefined,
): readonly Change[] {
  if (before === undefined || after === undefined) {
    return [{ subject, change: before === undefined ? 'only in the second report' : 'only in the first report' }];
  }
  const fields = ['status', 'found', 'recorded', 'runs', 'stepsPlanned', 'stepsRun'] as const;
  return [
    ...fields
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ subject, change: `${field}: ${before[field] ?? 'none'} -> ${after[field] ?? 'none'}` })),
    ...listChanges(subject, rootLines(before), rootLines(after)),
    ...listChanges(subject, problemLines(before), problemLines(after)),
  ];
}

const rootLines = ({ roots }: ReportScenario): readonly string[] =>
  roots.map(
    ({ step, class: cls, left, right, entry }) => `${step} ${cls}: ${left} | ${right} (${entry ?? 'no entry'})`,
  );

const problemLines = ({ problems }: ReportScenario): readonly string[] =>
  problems.map(({ kind, step, text }) => `${kind}${step === undefined ? '' : ` ${step}`}: ${text}`);

const ledgerLines = ({ ledger }: Report): readonly string[] =>
  ledger.map(({ kind, entry, text }) => `${entry} ${kind}: ${text}`);

const tripleLines = ({ triples }: Report): readonly string[] =>
  triples.map(({ backing, hypervisor, iommu, maturity }) => `${backing}, ${hypervisor}, ${iommu}: ${maturity}`);

function listChanges(subject: string, before: readonly string[], after: readonly string[]): readonly Change[] {
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => ({ subject, change: `- ${line}` })),
    ...after.filter((line) => !before.includes(line)).map((line) => ({ subject, change: `+ ${line}` })),
  ];
}

/** Compares two JSON reports. */
export async function diff(
  paths: readonly [string, string],
  options: { readonly json?: boolean },
  io: Io,
): Promise<ExitCode> {
  const [before, after] = paths.map((path) => validateAs('Report', readDocument(path)));
  if (before === undefined || after === undefined) throw new Error('diff takes two reports');
  const changes = changesBetween(before, after);
  if (options.json === true) io.write(stableJson(changes));
  else if (changes.length === 0) io.write('the same results\n');
  else io.write(changes.map(({ subject, change }) => `${subject.padEnd(6)} ${change}\n`).join(''));
  return changes.length === 0 ? 0 : 1;
}
