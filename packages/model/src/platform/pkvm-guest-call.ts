import type { HypercallArgs, KnownHypercallName, Reply } from '@guestmem/spec';
import type { GuestReply, GuestWish } from '../guest/guest-call.js';
import type { Turn } from '../turn.js';

/** By wish: the HVC that the guest makes, and the transition behind it once its arguments are well-formed. */
const calls: Readonly<
  Record<GuestWish, { readonly hvc: KnownHypercallName; readonly transition: KnownHypercallName }>
> = {
  share: { hvc: 'hvc_mem_share', transition: 'guest_share_host' },
  unshare: { hvc: 'hvc_mem_unshare', transition: 'guest_unshare_host' },
  relinquish: { hvc: 'hvc_mem_relinquish', transition: 'guest_relinquish' },
};

/**
 * Makes a guest's memory call. On record stands the transition with its own result, from which the guest learns only
 * whether it succeeded; a malformed call gets no further than the HVC, and that is what stands on record then.
 */
export function pkvmGuestCall<B, F>(
  turn: Turn<B, F>,
  wish: GuestWish,
  args: HypercallArgs & { vm: number },
): GuestReply {
  if (turn.globals.vms[args.vm]?.kind !== 'protected') {
    return { ret: 'EOPNOTSUPP', rule: 'HYP-HVC-004', guest: 'NOT_SUPPORTED' };
  }
  const malformed = args.aligned === false || args.reserved === 'non-zero';
  const { hvc, transition } = calls[wish];
  const { ret, rule } = turn.hypercall(malformed ? hvc : transition, args);
  return { ret, rule, guest: replyFor(wish, ret) };
}

/** ENOENT of a share exits to the host as a faked fault, so that the page is donated and the call made again. */
function replyFor(wish: GuestWish, ret: Reply): GuestReply['guest'] {
  if (ret === 'OK') return 'SUCCESS';
  if (ret === 'EOPNOTSUPP') return 'NOT_SUPPORTED';
  return wish === 'share' && ret === 'ENOENT' ? null : 'INVALID_PARAMETER';
}
