import { type Facts, frameOf, type Verdict, verdictOf } from '@guestmem/model';
import { ensureFolio, ensureUptodate } from '../folio.js';
import { exitAndReact } from '../kvm/reactions.js';
import type { GmemTurn } from '../record.js';

const fileGone: Verdict = { decision: 'refuse-final', rule: 'GMEM-GFLT-001', codes: { run: 'EFAULT' } };
const poisonedPage: Verdict = { decision: 'refuse-final', rule: 'GMEM-GFLT-003', codes: { run: 'EHWPOISON' } };
const retriedForEver: Verdict = { decision: 'no-progress', rule: 'GMEM-GFLT-004' };

/** A stage-2 fault of a VM on a page of the file; null: the page is mapped now. */
export function guestFault(turn: GmemTurn, vm: number, facts: Facts): Verdict | null {
  if (facts.file === 'released') return fileGone;
  const isProtected = turn.globals.vms[vm]?.kind === 'protected';
  if (isProtected && turn.cell.backing.attr === 'shared') {
    const refused = exitAndReact(turn, 'touch', facts);
    if (refused) return refused;
  }
  const folio = ensureFolio(turn);
  if (frameOf(turn.cell, folio).hwpoison) return poisonedPage;
  return mapToGuest(turn, vm, isProtected);
}

/** pkvm_pgtable_stage2_map: a protected guest is given the page, any other borrows it. */
function mapToGuest(turn: GmemTurn, vm: number, isProtected: boolean): Verdict | null {
  const frame = ensureUptodate(turn);
  const reply = isProtected
    ? turn.hypercall('host_donate_guest', { vm, frame })
    : turn.hypercall('host_share_guest', { vm, frame, prot: 'rwx' });
  if (reply.ret === 'OK') return null;
  return reply.ret === 'EPERM' ? retriedForEver : verdictOf(reply, 'run');
}
