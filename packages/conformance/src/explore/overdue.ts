import { initialState, perform } from '@guestmem/model';
import type { Bound, LedgerEntry, Operation, Scenario } from '@guestmem/spec';
import { designFor } from '../implementation/design-for.js';
import { isAbout } from '../ledger/match.js';
import { stableJson } from '../report/stable-json.js';
import { rootsOf } from '../run/finding.js';
import type { Pair } from '../run/lock-step.js';
import { ordersOf } from '../run/orders.js';
import { type Configuration, resolveConfiguration } from '../settings/resolve.js';
import { classOf, rerun } from './divergence.js';
import { expandOperations } from './expand-operations.js';
import { beyondAny } from './limits.js';

export interface Met {
  readonly bound: Bound;
  readonly configuration: Configuration;
  readonly pair: Pair;
  /** The classes that a complete search found. */
  readonly classes: ReadonlySet<string>;
}

/**
 * The entries that a complete search should have met: a place where they are seen lies within the bound, every step up
 * to it, and yet their class was not found.
 */
export async function overdueEntries(
  ledger: readonly LedgerEntry[],
  scenarios: readonly Scenario[],
  met: Met,
): Promise<readonly LedgerEntry[]> {
  const missing = ledger.filter((entry) => isAbout(entry, met.configuration) && !met.classes.has(classOf(entry)));
  const within = new Set(expandOperations(met.bound).map(({ operation }) => stableJson(operation)));
  const overdue: LedgerEntry[] = [];
  for (const entry of missing) {
    for (const place of entry.seenIn) {
      const steps = stepsTo(place, scenarios, met);
      if (steps === undefined || !steps.every((step) => within.has(stableJson(step)))) continue;
      if (!(await leadsThere(steps, met))) continue;
      overdue.push(entry);
      break;
    }
  }
  return overdue;
}

/** The operations up to a place, where its scenario asks what the search asked. */
function stepsTo(place: string, scenarios: readonly Scenario[], met: Met): readonly Operation[] | undefined {
  const [id = '', step = ''] = place.split('#');
  const scenario = scenarios.find((one) => one.id === id);
  if (scenario === undefined || scenario.steps.some(({ race }) => race !== undefined)) return undefined;
  if (stableJson(scenario.world) !== stableJson(met.bound.world)) return undefined;
  const resolved = resolveConfiguration(scenario.setting);
  if (resolved.kind !== 'runnable' || stableJson(resolved.configuration) !== stableJson(met.configuration)) {
    return undefined;
  }
  return ordersOf(scenario)[0]
    ?.steps.slice(0, Number(step))
    .map(({ operation }) => operation);
}

/** Whether a search goes that way: no step before the last parts for good, none goes beyond a limit. */
async function leadsThere(steps: readonly Operation[], { bound, configuration, pair }: Met): Promise<boolean> {
  const before = steps.slice(0, -1);
  const run = await rerun(before, bound.world, pair);
  if (rootsOf([run]).some((root) => root.class !== 'differs-code')) return false;
  return [configuration.left, configuration.right].every((settings) => {
    const design = designFor(settings);
    const start = initialState(design, bound.world);
    const beyond = beyondAny(bound, start);
    let state = start;
    return before.every((operation) => {
      state = perform(design, state, operation).state;
      return beyond(state) === null;
    });
  });
}
