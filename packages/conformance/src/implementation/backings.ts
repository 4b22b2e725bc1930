import { type BackingDesign, createModel } from '@guestmem/model';
import type { Settings } from '@guestmem/spec';
import { ownershipView } from '../oracle/index.js';
import { asImplementation } from './as-implementation.js';
import { designFor } from './design-for.js';
import type { Implementation } from './implementation.js';

/** A design, checked by its invariants and held against the oracle. */
export function implementationOf<B, F>(design: BackingDesign<B, F>): Implementation {
  return asImplementation(createModel(design), { el2: ownershipView });
}

/** The model of the backing that the settings name. */
export function modelFor(settings: Settings): Implementation {
  return implementationOf(designFor(settings));
}
