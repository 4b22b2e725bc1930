import type { ReportScenario } from '@guestmem/spec';
import { headOf, type Reporter, replayLine } from './reporter.js';
import { resultWords, summaryLine } from './words.js';

/** A hash would start a directive. */
const plain = (text: string): string => text.replaceAll('#', ' ').replaceAll('\n', ' ');

/** KTAP 1: a recorded divergence passes as XFAIL, what did not run as SKIP. */
export const ktapReporter: Reporter = (report, context) => {
  const { scenarios, ledger, limits, triples } = report;
  const lines = scenarios.flatMap((scenario, index) => {
    const { problems } = scenario;
    const reasons = problems.flatMap((problem) => [
      `# ${headOf(problem)}: ${problem.text}`.replaceAll('\n', '\n#   '),
      `# replay: ${replayLine(scenario, problem, context)}`,
    ]);
    return [...reasons, resultLine(scenario, index + 1)];
  });
  return [
    'KTAP version 1',
    `1..${scenarios.length + ledger.length}`,
    ...lines,
    ...ledger.flatMap(({ kind, entry, text }, index) => [
      `# ${kind}: ${text}`,
      `not ok ${scenarios.length + index + 1} ledger.${entry}`,
    ]),
    `# ${summaryLine(report)}`,
    ...triples.map(
      ({ backing, hypervisor, iommu, maturity }) => `# maturity: ${backing}, ${hypervisor}, ${iommu}: ${maturity}`,
    ),
    ...limits.map((limit) => `# limit: ${limit}`),
    '',
  ].join('\n');
};

function resultLine(scenario: ReportScenario, number: number): string {
  const { id, group, title, status } = scenario;
  const name = `${number} ${group}.${id} ${plain(title)}`;
  const why = plain(resultWords(scenario));
  switch (status) {
    case 'agree':
      return `ok ${name}`;
    case 'differ':
      return `ok ${name} # XFAIL ${why}`;
    case 'pending':
    case 'impossible':
    case 'skipped':
      return `ok ${name} # SKIP ${why}`;
    case 'red':
    case 'errored':
      return `not ok ${name}`;
  }
}
