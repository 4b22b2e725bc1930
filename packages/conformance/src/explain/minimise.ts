import type { Scenario } from '@guestmem/spec';
import { summarise } from '../compare/summarise.js';
import { type OrderRun, type Pair, type RunStep, runInLockStep } from '../run/lock-step.js';

/** The steps that it takes to part as at one root: those before it that change nothing about it are left out. */
export async function minimalRun(scenario: Scenario, run: OrderRun, ref: string, pair: Pair): Promise<OrderRun> {
  const end = run.order.steps.findIndex((step) => step.ref === ref);
  const wanted = run.steps.find((step) => step.ref === ref);
  // Where the first states differ already, no step leads there.
  let best: OrderRun = end < 0 || wanted === undefined ? { ...run, steps: run.steps.slice(0, 1) } : upTo(run, end);
  for (let index = end - 1; index >= 0 && wanted !== undefined; index -= 1) {
    const steps = best.order.steps.filter((_, place) => place !== index);
    const shorter = await tryRun(scenario, { ...best.order, steps }, pair);
    if (shorter !== undefined && isSameRoot(shorter.steps.at(-1), wanted)) best = shorter;
  }
  return best;
}

function upTo(run: OrderRun, end: number): OrderRun {
  const order = { ...run.order, steps: run.order.steps.slice(0, end + 1) };
  return { order, steps: run.steps.slice(0, end + 2) };
}

/** A step may need one before it: without that, an implementation may refuse to go on, which settles the question. */
async function tryRun(scenario: Scenario, order: OrderRun['order'], pair: Pair): Promise<OrderRun | undefined> {
  try {
    return await runInLockStep(scenario.id, scenario.world, order, pair);
  } catch {
    return undefined;
  }
}

function isSameRoot(found: RunStep | undefined, wanted: RunStep): boolean {
  return found?.ref === wanted.ref && found.cause === 'root' && textOf(found) === textOf(wanted);
}

function textOf({ comparison, left, right }: RunStep): string {
  return JSON.stringify([comparison.class, summarise(comparison, left, right)]);
}
