import type { Ending, Progress } from '@guestmem/explorer';
import type { Bound, Exploration, LedgerEntry, Scenario } from '@guestmem/spec';
import { packageVersion } from '../files/package-root.js';
import { modelFor } from '../implementation/backings.js';
import { describeConfiguration } from '../settings/describe.js';
import type { Configuration } from '../settings/resolve.js';
import { consequenceOf } from './consequence.js';
import { type Classified, classify, classOf, type Divergence } from './divergence.js';
import { expandOperations } from './expand-operations.js';
import { Goals } from './goals.js';
import { lockStepProduct, searchProduct } from './lock-step-search.js';
import { overdueEntries } from './overdue.js';
import type { ProductSides } from './product.js';

export interface ExploreOptions {
  readonly bound: Bound;
  readonly configuration: Configuration;
  readonly ledger: readonly LedgerEntry[];
  readonly scenarios: readonly Scenario[];
  readonly realign: boolean;
  readonly maxStates?: number;
  /** Told how things stand; may end the search. */
  readonly watch?: (progress: Progress) => Exclude<Ending, 'complete'> | null;
}

export interface Explored extends Classified {
  readonly exploration: Exploration;
}

/** How far a follow-up looks for what a difference in ownership leads to. */
const consequenceStates = 20_000;

/** Searches a pair within a bound and holds what it finds against the ledger. */
export async function explore(options: ExploreOptions): Promise<Explored> {
  const { bound, configuration, ledger, scenarios, realign, maxStates, watch } = options;
  const goals = new Goals(bound);
  const pair = { left: modelFor(configuration.left), right: modelFor(configuration.right) };
  const product = lockStepProduct({ bound, configuration }, { realign });
  const result = await searchProduct(product, {
    onPage: (sides) => goals.look(sides),
    ...(maxStates !== undefined && { maxStates }),
    ...(watch && { watch }),
  });
  const operations = new Map(expandOperations(bound).map(({ name, operation }) => [name, operation]));
  const classified = await classify(result.found, operations, { world: bound.world, pair, configuration, ledger });
  const isComplete = result.ending === 'complete';
  const classes = new Set(classified.divergences.map(({ root }) => classOf(root)));
  const stale = isComplete ? await overdueEntries(ledger, scenarios, { bound, configuration, pair, classes }) : [];
  const divergences: Exploration['divergences'][number][] = [];
  for (const divergence of classified.divergences) divergences.push(await told(divergence, product.sides, options));
  const exploration: Exploration = {
    version: packageVersion(),
    bound,
    configuration: describeConfiguration(configuration),
    ending: result.ending,
    engine: result.engine,
    states: Number(result.states),
    transitions: Number(result.transitions),
    refusals: Number(result.refusals),
    depth: result.depth ?? 0,
    saturated: [...result.saturated].map(([limit, times]) => ({ limit, times })),
    divergences,
    breaches: classified.breaches.map(({ text, trace }) => ({ text, steps: trace })),
    goals: goals.result(),
    stale: stale.map(({ id }) => id),
    limits: limitsOf(bound),
  };
  return { ...classified, exploration };
}

async function told(
  { root, trace, entry }: Divergence,
  sides: ProductSides,
  { bound, configuration, watch }: ExploreOptions,
): Promise<Exploration['divergences'][number]> {
  const { operation, class: cls, left, right, rules } = root;
  const consequence =
    cls === 'latent'
      ? await consequenceOf(
          { bound, configuration, after: trace },
          { sides, maxStates: consequenceStates, ...(watch && { watch }) },
        )
      : undefined;
  return {
    operation,
    class: cls,
    left,
    right,
    rules,
    steps: trace,
    ...(entry && { entry: entry.id }),
    ...(consequence && { consequence }),
  };
}

function limitsOf({ name }: Bound): readonly string[] {
  return [
    'Models were run, not a kernel: each answers by rules that cite mails and code, and a rule can be wrong.',
    `The bound is ${name}: nothing is said of other operations, larger worlds, or states beyond its limits.`,
    'Behind a difference of decision, data or existence nothing was searched; each class is told with one shortest trace.',
  ];
}
