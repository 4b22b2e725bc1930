import type { HypercallArgs } from '@guestmem/spec';
import { type Belief, withBelief } from '../../cell.js';
import type { GuestReply, GuestWish } from '../../guest/guest-call.js';
import type { Turn } from '../../turn.js';

/** What a guest does about its own page besides asking the host. */
export interface GuestSteps {
  /** Before it asks for the page to be shared. */
  readonly letGo: <B, F>(turn: Turn<B, F>, vm: number) => void;
  /** What it takes the page for once it is private again. */
  readonly fresh: Belief;
}

/**
 * MAP_GPA_RANGE, also at the end of a page-state change or of MapGPA. KVM decides nothing: it takes the wish to the
 * VMM, and what the guest does itself about its page is done here.
 */
export function mapGpaRange<B, F>(
  { letGo, fresh }: GuestSteps,
  turn: Turn<B, F>,
  wish: GuestWish,
  { vm }: HypercallArgs & { vm: number },
): GuestReply {
  if (turn.globals.vms[vm]?.kind !== 'protected') return missing('HYP-KVM-011');
  if (wish === 'relinquish') return missing('HYP-KVM-012');
  const isShared = turn.cell.beliefs[vm] === 'shared';
  if (wish === 'share' && !isShared) {
    letGo(turn, vm);
    turn.cell = withBelief(turn.cell, vm, 'shared');
  }
  if (wish === 'unshare' && isShared) turn.cell = withBelief(turn.cell, vm, fresh);
  return { ret: 'OK', rule: 'HYP-KVM-013', guest: 'SUCCESS' };
}

function missing(rule: GuestReply['rule']): GuestReply {
  return { ret: 'EOPNOTSUPP', rule, guest: 'NOT_SUPPORTED' };
}
