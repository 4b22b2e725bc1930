import { guestMemfd } from '@guestmem/guest-memfd-model';
import type { BackingDesign } from '@guestmem/model';
import { shmemGup } from '@guestmem/shmem-gup-model';
import type { Settings } from '@guestmem/spec';
import { unreachable } from '../unreachable.js';

/** A design whose records nobody outside it looks into. */
// biome-ignore lint/suspicious/noExplicitAny: the two backings keep different records, and what runs them treats them alike
export type AnyDesign = BackingDesign<any, any>;

/** The design that the settings name. */
export function designFor(settings: Settings): AnyDesign {
  const { axis } = settings.backing;
  switch (axis) {
    case 'guest-memfd':
      return guestMemfd(settings);
    case 'shmem-gup':
      return shmemGup(settings);
    default:
      return unreachable(axis);
  }
}
