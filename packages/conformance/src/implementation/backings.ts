import { guestMemfd } from '@guestmem/guest-memfd-model';
import { type BackingDesign, createModel } from '@guestmem/model';
import { shmemGup } from '@guestmem/shmem-gup-model';
import type { Settings } from '@guestmem/spec';
import { ownershipView } from '../oracle/index.js';
import { unreachable } from '../unreachable.js';
import { asImplementation } from './as-implementation.js';
import type { Implementation } from './implementation.js';

/** A design, checked by its invariants and held against the oracle. */
export function implementationOf<B, F>(design: BackingDesign<B, F>): Implementation {
  return asImplementation(createModel(design), { el2: ownershipView });
}

/** The model of the backing that the settings name. */
export function modelFor(settings: Settings): Implementation {
  const { axis } = settings.backing;
  switch (axis) {
    case 'guest-memfd':
      return implementationOf(guestMemfd(settings));
    case 'shmem-gup':
      return implementationOf(shmemGup(settings));
    default:
      return unreachable(axis);
  }
}
