import type { Code, HypercallArgs, KnownRuleId, Reply } from '@guestmem/spec';
import { refusalBy } from '../el2/refusal.js';
import { platformOf } from '../platform/platform-of.js';
import type { Turn, Verdict } from '../turn.js';

/** What a guest can ask for about a page of its own. */
export type GuestWish = 'share' | 'unshare' | 'relinquish';

/** What came of it. */
export interface GuestReply {
  /** The internal result. */
  readonly ret: Reply;
  readonly rule: KnownRuleId;
  /** What the guest sees; null: the call went to the host instead, which has to give the page first. */
  readonly guest: Code | null;
}

/** Makes a guest's memory call. */
export function guestCall<B, F>(turn: Turn<B, F>, wish: GuestWish, args: HypercallArgs & { vm: number }): GuestReply {
  return platformOf(turn.settings).guestCall(turn, wish, args);
}

/** What the call would be told now. Nothing is changed, and nothing stands on record. */
export function rehearsedCall<B, F>(turn: Turn<B, F>, wish: GuestWish, vm: number): GuestReply {
  return guestCall(turn.rehearsal(), wish, { vm });
}

/** A refused memory call: the guest is never told why, so the rule alone says whether it can succeed later. */
export function refusedCall({ guest, rule }: GuestReply): Verdict {
  const decision = guest === 'NOT_SUPPORTED' ? 'not-offered' : refusalBy(rule);
  return { decision, rule, codes: { guest: guest ?? 'INVALID_PARAMETER' } };
}
