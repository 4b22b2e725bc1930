import type { Facts, Verdict } from '@guestmem/model';
import { makePrivate, makeShared } from '../attribute/convert.js';
import type { GmemTurn } from '../record.js';

/** What a cooperative VMM does at an exit: one conversion ioctl. null: done, the vCPU re-enters. */
type Reaction = (turn: GmemTurn) => Verdict | null;

/**
 * What KVM and the VMM do about a guest's wish. Only a touch of a shared page and the memory calls need them;
 * relinquish is answered by nobody: the page is the host's again, and its attribute stays private until the VMM
 * converts it or punches it out.
 */
const reactions = {
  touch: makePrivate,
  unshare: makePrivate,
  share: (turn) => {
    makeShared(turn);
    return null;
  },
} as const satisfies Record<string, Reaction>;

const unanswered: Verdict = { decision: 'refuse-retryable', rule: 'GMEM-GFLT-002', codes: { run: 'MEMORY_FAULT' } };

/** KVM_RUN returns to the VMM, which converts the page; null: it did. A VMM that does not answer leaves the exit. */
export function react(turn: GmemTurn, wish: keyof typeof reactions, facts: Facts): Verdict | null {
  return exit(turn, facts) ?? reactions[wish](turn);
}

/** The exit alone; null: the VMM is about to answer. */
export function exit(turn: GmemTurn, { vmm }: Facts): Verdict | null {
  turn.effect('guest-exit');
  return vmm === 'manual' ? unanswered : null;
}
