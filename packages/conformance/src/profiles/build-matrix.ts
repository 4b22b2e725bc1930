import type { Matrix, MatrixCounts, MatrixIdle, MatrixProblem, MatrixRow } from '@guestmem/spec';
import type { Head } from '../report/build-report.js';
import { counted } from '../report/limits.js';
import type { Unrunnable } from '../settings/unrunnable.js';
import type { JudgedPair } from './judge-pair.js';
import type { JudgedSide } from './judge-side.js';
import type { VariationRun } from './run-all.js';

type Status = JudgedSide['status'] | JudgedPair['status'];

interface Judged {
  readonly status: Status;
}

/** The report of a run with every profile: data only, the same on every machine. */
export function buildMatrix(
  runs: readonly VariationRun[],
  pending: readonly string[],
  { version, selection }: Head,
): Matrix {
  const sides = runs.flatMap(({ scenarios }) => scenarios.flatMap((one) => one.sides));
  const pairs = runs.flatMap(({ scenarios }) => scenarios.flatMap(({ pair }) => pair ?? []));
  return {
    kind: 'guestmem-matrix',
    version: 1,
    tool: { name: 'guestmem', version },
    selection,
    limits: limitsOf(runs[0]?.scenarios.length ?? 0),
    rows: runs.map(rowOf),
    pending,
    unasked: sides.reduce((sum, { unasked }) => sum + unasked, 0),
    summary: countsOf([...sides, ...pairs]),
  };
}

function rowOf({ variation: { name, selectors, sides, isCompared }, scenarios }: VariationRun): MatrixRow {
  const judged = scenarios.flatMap((one) => one.sides);
  const pairs = scenarios.flatMap(({ pair }) => pair ?? []);
  return {
    name,
    with: selectors,
    ...(sides.length > 0 && { answers: countsOf(judged) }),
    ...(isCompared && { verdicts: countsOf(pairs) }),
    pending: idleIn(scenarios, 'pending'),
    impossible: idleIn(scenarios, 'impossible'),
    problems: scenarios.flatMap((one): readonly MatrixProblem[] => [
      ...one.sides.flatMap(({ problems }) => problems),
      ...(one.pair?.problems ?? []),
    ]),
  };
}

function countsOf(judged: readonly Judged[]): MatrixCounts {
  const count = (status: Status): number => judged.filter((one) => one.status === status).length;
  return {
    of: judged.length,
    agree: count('agree'),
    differ: count('differ'),
    recorded: count('recorded'),
    pending: count('pending'),
    impossible: count('impossible'),
    red: count('red'),
    errored: count('errored'),
  };
}

/** What is not written yet, or cannot be combined, each with the scenarios that need it. */
function idleIn(scenarios: VariationRun['scenarios'], kind: Unrunnable['kind']): readonly MatrixIdle[] {
  const found = new Map<string, Set<string>>();
  for (const { scenario, sides, pair } of scenarios) {
    for (const { status, why } of [...sides, ...(pair === undefined ? [] : [pair])]) {
      if (why !== undefined && status === kind) found.set(why, (found.get(why) ?? new Set()).add(scenario.id));
    }
  }
  return [...found].map(([why, ids]) => ({ why, scenarios: [...ids] }));
}

function limitsOf(scenarios: number): readonly string[] {
  return [
    'Models were run, not a kernel: each answers by rules that cite mails and code, and a rule can be wrong.',
    `The bound is this corpus: ${counted(scenarios, 'scenario')}. Nothing is said of any other sequence.`,
    'One axis changes at a time, and the two backings together; the full product of all profiles is not run.',
    'A scenario was written for the profiles that it names; elsewhere its steps can miss what it asks.',
  ];
}

/** Exit code of a run with every profile: 3 where an implementation broke, 1 where anything is red. */
export function matrixExitCode({ summary }: Matrix): 0 | 1 | 3 {
  if (summary.errored > 0) return 3;
  return summary.red > 0 ? 1 : 0;
}
