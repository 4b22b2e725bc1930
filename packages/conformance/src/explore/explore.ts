import type { Bound, Exploration, LedgerEntry, Scenario } from '@guestmem/spec';
import { implementationOf } from '../implementation/backings.js';
import { designFor } from '../implementation/design-for.js';
import { once } from '../once.js';
import { describeConfiguration } from '../settings/describe.js';
import type { Configuration } from '../settings/resolve.js';
import { Ask, type AskOptions } from './ask.js';
import { breachesIn } from './breaches.js';
import { consequenceOf } from './consequence.js';
import { type Classified, classify, classOf, type Divergence } from './divergence.js';
import { expandOperations } from './expand-operations.js';
import { type LockStepSearch, lockStepProduct, searchInLockStep } from './lock-step-search.js';
import { overdueEntries } from './overdue.js';
import type { ProductSides } from './product.js';

export interface ExploreOptions extends AskOptions, Pick<LockStepSearch, 'designOf'> {
  readonly configuration: Configuration;
  readonly ledger: readonly LedgerEntry[];
  readonly scenarios: readonly Scenario[];
  readonly realign: boolean;
}

export interface Explored extends Classified {
  readonly exploration: Exploration;
}

/** How far a follow-up looks for what a difference in ownership leads to. */
const consequenceStates = 20_000;

/** Searches a pair within a bound and holds what it finds against the ledger. */
export async function explore(options: ExploreOptions): Promise<Explored> {
  const { bound, configuration, ledger, scenarios, realign, designOf = designFor } = options;
  const [left, right] = [designOf(configuration.left), designOf(configuration.right)];
  const pair = { left: implementationOf(left), right: implementationOf(right) };
  const ask = new Ask(options);
  const search = { bound, configuration, designOf };
  const sides = once(() => lockStepProduct(search).sides);
  const result = await searchInLockStep(search, { realign, ...ask.options, sides });
  const operations = new Map(expandOperations(bound).map(({ name, operation }) => [name, operation]));
  const breachesOf = breachesIn(bound, [
    { at: 'left', name: 'left', design: left },
    { at: 'right', name: 'right', design: right },
  ]);
  const { world } = bound;
  const classified = await classify(result.found, operations, { world, pair, configuration, ledger, breachesOf });
  const isComplete = result.ending === 'complete';
  const classes = new Set(classified.divergences.map(({ root }) => classOf(root)));
  const stale = isComplete ? await overdueEntries(ledger, scenarios, { bound, configuration, pair, classes }) : [];
  const divergences: Exploration['divergences'][number][] = [];
  for (const divergence of classified.divergences) divergences.push(await told(divergence, sides, options));
  const exploration: Exploration = {
    ...ask.told(result, classified.breaches),
    configuration: describeConfiguration(configuration),
    divergences,
    stale: stale.map(({ id }) => id),
    limits: [
      ...limitsOf(bound),
      'Behind a difference of decision, data or existence nothing was searched; each class is told with one shortest trace.',
    ],
  };
  return { ...classified, exploration };
}

async function told(
  { root, trace, entry }: Divergence,
  sides: () => ProductSides,
  { bound, configuration, designOf, engine, watch }: ExploreOptions,
): Promise<Exploration['divergences'][number]> {
  const { operation, class: cls, left, right, rules } = root;
  const consequence =
    cls === 'latent'
      ? await consequenceOf(
          { bound, configuration, after: trace, ...(designOf && { designOf }) },
          // Diagrams know nothing of ways.
          {
            maxStates: consequenceStates,
            engine: engine === 'T0' ? engine : 'auto',
            sides,
            ...(watch && { watch }),
          },
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

export function limitsOf({ name }: Bound): readonly string[] {
  return [
    'Models were run, not a kernel: each answers by rules that cite mails and code, and a rule can be wrong.',
    `The bound is ${name}: nothing is said of other operations, larger worlds, or states beyond its limits.`,
  ];
}
