import { type Rule, rules, type Source } from '@guestmem/spec';
import { classes } from '../compare/severity.js';
import { summariseOutcome } from '../compare/summarise.js';
import type { Judged, JudgedRoot } from '../ledger/judge.js';
import type { OrderRun } from '../run/lock-step.js';
import { describeConfiguration } from '../settings/describe.js';
import { maturityOf } from '../settings/maturity.js';
import type { Configuration } from '../settings/resolve.js';
import { sideNamesOf } from '../settings/side-names.js';
import { describeOperation } from '../text/describe-operation.js';
import { sourceLine } from '../text/source-lines.js';
import { indented, wrap } from '../text/wrap.js';

const width = 72;

interface Mailed {
  readonly judged: Judged;
  readonly configuration: Configuration;
  /** The steps to show, the root the last of them. */
  readonly run: OrderRun;
  /** Where they part; absent where they agree. */
  readonly root?: JudgedRoot;
  readonly replay: string;
}

/** The worst root of an order, the earliest where several are as bad. */
export function worstRoot({ roots }: Judged, { steps }: OrderRun): JudgedRoot | undefined {
  const here = roots.filter(({ step }) => steps.some(({ ref, cause }) => ref === step && cause === 'root'));
  return here.toSorted((left, right) => classes.indexOf(right.class) - classes.indexOf(left.class))[0];
}

/** One scenario as one would paste it into a mail: plain text of at most 72 columns, links aside. */
export function mailText(mailed: Mailed): string {
  const { scenario } = mailed.judged;
  const sections: readonly (readonly string[])[] = [
    wrap(`${scenario.id}: ${scenario.title}`, width),
    wrap(scenario.question, width),
    traceLines(mailed),
    outcomeLines(mailed),
    reasonLines(mailed),
    sourceLines(mailed),
    [
      ...wrap('Models were run, not a kernel; each answers by rules that cite mails and code. To see it again:', width),
      `  ${mailed.replay}`,
    ],
  ];
  return `${sections
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function traceLines({ run, configuration, root }: Mailed): readonly string[] {
  const { hypervisor, iommu } = describeConfiguration(configuration);
  const steps = run.order.steps.map(({ operation }, index) => {
    const isLast = index === run.order.steps.length - 1;
    return `${index + 1}. ${describeOperation(operation)}${root !== undefined && isLast ? '   <-- here they part' : ''}`;
  });
  return [
    ...wrap(`Steps (${hypervisor}, ${iommu}):`, width),
    ...(steps.length === 0 ? ['  none: they part before the first step'] : steps.map((step) => `  ${step}`)),
  ];
}

function outcomeLines({ configuration, root, run }: Mailed): readonly string[] {
  if (root === undefined) {
    const last = run.steps.at(-1)?.left.outcome;
    const answer = last === undefined ? '.' : `, the last with: ${summariseOutcome(last)}`;
    return wrap(`Both designs answer every step alike${answer}`, width);
  }
  const names = sideNamesOf(configuration);
  const { left, right } = describeConfiguration(configuration);
  return (['left', 'right'] as const).flatMap((side) => {
    const selector = side === 'left' ? left : right;
    const head = names[side] === selector ? selector : `${names[side]} (${selector})`;
    return [...wrap(`${head}, ${maturityOf(configuration[side])}:`, width), ...indented(root[side], 2, width)];
  });
}

function reasonLines({ judged, root }: Mailed): readonly string[] {
  const reason = root?.entry?.reason ?? judged.scenario.why;
  return wrap(`Why: ${reason.trim().replaceAll(/\s+/g, ' ')}`, width);
}

function sourceLines({ judged, root }: Mailed): readonly string[] {
  const sources = root === undefined ? judged.scenario.sources : sourcesOf(root);
  const lines = [...new Set(sources.map(sourceLine))];
  return lines.length === 0 ? [] : ['Sources:', ...lines.flatMap((line, index) => numbered(line, index + 1))];
}

function numbered(line: string, number: number): readonly string[] {
  const [first = '', ...rest] = wrap(line, width - 5);
  return [`[${number}]  ${first}`, ...rest.map((one) => `     ${one}`)];
}

function sourcesOf({ entry, rules: deciding }: JudgedRoot): readonly Source[] {
  if (entry !== undefined) return [...entry.sources.left, ...entry.sources.right];
  const byId = (id: string | undefined): Rule | undefined => rules.find((one) => one.id === id);
  return [byId(deciding.left), byId(deciding.right)].flatMap((rule) => rule?.sources ?? []);
}
