import type { Report, ReportScenario } from '@guestmem/spec';
import { headOf, type Reporter, type ReporterContext, replayLine } from './reporter.js';
import { resultWords, statusWords, summaryLine, workLine } from './words.js';

const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Cells as a row of a table. */
export const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** A page for people who were not there: tables, then what is red. */
export const markdownReporter: Reporter = (report, context) => {
  const { scenarios, ledger, limits, triples, selection } = report;
  const red = scenarios.filter(({ problems }) => problems.length > 0);
  return [
    '# Conformance report',
    '',
    `${summaryLine(report)}.`,
    '',
    `${workLine(report)}.`,
    ...(selection.length > 0 ? ['', `Run with \`${selection.join(' ')}\`.`] : []),
    '',
    '## Limits',
    '',
    ...limits.map((limit) => `- ${limit}`),
    '',
    '## Combinations',
    '',
    '| backing | hypervisor | IOMMU | maturity | scenarios |',
    '| --- | --- | --- | --- | ---: |',
    ...triples.map((one) => row(one.backing, one.hypervisor, one.iommu, one.maturity, String(one.scenarios))),
    '',
    '## Scenarios',
    '',
    '| id | scenario | status | result |',
    '| --- | --- | --- | --- |',
    ...scenarios.map((one) => row(one.id, one.title, statusWords[one.status], resultWords(one))),
    ...divergences(report),
    ...(red.length + ledger.length > 0 ? ['', '## Red', ''] : []),
    ...red.flatMap((scenario) => redLines(scenario, context)),
    ...ledger.map(({ kind, entry, text }) => `- **${entry}** ${kind}: ${text}`),
    '',
  ].join('\n');
};

/** Every root, where two chosen configurations were compared: no record says what each is. */
function divergences({ between, scenarios }: Report): readonly string[] {
  if (between === undefined) return [];
  return [
    '',
    '## Divergences',
    '',
    `Left is \`${between.left}\`, right is \`${between.right}\`.`,
    '',
    '| step | operation | class | left | right | ledger |',
    '| --- | --- | --- | --- | --- | --- |',
    ...scenarios.flatMap(({ roots }) =>
      roots.map((one) => row(one.step, one.operation, one.class, one.left, one.right, one.entry ?? '')),
    ),
  ];
}

function redLines(scenario: ReportScenario, context: ReporterContext): readonly string[] {
  return scenario.problems.flatMap((problem) => [
    `- **${scenario.id}** ${headOf(problem)}`,
    `  ${problem.text}`,
    `  replay: \`${replayLine(scenario, problem, context)}\``,
  ]);
}
