import type { Facts, Verdict } from '@guestmem/model';
import { convertPage } from '../attribute/convert.js';
import { profileOf } from '../profiles/profile-of.js';
import type { Attribute, GmemTurn } from '../record.js';

/** The answer of a cooperative VMM to an exit: one conversion ioctl. null: it did what the guest asked for. */
type Reaction = (turn: GmemTurn) => Verdict | null;

const nothing: Reaction = () => null;

const converted =
  (to: Attribute): Reaction =>
  (turn) =>
    convertPage(profileOf(turn.settings).conversion, turn, to);

/** What KVM and the VMM do about a guest's wish. */
const reactions = {
  /** A touch of a page that is shared: KVM_EXIT_MEMORY_FAULT. */
  touch: converted('private'),
  /** The other way round, where a guest says by each access which view it means. */
  sharedTouch: converted('shared'),
  share: converted('shared'),
  /** Of one page; a range that can be denied is one ioctl, and lives with the memory calls. */
  unshare: converted('private'),
  /** The page is the host's again, but private until the VMM converts it or punches it out. */
  relinquish: nothing,
} as const satisfies Record<string, Reaction>;

const unanswered: Verdict = { decision: 'refuse-retryable', rule: 'GMEM-GFLT-002', codes: { run: 'MEMORY_FAULT' } };

/** The VMM answers without having been waited for. */
export function react(turn: GmemTurn, wish: keyof typeof reactions): Verdict | null {
  return reactions[wish](turn);
}

/** KVM_RUN returns, and the guest goes no further until the VMM has answered. */
export function exitAndReact(turn: GmemTurn, wish: keyof typeof reactions, facts: Facts): Verdict | null {
  return exit(turn, facts) ?? react(turn, wish);
}

/** The exit alone; null: the VMM is about to answer, or KVM needs no answer. */
export function exit(turn: GmemTurn, { vmm }: Facts): Verdict | null {
  if (profileOf(turn.settings).convertsThrough === 'kernel') return null;
  turn.effect('guest-exit');
  return vmm === 'manual' ? unanswered : null;
}
