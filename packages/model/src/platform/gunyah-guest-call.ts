import type { HypercallArgs, KnownHypercallName } from '@guestmem/spec';
import type { GuestReply, GuestWish } from '../guest/guest-call.js';
import { heldBy } from '../gunyah/checks.js';
import { transferOf } from '../gunyah/switches.js';
import type { Turn } from '../turn.js';
import type { CallReply } from './platform.js';

type Args = HypercallArgs & { vm: number };
type Calls = readonly KnownHypercallName[];

/** By wish: what the guest calls, and what the host does in answer. In an unshare the host comes first. */
export function gunyahGuestCall<B, F>(turn: Turn<B, F>, wish: GuestWish, args: Args): GuestReply {
  switch (wish) {
    case 'share':
      return inTurn(turn, args, ['rm_guest_share', 'rm_host_accept']);
    case 'unshare':
      return inTurn(turn, args, isOffered(turn, args) ? ['rm_host_release', 'rm_guest_reclaim'] : ['rm_guest_reclaim']);
    case 'relinquish':
      return transferOf(turn.settings) === 'paged' ? unlock(turn, args) : release(turn, args);
  }
}

/** Whether the host has something to release. */
function isOffered<B, F>({ cell }: Turn<B, F>, { vm }: Args): boolean {
  return heldBy(cell, vm).extent === 'offered';
}

/** The balloon of the guest: the page is zeroed and unlocked, and the host takes it back. */
function unlock<B, F>(turn: Turn<B, F>, args: Args): GuestReply {
  const { entry, extent } = heldBy(turn.cell, args.vm);
  const unlocked = turn.hypercall('gh_modify_pages', args);
  if (unlocked.ret === 'OK' && entry.kind === 'mapped' && extent === 'private') {
    turn.hypercall('gh_unmap_private', { vm: args.vm });
    turn.hypercall('gh_donate_from_protected', { vm: args.vm });
  }
  return toGuest(unlocked);
}

/** A lent page is released with the wish that it be zeroed, and its owner reclaims it. */
function release<B, F>(turn: Turn<B, F>, args: Args): GuestReply {
  const released = turn.hypercall('rm_mem_release', { ...args, sanitize: true });
  if (released.ret === 'OK') turn.hypercall('rm_mem_reclaim', { vm: args.vm });
  return toGuest(released);
}

/** One call after the other, to the first that is refused. */
function inTurn<B, F>(turn: Turn<B, F>, args: Args, calls: Calls): GuestReply {
  let reply: CallReply | null = null;
  for (const call of calls) {
    reply = turn.hypercall(call, args);
    if (reply.ret !== 'OK') break;
  }
  if (reply === null) throw new Error('a wish that makes no call');
  return toGuest(reply);
}

/** A guest is told the error itself. */
function toGuest({ ret, rule }: CallReply): GuestReply {
  return { ret, rule, guest: ret === 'OK' ? 'SUCCESS' : ret };
}
