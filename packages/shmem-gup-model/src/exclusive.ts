import type { Verdict } from '@guestmem/model';
import type { KnownRuleId, ShmemGupSettings } from '@guestmem/spec';
import { type Counters, type Holder, withoutPin, withPins } from './counters.js';
import { apparentPins, type Folio } from './folio.js';

/** What a call made of the counters. */
export interface Changed {
  readonly counters: Counters;
  readonly rule: KnownRuleId;
}

/** The same for a call that can be refused; counters: what the refusal leaves behind. */
export type Counted = Changed | { readonly refused: Verdict; readonly counters?: Counters };

/** Whether the lockless walk has found the page, or the one under the lock. */
export type Path = 'fast' | 'slow';

export type ExclusiveSettings = Pick<ShmemGupSettings, 'pinCount' | 'exclusivePin' | 'pageFlagChecks'>;

export const notConfigured: Verdict = { decision: 'refuse-final', rule: 'SHM-EXC-006', codes: { kernel: 'EINVAL' } };
// Nothing tells the caller whether the holder will ever let go.
export const alreadyExclusive: Verdict = { decision: 'refuse-final', rule: 'SHM-EXC-003', codes: { kernel: 'EBUSY' } };
export const pinned: Verdict = { decision: 'refuse-retryable', rule: 'SHM-EXC-002', codes: { kernel: 'EBUSY' } };

/** FOLL_PIN|FOLL_LONGTERM|FOLL_EXCLUSIVE: a normal pin and the exclusive bias, where nobody holds any pin. */
export function takeExclusive(folio: Folio, holder: Holder, settings: ExclusiveSettings, _: Path): Counted {
  const { counters } = folio;
  if (settings.exclusivePin === 'off') return { refused: notConfigured };
  if (counters.exclusive) return { refused: alreadyExclusive };
  if (apparentPins(folio, settings.pinCount) !== 0) return { refused: pinned };
  return { counters: { ...withPins(counters, holder, 1), exclusive: true }, rule: 'SHM-EXC-001' };
}

/** unexc_user_page: the bias goes, the normal pin stays. It returns nothing and cannot fail. */
export function unexc({ counters }: Folio): Changed {
  return { counters: { ...counters, exclusive: false }, rule: 'SHM-EXC-007' };
}

/** reexc_user_page: the bias comes back where the one pin that is counted must be the caller's own. */
export function reexc(folio: Folio, { pinCount }: ExclusiveSettings): Counted {
  const { counters } = folio;
  const refusedBy = (decision: Verdict['decision'], rule: KnownRuleId): Counted => ({
    refused: { decision, rule, codes: { kernel: 'EBUSY' } },
  });
  if (counters.exclusive) return refusedBy('refuse-final', 'SHM-EXC-010');
  const pins = apparentPins(folio, pinCount);
  if (pins > 1) return refusedBy('refuse-retryable', 'SHM-EXC-009');
  return pins === 1
    ? { counters: { ...counters, exclusive: true }, rule: 'SHM-EXC-008' }
    : refusedBy('refuse-final', 'SHM-EXC-017');
}

/** unpin_exc_pages: drops the bias and the normal pin. Without a bias it warns and drops the pin. */
export function unpinExc({ counters }: Folio, holder: Holder): Changed {
  const rule = counters.exclusive ? 'SHM-EXC-013' : 'SHM-EXC-014';
  return { counters: { ...withoutPin(counters, holder), exclusive: false }, rule };
}
