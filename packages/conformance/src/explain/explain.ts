import type { LedgerEntry } from '@guestmem/spec';
import type { Judged, JudgedRoot } from '../ledger/judge.js';
import type { Colors } from '../report/colors.js';
import { limitsOf } from '../report/limits.js';
import { headOf } from '../report/reporter.js';
import type { OrderRun, SideName } from '../run/lock-step.js';
import type { CompletedRun } from '../run/run-scenario.js';
import { describeConfiguration } from '../settings/describe.js';
import { maturityOf } from '../settings/maturity.js';
import type { Configuration } from '../settings/resolve.js';
import { sideNamesOf } from '../settings/side-names.js';
import { sourceLine } from '../text/source-lines.js';
import { indented, wrap } from '../text/wrap.js';
import { differenceLines } from './differences.js';
import { ruleLines } from './rule-lines.js';
import { stepTable } from './step-table.js';

const width = 100;

interface Explained {
  readonly judged: Judged;
  readonly run: CompletedRun;
  readonly configuration: Configuration;
  readonly order: OrderRun;
}

/** A scenario in prose and tables: what was done, where the designs part, by which rules, and who says so. */
export function explain(explained: Explained, colors: Colors): string {
  const { judged, run, order } = explained;
  const { scenario } = judged;
  const sections: readonly (readonly string[])[] = [
    [colors.bold(`${scenario.id}  ${scenario.title}`), ...wrap(scenario.question, width)],
    configurationLines(explained),
    verdictLines(judged, run),
    [...orderLines(run, order), ...stepTable(order, namesOf(explained.configuration))],
    ['* the designs part here   ~ follows from an earlier step   > hypercall and its return'],
    ...rootSections(explained, colors),
    problemLines(judged, colors),
    [colors.bold('Why'), ...indented(scenario.why, 2, width)],
    [
      colors.bold(`Sources (${scenario.confidence})`),
      ...scenario.sources.flatMap((source) => indented(sourceLine(source), 2, width)),
    ],
    [colors.bold('Limits'), ...limitsOf(1, run.orders.length).flatMap((limit) => indented(limit, 2, width))],
  ];
  return `${sections
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The order that shows most: asked for, or the first with a problem, or the first that parts. */
export function orderToShow({ problems, roots, run }: Judged, asked: number | undefined): OrderRun | undefined {
  if (run.kind !== 'ran') return undefined;
  const wanted = asked ?? problems.find((one) => one.run !== undefined)?.run ?? roots[0]?.run ?? 1;
  return run.orders.find(({ order }) => order.run === wanted);
}

function namesOf({ left, right }: Configuration): Readonly<Record<SideName, string>> {
  return sideNamesOf({ left, right });
}

function configurationLines({ configuration }: Explained): readonly string[] {
  const { left, right, hypervisor, iommu } = describeConfiguration(configuration);
  return [
    `left   ${left} (with ${hypervisor} and ${iommu}: ${maturityOf(configuration.left)})`,
    `right  ${right} (the same: ${maturityOf(configuration.right)})`,
  ].flatMap((line) => wrap(line, width));
}

function verdictLines({ scenario, status, between }: Judged, { found }: CompletedRun): readonly string[] {
  if (between !== undefined) return [`verdict  ${found}; what is recorded is about another pair`];
  const word = status === 'red' ? 'red' : 'as recorded';
  return [`verdict  ${found}, recorded ${scenario.verdict}: ${word}`];
}

function orderLines({ orders }: CompletedRun, { order }: OrderRun): readonly string[] {
  return orders.length === 1 ? [] : [`order ${order.run} of ${orders.length}: ${order.interleaving}`];
}

function rootSections(explained: Explained, colors: Colors): readonly (readonly string[])[] {
  const { judged, order } = explained;
  return judged.roots
    .filter((root) => order.steps.some(({ ref, cause }) => cause === 'root' && ref === root.step))
    .map((root) => rootLines(root, explained, colors));
}

function rootLines(root: JudgedRoot, { order, configuration }: Explained, colors: Colors): readonly string[] {
  const step = order.steps.find(({ ref }) => ref === root.step);
  const names = namesOf(configuration);
  return [
    colors.bold(`Step ${root.step.slice(root.step.indexOf('#') + 1)}, ${root.operation}: ${root.class}`),
    ...differenceLines(step?.comparison.differences ?? []).flatMap((line) => indented(line, 2, width)),
    ...(['left', 'right'] as const).flatMap((side) => ruleLines(names[side], root.rules[side], width)),
    ...(root.entry === undefined ? [] : entryLines(root.entry)),
  ];
}

function entryLines({ id, nature, status, reason, loss }: LedgerEntry): readonly string[] {
  const lost = loss === undefined ? '' : `; a loss of ${loss.design}, ${loss.kind}`;
  return indented(`ledger ${id} (${nature}, ${status}${lost}): ${reason}`, 2, width);
}

function problemLines({ problems }: Judged, colors: Colors): readonly string[] {
  if (problems.length === 0) return [];
  return [
    colors.red('Red'),
    ...problems.flatMap((problem) => indented(`${headOf(problem)}: ${problem.text}`, 2, width)),
  ];
}
