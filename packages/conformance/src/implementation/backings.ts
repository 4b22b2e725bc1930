import { createGuestMemfd } from '@guestmem/guest-memfd-model';
import { createShmemGup } from '@guestmem/shmem-gup-model';
import type { Settings } from '@guestmem/spec';
import { ownershipView } from '../oracle/index.js';
import { unreachable } from '../unreachable.js';
import { asImplementation } from './as-implementation.js';
import type { Implementation } from './implementation.js';

/** The model of the backing that the settings name. */
export function modelFor(settings: Settings): Implementation {
  const { axis } = settings.backing;
  switch (axis) {
    case 'guest-memfd':
      return asImplementation(createGuestMemfd(settings), { el2: ownershipView });
    case 'shmem-gup':
      return asImplementation(createShmemGup(settings), { el2: ownershipView });
    default:
      return unreachable(axis);
  }
}
