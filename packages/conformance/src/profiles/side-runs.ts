import type { Class, Scenario, Settings } from '@guestmem/spec';
import { worst } from '../compare/severity.js';
import { GuestmemError } from '../guestmem-error.js';
import type { Implementation, ImplementationFactory } from '../implementation/implementation.js';
import { rootsOf } from '../run/finding.js';
import { inLockStep } from '../run/lock-step.js';
import { type Order, ordersOf } from '../run/orders.js';
import { missingOperation } from '../run/run-scenario.js';
import { runSide, type SideStep } from '../run/side-run.js';

/** One order as one side ran it. */
export interface SideOrder {
  readonly order: Order;
  readonly steps: readonly SideStep[];
}

/** A scenario as one side ran it, or why it did not. */
export type SideRun =
  | { readonly kind: 'ran'; readonly orders: readonly SideOrder[] }
  | { readonly kind: 'pending'; readonly why: string }
  | { readonly kind: 'errored'; readonly why: string };

/** The models by what they run with: most sides of one scenario run with what those of another do. */
export function modelsOnce(model: ImplementationFactory): ImplementationFactory {
  const known = new Map<string, Implementation>();
  return (settings) => once(known, keyOf(settings), () => model(settings));
}

/** Settings as text; objects that resolve alike are few, and kept. */
const keys = new WeakMap<Settings, string>();

function keyOf(settings: Settings): string {
  const key = keys.get(settings) ?? JSON.stringify(settings);
  keys.set(settings, key);
  return key;
}

/** The sides of one scenario. Each runs once whatever it is compared with, and so does each comparison. */
export interface SideRuns {
  readonly run: (settings: Settings) => Promise<SideRun>;
  /** The worst root of two sides that ran. */
  readonly verdict: (left: Settings, right: Settings) => Promise<Class>;
}

export function sideRunsOf(scenario: Scenario, model: ImplementationFactory): SideRuns {
  const runs = new Map<string, Promise<SideRun>>();
  const verdicts = new Map<string, Promise<Class>>();
  const orders = ordersOf(scenario);
  const run: SideRuns['run'] = (settings) =>
    once(runs, keyOf(settings), () => runAt(model(settings), scenario, orders));
  return {
    run,
    verdict: (left, right) =>
      once(verdicts, `${keyOf(left)} ${keyOf(right)}`, async () => worstRoot(await run(left), await run(right))),
  };
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

async function runAt(
  implementation: Implementation,
  { id, world }: Scenario,
  orders: readonly Order[],
): Promise<SideRun> {
  const needed = new Set(orders.flatMap(({ steps }) => steps.map(({ operation }) => operation.op)));
  try {
    const why = await missingOperation(implementation, needed);
    if (why !== undefined) return { kind: 'pending', why };
    const done: SideOrder[] = [];
    for (const order of orders) {
      done.push({ order, steps: await runSide({ id, world, side: 'only' }, order, implementation) });
    }
    return { kind: 'ran', orders: done };
  } catch (cause) {
    if (cause instanceof GuestmemError && cause.code !== 'implementation-failed') throw cause;
    return { kind: 'errored', why: cause instanceof Error ? cause.message : String(cause) };
  } finally {
    await implementation.stop().catch(() => undefined);
  }
}

function worstRoot(left: SideRun, right: SideRun): Class {
  if (left.kind !== 'ran' || right.kind !== 'ran') throw new Error('only sides that ran can be compared');
  const runs = left.orders.map(({ order, steps }, index) => inLockStep(order, steps, right.orders[index]?.steps ?? []));
  return worst(rootsOf(runs).map((root) => root.class));
}
