import type { Codes, KnownHypercallName } from '@guestmem/spec';
import { frameOf, withBelief } from '../../cell.js';
import { type Access, accessFrame } from '../../cpu/host-access.js';
import type { Turn, Verdict } from '../../turn.js';

/** How a confidential guest meets its private pages. */
export interface GuestWays {
  /** The guest's own step that makes a pending page usable. */
  readonly accept: KnownHypercallName;
  readonly allowed: Verdict['rule'];
  /** A page that the guest has accepted has been replaced under it. */
  readonly replaced: Verdict;
}

const machineCheck: Verdict = { decision: 'kill-guest', rule: 'HYP-TDX-015' };

/**
 * A guest that accepts its pages at their first touch. null: there is no entry, or it is for the other view of memory,
 * which the guest chooses by a bit of the address.
 */
export function confidentialGuestAccess<B, F>(
  { accept, allowed, replaced }: GuestWays,
  turn: Turn<B, F>,
  vm: number,
  access: Access,
): Verdict | null {
  const entry = turn.cell.guests[vm];
  if (entry?.kind !== 'mapped') return null;
  if (turn.globals.vms[vm]?.kind !== 'protected') return accessFrame(turn, entry.frame, access, 'HYP-KVM-010');
  const belief = turn.cell.beliefs[vm];
  if ((belief === 'shared') !== (entry.state === 'shared-borrowed')) return null;
  if (entry.state === 'shared-borrowed') return accessFrame(turn, entry.frame, access, allowed);
  if (entry.state === 'pending') {
    if (belief === 'accepted') return replaced;
    turn.hypercall(accept, { vm });
  }
  turn.cell = withBelief(turn.cell, vm, 'accepted');
  const isConsumed = access.write === undefined && frameOf(turn.cell, entry.frame).content === 'poisoned';
  return isConsumed ? machineCheck : accessFrame(turn, entry.frame, access, allowed);
}

export function oops(rule: Verdict['rule']): Verdict {
  return { decision: 'kill-host', rule, codes: { kernel: 'OOPS' } };
}

export function signal(rule: Verdict['rule'], user: NonNullable<Codes['user']>): Verdict {
  return { decision: 'kill-process', rule, codes: { user } };
}
