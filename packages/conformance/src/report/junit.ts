import type { Report, ReportScenario } from '@guestmem/spec';
import { placeOf, type Reporter, type ReporterContext, replayLine } from './reporter.js';
import { resultWords, summaryLine } from './words.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// Characters that XML 1.0 cannot hold at all.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g;

const xml = (text: string): string =>
  text.replaceAll(forbidden, '\uFFFD').replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/** JUnit XML: red is a failure, an implementation that broke an error, what did not run is skipped. */
export const junitReporter: Reporter = (report, context) => {
  const { summary, scenarios, ledger } = report;
  const tests = scenarios.length + ledger.length;
  const failures = summary.red + ledger.length;
  const skipped = summary.pending + summary.impossible + summary.skipped;
  const counts = `tests="${tests}" failures="${failures}" errors="${summary.errored}" skipped="${skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="guestmem" ${counts}>`,
    `  <testsuite name="corpus" ${counts}>`,
    ...properties(report),
    ...scenarios.flatMap((scenario) => caseLines(scenario, context)),
    ...ledger.flatMap(({ kind, entry, text }) => [
      `    <testcase classname="ledger" name="${entry}">`,
      `      <failure type="${kind}" message="${xml(text)}"/>`,
      '    </testcase>',
    ]),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

function properties(report: Report): readonly string[] {
  const { limits, triples } = report;
  const property = (name: string, value: string): string => `      <property name="${name}" value="${xml(value)}"/>`;
  return [
    '    <properties>',
    property('summary', summaryLine(report)),
    ...limits.map((limit) => property('limit', limit)),
    ...triples.map(({ backing, hypervisor, iommu, maturity }) =>
      property('maturity', `${backing}, ${hypervisor}, ${iommu}: ${maturity}`),
    ),
    '    </properties>',
  ];
}

function caseLines(scenario: ReportScenario, context: ReporterContext): readonly string[] {
  const { id, group, title, status, problems } = scenario;
  const head = `    <testcase classname="${group}" name="${xml(`${id} ${title}`)}"`;
  if (status === 'agree') return [`${head}/>`];
  if (status === 'differ') {
    return [`${head}>`, `      <system-out>${xml(resultWords(scenario))}</system-out>`, '    </testcase>'];
  }
  if (status === 'pending' || status === 'impossible' || status === 'skipped') {
    return [`${head}>`, `      <skipped message="${xml(resultWords(scenario))}"/>`, '    </testcase>'];
  }
  const tag = status === 'errored' ? 'error' : 'failure';
  const faults = problems.map((problem) => {
    const message = xml(`${placeOf(problem)} ${problem.text}`.trim());
    return `      <${tag} type="${problem.kind}" message="${message}">${xml(replayLine(scenario, problem, context))}</${tag}>`;
  });
  return [`${head}>`, ...faults, '    </testcase>'];
}
