import type { Class, OperationName, Scenario } from '@guestmem/spec';
import { worst } from '../compare/severity.js';
import { GuestmemError } from '../guestmem-error.js';
import type { Implementation } from '../implementation/implementation.js';
import { problemsOf, stepsRun } from './check-run.js';
import { type Root, type RunProblem, rootsOf } from './finding.js';
import { type OrderRun, type Pair, runInLockStep } from './lock-step.js';
import { type Order, ordersOf } from './orders.js';

/** A scenario as it ran. */
export interface CompletedRun {
  readonly kind: 'ran';
  readonly orders: readonly OrderRun[];
  readonly roots: readonly Root[];
  /** How many steps differed in consequence of a root. */
  readonly cascades: number;
  /** The worst root. */
  readonly found: Class;
  /** What is wrong, the ledger aside. */
  readonly problems: readonly RunProblem[];
  readonly stepsPlanned: number;
  readonly stepsRun: number;
  readonly fieldsCompared: number;
  readonly fieldsUnknown: number;
}

/** A scenario that an implementation declares it cannot run, or at which one broke. */
export interface UnfinishedRun {
  readonly kind: 'skipped' | 'errored';
  readonly why: string;
  readonly stepsPlanned: number;
}

export type ScenarioRun = CompletedRun | UnfinishedRun;

/**
 * Runs a scenario at two implementations in lock-step, in every order of its races, and compares them after each step.
 * It starts and stops them; what they throw makes the run `errored`.
 */
export async function runScenario(scenario: Scenario, pair: Pair): Promise<ScenarioRun> {
  const orders = ordersOf(scenario);
  const stepsPlanned = orders.reduce((sum, { steps }) => sum + steps.length, 0);
  try {
    const lacking = await startBoth(pair, orders);
    if (lacking !== undefined) return { kind: 'skipped', why: lacking, stepsPlanned };
    const runs: OrderRun[] = [];
    for (const order of orders) runs.push(await runInLockStep(scenario.id, scenario.world, order, pair));
    return completed(scenario, pair, runs, stepsPlanned);
  } catch (cause) {
    if (cause instanceof GuestmemError && cause.code !== 'implementation-failed') throw cause;
    return { kind: 'errored', why: cause instanceof Error ? cause.message : String(cause), stepsPlanned };
  } finally {
    // An implementation that cannot stop has nothing more to say about the scenario.
    await Promise.allSettled([pair.left.stop(), pair.right.stop()]);
  }
}

async function startBoth(pair: Pair, orders: readonly Order[]): Promise<string | undefined> {
  const needed = new Set(orders.flatMap(({ steps }) => steps.map(({ operation }) => operation.op)));
  for (const side of [pair.left, pair.right]) {
    const lacking = await missingOperation(side, needed);
    if (lacking !== undefined) return lacking;
  }
  return undefined;
}

/** Starts an implementation; says what it lacks of the operations that are needed. */
export async function missingOperation(
  side: Implementation,
  needed: ReadonlySet<OperationName>,
): Promise<string | undefined> {
  const { name, lacks = [] } = await side.start();
  const missing = lacks.filter((operation) => needed.has(operation));
  return missing.length === 0 ? undefined : `${name} declares that it cannot do ${missing.join(', ')}`;
}

function completed(scenario: Scenario, pair: Pair, runs: readonly OrderRun[], stepsPlanned: number): CompletedRun {
  const steps = runs.flatMap((run) => run.steps);
  const roots = rootsOf(runs);
  const found = worst(roots.map((root) => root.class));
  const ran = stepsRun(runs, pair);
  const verdict: readonly RunProblem[] =
    found === scenario.verdict
      ? []
      : [{ kind: 'verdict', text: `the verdict is ${found}; the scenario records ${scenario.verdict}` }];
  const short: readonly RunProblem[] =
    ran === stepsPlanned ? [] : [{ kind: 'short-run', text: `${ran} of ${stepsPlanned} planned steps ran` }];
  return {
    kind: 'ran',
    orders: runs,
    roots,
    cascades: steps.filter(({ cause }) => cause === 'cascade').length,
    found,
    problems: [...verdict, ...short, ...problemsOf(runs, pair)],
    stepsPlanned,
    stepsRun: ran,
    fieldsCompared: steps.reduce((sum, { comparison }) => sum + comparison.compared, 0),
    fieldsUnknown: steps.reduce((sum, { comparison }) => sum + comparison.unknown, 0),
  };
}
