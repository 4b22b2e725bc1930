import { createGuestMemfd } from '@guestmem/guest-memfd-model';
import { createShmemGup } from '@guestmem/shmem-gup-model';
import type { Settings } from '@guestmem/spec';
import { GuestmemError } from '../guestmem-error.js';
import { ownershipView } from '../oracle/index.js';
import { unreachable } from '../unreachable.js';
import { asImplementation } from './as-implementation.js';
import type { Implementation } from './implementation.js';

/** The model of the backing that the settings name. Throws `unsupported-settings` for what is not written yet. */
export function modelFor(settings: Settings): Implementation {
  try {
    return create(settings);
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'UnsupportedSettings') throw cause;
    throw new GuestmemError('unsupported-settings', cause.message, { cause });
  }
}

function create(settings: Settings): Implementation {
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
