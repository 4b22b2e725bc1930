import type { Backing, Scenario } from '@guestmem/spec';
import { type Catalogue, specCatalogue } from '../settings/catalogue.js';
import { type ResolvedSide, resolveSide } from '../settings/resolve-side.js';
import { standIn } from '../settings/stand-in.js';
import type { Variation } from './variations.js';

/** What a side of a scenario runs with in a variation. */
export type ResolveIn = (scenario: Scenario, variation: Variation, design: Backing) => ResolvedSide;

/** Resolves each setting once: most scenarios name nothing, and so resolve alike. */
export function resolverOnce(catalogue: Catalogue = specCatalogue): ResolveIn {
  const known = new Map<string, ResolvedSide>();
  return ({ setting }, { selectors }, design) => {
    const key = JSON.stringify([design, setting, selectors]);
    const resolved = known.get(key) ?? resolveSide(design, standIn(setting, selectors, catalogue), [], catalogue);
    known.set(key, resolved);
    return resolved;
  };
}
