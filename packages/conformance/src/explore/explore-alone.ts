import type { Exploration, Settings } from '@guestmem/spec';
import { implementationOf } from '../implementation/backings.js';
import { designFor } from '../implementation/design-for.js';
import { describeConfiguration } from '../settings/describe.js';
import { Ask, type AskOptions } from './ask.js';
import { breachesIn } from './breaches.js';
import { type Classified, classify } from './divergence.js';
import { expandOperations } from './expand-operations.js';
import { limitsOf } from './explore.js';
import { type LoneSearch, searchAlone } from './lock-step-search.js';

export interface ExploreAloneOptions extends AskOptions, Pick<LoneSearch, 'designOf'> {
  readonly settings: Settings;
}

/** Searches one design within a bound for invariants that it breaks. It runs against itself, so that nothing parts. */
export async function exploreAlone(
  options: ExploreAloneOptions,
): Promise<Classified & { readonly exploration: Exploration }> {
  const { bound, settings, designOf = designFor } = options;
  const design = designOf(settings);
  const configuration = { left: settings, right: settings };
  const ask = new Ask(options);
  const result = await searchAlone({ bound, settings, designOf }, ask.options);
  const classified = await classify(
    result.found,
    new Map(expandOperations(bound).map(({ name, operation }) => [name, operation])),
    {
      world: bound.world,
      pair: { left: implementationOf(design), right: implementationOf(design) },
      configuration,
      ledger: [],
      breachesOf: breachesIn(bound, [{ at: 'left', name: settings.backing.axis, design }]),
    },
  );
  const exploration: Exploration = {
    ...ask.told(result, classified.breaches),
    configuration: describeConfiguration(configuration),
    only: settings.backing.axis,
    divergences: [],
    stale: [],
    limits: limitsOf(bound),
  };
  return { ...classified, exploration };
}
