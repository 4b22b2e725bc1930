import type { Code, HypercallArgs, KnownHypercallName, KnownRuleId, Reply } from '@guestmem/spec';
import { refusalBy } from '../el2/refusal.js';
import type { Turn, Verdict } from '../turn.js';

/** A memory call of a guest. */
export type GuestCall = 'hvc_mem_share' | 'hvc_mem_unshare' | 'hvc_mem_relinquish';

/** What came of it. */
export interface GuestReply {
  /** The internal result. ENOENT of hvc_mem_share: the call exited to the host, which has to donate and retry. */
  readonly ret: Reply;
  readonly rule: KnownRuleId;
  /** What the guest sees; null when the call exited to the host instead. */
  readonly guest: Extract<Code, 'SUCCESS' | 'INVALID_PARAMETER' | 'NOT_SUPPORTED'> | null;
}

/** The transition behind each call, once its arguments are well-formed. */
const transitions: Readonly<Record<GuestCall, KnownHypercallName>> = {
  hvc_mem_share: 'guest_share_host',
  hvc_mem_unshare: 'guest_unshare_host',
  hvc_mem_relinquish: 'guest_relinquish',
};

/**
 * Makes a guest's memory call. On record stands the transition with its own result, from which the guest learns only
 * whether it succeeded; a malformed call gets no further than the HVC, and that is what stands on record then.
 */
export function guestCall<B, F>(turn: Turn<B, F>, name: GuestCall, args: HypercallArgs & { vm: number }): GuestReply {
  if (turn.globals.vms[args.vm]?.kind !== 'protected') {
    return { ret: 'EOPNOTSUPP', rule: 'HYP-HVC-004', guest: 'NOT_SUPPORTED' };
  }
  const malformed = args.aligned === false || args.reserved === 'non-zero';
  const { ret, rule } = turn.hypercall(malformed ? name : transitions[name], args);
  return { ret, rule, guest: replyFor(name, ret) };
}

function replyFor(name: GuestCall, ret: Reply): GuestReply['guest'] {
  if (ret === 'OK') return 'SUCCESS';
  if (ret === 'EOPNOTSUPP') return 'NOT_SUPPORTED';
  return name === 'hvc_mem_share' && ret === 'ENOENT' ? null : 'INVALID_PARAMETER';
}

/** A refused memory call: the guest is never told why, so the rule alone says whether it can succeed later. */
export function refusedCall({ guest, rule }: GuestReply): Verdict {
  const decision = guest === 'NOT_SUPPORTED' ? 'not-offered' : refusalBy(rule);
  return { decision, rule, codes: { guest: guest ?? 'INVALID_PARAMETER' } };
}
