import type { Report, ReportScenario } from '@guestmem/spec';
import { indented } from '../text/wrap.js';
import type { Colors } from './colors.js';
import { counted } from './limits.js';
import { headOf, type Reporter, type ReporterContext, replayLine } from './reporter.js';
import { resultWords, statusWords, summaryLine, workLine } from './words.js';

type Paint = (text: string) => string;

const paintOf = ({ status }: ReportScenario, colors: Colors): Paint => {
  const plain: Paint = (text) => text;
  const paints: Readonly<Record<ReportScenario['status'], Paint>> = {
    agree: colors.green,
    differ: plain,
    pending: colors.dim,
    impossible: colors.dim,
    skipped: colors.yellow,
    red: colors.red,
    errored: colors.red,
  };
  return paints[status];
};

/** A line for each scenario; under each red one why, and how to see it again. */
export const terminalReporter: Reporter = (report, context) => {
  const { scenarios, ledger, limits, triples, between } = report;
  const { colors } = context;
  const ids = Math.max(4, ...scenarios.map(({ id }) => id.length));
  const lines = scenarios.flatMap((scenario) => [
    ...scenarioLines(scenario, ids, context),
    ...(between === undefined ? [] : rootLines(scenario)),
  ]);
  const red = ledger.flatMap(({ kind, entry, text }) => [
    `${colors.red('RED')}     ${entry}  ${kind}: ${text}`,
    `        ${colors.dim(`replay: guestmem show ${entry}`)}`,
  ]);
  const combinations = triples.map(
    ({ backing, hypervisor, iommu, maturity, scenarios: count }) =>
      `  ${backing}, ${hypervisor}, ${iommu}: ${maturity}, ${counted(count, 'scenario')}`,
  );
  return [
    ...betweenLines(report),
    ...lines,
    ...red,
    '',
    colors.bold(summaryLine(report)),
    workLine(report),
    '',
    colors.dim('Combinations that ran, and how real they are:'),
    ...combinations.map(colors.dim),
    colors.dim('Limits:'),
    ...limits.map((limit) => colors.dim(`  ${limit}`)),
    '',
  ].join('\n');
};

function betweenLines({ between }: Report): readonly string[] {
  if (between === undefined) return [];
  const { left, right, hypervisor } = between;
  return [`left   ${left}`, `right  ${right}`, ...(hypervisor === undefined ? [] : [`both   ${hypervisor}`]), ''];
}

/** Where two chosen configurations part: no record says what each root is, so that each is told. */
function rootLines({ roots }: ReportScenario): readonly string[] {
  return roots.flatMap(({ step, operation, class: found, left, right, entry }) => [
    `        ${step} ${operation}: ${found}${entry === undefined ? '' : ` (${entry})`}`,
    ...indented(`left   ${left}`, 10, 100),
    ...indented(`right  ${right}`, 10, 100),
  ]);
}

function scenarioLines(scenario: ReportScenario, ids: number, context: ReporterContext): readonly string[] {
  const paint = paintOf(scenario, context.colors);
  const { id, status, title, problems } = scenario;
  const words = resultWords(scenario);
  const head = `${paint(statusWords[status].padEnd(7))} ${id.padEnd(ids)}  ${title}`;
  return [
    words === '' ? head : `${head}  ${context.colors.dim(words)}`,
    ...problems.flatMap((problem) => [
      `        ${headOf(problem)}`,
      `          ${problem.text}`,
      `          ${context.colors.dim(`replay: ${replayLine(scenario, problem, context)}`)}`,
    ]),
  ];
}
