import { guestCall, type Verdict } from '@guestmem/model';
import { type GmemTurn, update } from '../record.js';
import { held } from '../references.js';

const waiting: Verdict = { decision: 'refuse-retryable', rule: 'GMEM-STATE-002', codes: { run: 'MEMORY_FAULT' } };

/** Whether the guest has unshared the page and EL2 waits for the host's last reference before it follows. */
export function isUnsharing({ cell: { backing, guests } }: GmemTurn, vm: number): boolean {
  const entry = guests[vm];
  return backing.attr === 'none' && entry?.kind === 'mapped' && entry.state === 'shared-owned';
}

/** A touch of a page that belongs to nobody; null: it belongs to somebody, or EL2 has given it to the guest already. */
export function refusedWhileUnsharing(turn: GmemTurn, vm: number): Verdict | null {
  const isMissing = turn.cell.backing.attr === 'none' && turn.cell.guests[vm]?.kind === 'none';
  return isMissing || isUnsharing(turn, vm) ? waiting : null;
}

/**
 * The callback of the last folio_put: the page is the guest's from now on, and EL2 is told. A hole leaves nothing to
 * wait for, and the next page there starts shared.
 */
export function finishUnshare(turn: GmemTurn): void {
  const { attr, slot } = turn.cell.backing;
  if (attr !== 'none') return;
  if (slot !== null && held(turn.cell.backing, slot) > 0) return;
  for (const [vm, { life }] of turn.globals.vms.entries()) {
    if (life === 'running' && isUnsharing(turn, vm)) guestCall(turn, 'unshare', { vm });
  }
  update(turn, { attr: slot === null ? 'shared' : 'private' });
}
