import type { Verdict } from '@guestmem/model';
import { type Holder, withHeld, withoutPin, withPins } from './counters.js';
import type { Changed, Counted } from './exclusive.js';
import type { Folio } from './folio.js';

// Nothing tells the caller whether the holder will ever let go.
const exclusivelyPinned: Verdict = { decision: 'refuse-final', rule: 'SHM-PIN-002', codes: { kernel: 'EBUSY' } };

/** FOLL_PIN: one more normal pin, unless the folio is pinned exclusively. */
export function takePin({ counters }: Folio, holder: Holder): Counted {
  if (counters.exclusive) return { refused: exclusivelyPinned };
  return { counters: withPins(counters, holder, 1), rule: 'SHM-PIN-001' };
}

/** unpin_user_pages: takes away one pin, whoever's that is, and leaves an exclusive bias behind. */
export function dropPin({ counters }: Folio, holder: Holder): Changed {
  const dropped = withoutPin(counters, holder);
  if (counters.exclusive) return { counters: { ...dropped, misused: true }, rule: 'SHM-EXC-015' };
  return { counters: dropped, rule: counters.held[holder] > 0 ? 'SHM-PIN-003' : 'SHM-PIN-006' };
}

/** folio_add_pin: one more pin for a caller that has one; on an exclusive folio nothing, and nobody is told. */
export function addPin({ counters }: Folio, holder: Holder): Changed {
  if (counters.exclusive) return { counters: { ...withHeld(counters, holder, 1), misused: true }, rule: 'SHM-EXC-016' };
  return { counters: withPins(counters, holder, 1), rule: 'SHM-PIN-004' };
}
