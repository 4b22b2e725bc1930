import type { Verdict } from '@guestmem/model';
import { type Counters, type Holder, withPins } from './counters.js';
import {
  alreadyExclusive,
  type Counted,
  type ExclusiveSettings,
  notConfigured,
  type Path,
  pinned,
  reexc,
} from './exclusive.js';
import { apparentPins, type Folio } from './folio.js';

// Patches 2/5 and 3/5 of the RFC, defects included. What is not here is posted as it is meant: see exclusive.ts.

/** The accessors of the AnonExclusive flag assert that the page is anonymous. */
const notAnonymous: Verdict = { decision: 'kill-host', rule: 'SHM-RFC-006', codes: { kernel: 'OOPS' } };
const unmarked: Verdict = { decision: 'refuse-final', rule: 'SHM-RFC-005', codes: { kernel: 'EINVAL' } };

/**
 * FOLL_PIN|FOLL_LONGTERM|FOLL_EXCLUSIVE. The fast path holds a plain reference while it tries, and forgets it when it
 * fails. A large folio has its pin counter set to the bare pin; only the fast path's reference is there to hold it.
 */
export function takeExclusiveAsPosted(folio: Folio, holder: Holder, settings: ExclusiveSettings, path: Path): Counted {
  if (settings.exclusivePin === 'off') return { refused: notConfigured };
  if (folio.counters.exclusive) return { refused: alreadyExclusive };
  const tried = path === 'fast' ? withStray(folio.counters, 1) : folio.counters;
  if (apparentPins({ ...folio, counters: tried }, settings.pinCount) !== 0) {
    return path === 'fast' ? { refused: { ...pinned, rule: 'SHM-RFC-004' }, counters: tried } : { refused: pinned };
  }
  if (isCaught(folio, settings)) return { refused: notAnonymous };
  const counters: Counters = { ...withPins(folio.counters, holder, 1), anonExclusive: true };
  if (!folio.large) return { counters: { ...counters, exclusive: true }, rule: 'SHM-EXC-001' };
  return path === 'fast'
    ? { counters, rule: 'SHM-RFC-001' }
    : { counters: withStray(counters, -1), rule: 'SHM-RFC-002' };
}

/** reexc_user_page: looks for the mark first, and takes a whole exclusive pin where only the bias is wanted. */
export function reexcAsPosted(folio: Folio, settings: ExclusiveSettings): Counted {
  if (isCaught(folio, settings)) return { refused: notAnonymous };
  // An anonymous page that is pinned is marked anyway.
  if (!folio.anon && !folio.counters.anonExclusive) return { refused: unmarked };
  const meant = reexc(folio, settings);
  if ('refused' in meant) return meant;
  if (folio.large) return { counters: folio.counters, rule: 'SHM-RFC-007' };
  return { counters: { ...meant.counters, pins: meant.counters.pins + 1 }, rule: 'SHM-RFC-003' };
}

function isCaught({ anon }: Folio, { pageFlagChecks }: ExclusiveSettings): boolean {
  return pageFlagChecks === 'on' && !anon;
}

function withStray(counters: Counters, by: 1 | -1): Counters {
  return { ...counters, stray: counters.stray + by };
}
