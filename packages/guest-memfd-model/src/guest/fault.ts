import { type Facts, frameOf, platformOf, type Verdict, type Visibility, verdictOf } from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import { refusedWhileUnsharing } from '../attribute/unsharing.js';
import { ensureFolio, ensureUptodate } from '../folio.js';
import { hostFault } from '../host/fault.js';
import { exitAndReact } from '../kvm/reactions.js';
import type { GmemTurn } from '../record.js';
import { sideInUse } from '../sides.js';

const fileGone: Verdict = { decision: 'refuse-final', rule: 'GMEM-GFLT-001', codes: { run: 'EFAULT' } };
const poisonedPage: Verdict = { decision: 'refuse-final', rule: 'GMEM-GFLT-003', codes: { run: 'EHWPOISON' } };
const retriedForEver: Verdict = { decision: 'no-progress', rule: 'GMEM-GFLT-004' };
const noUserAddress: Verdict = { decision: 'refuse-final', rule: 'GMEM-DUAL-007', codes: { run: 'EFAULT' } };

/** What made the guest fault: a load or store is meant to be private, a page about to be shared is not. */
type Cause = 'touch' | 'share';

/** A stage-2 fault of a VM; null: the page is mapped now. */
export function guestFault(turn: GmemTurn, vm: number, facts: Facts, cause: Cause): Verdict | null {
  if (isGone(turn, facts)) return fileGone;
  const { followsAttribute, wants } = platformOf(turn.settings);
  const isProtected = turn.globals.vms[vm]?.kind === 'protected';
  const { attr, ordinary } = turn.cell.backing;
  // A page that waits to become private is shared for nobody any more.
  const given = attr === 'shared' ? 'shared' : 'private';
  const asked = followsAttribute ? given : wants(turn.cell, vm);
  const wanted = isProtected ? asked : 'shared';
  const mayStayShared = cause === 'share' && ordinary !== null;
  if (isProtected && given !== wanted && !mayStayShared) {
    const exited = exitAndReact(turn, wanted === 'private' ? 'touch' : 'sharedTouch', facts);
    const refused = exited ?? (isGone(turn, facts) ? fileGone : null);
    if (refused) return refused;
  }
  const unsharing = refusedWhileUnsharing(turn, vm);
  if (unsharing) return unsharing;
  const page = takePage(turn, facts);
  return 'refused' in page ? page.refused : mapToGuest(turn, vm, wanted, page.slot);
}

/** The end of the file ends nothing for a page that lies in ordinary memory. */
function isGone({ cell }: GmemTurn, { file }: Facts): boolean {
  return file === 'released' && sideInUse(cell.backing) === 'file';
}

type Page = { readonly slot: FrameSlot } | { readonly refused: Verdict };

/** KVM takes a page from the file by its index, and ordinary memory as the VMM itself would: by the user address. */
function takePage(turn: GmemTurn, { vma }: Facts): Page {
  if (sideInUse(turn.cell.backing) === 'ordinary') {
    if (vma === 'none') return { refused: noUserAddress };
    const fault = hostFault(turn, 0);
    return 'refused' in fault ? { refused: poisonedPage } : fault;
  }
  const folio = ensureFolio(turn, 'file');
  if (frameOf(turn.cell, folio).hwpoison) return { refused: poisonedPage };
  return { slot: ensureUptodate(turn, 'file') };
}

/** pkvm_pgtable_stage2_map: a protected guest is given the page, any other borrows it. */
function mapToGuest(turn: GmemTurn, vm: number, as: Visibility, frame: FrameSlot): Verdict | null {
  const reply = platformOf(turn.settings).map(turn, vm, frame, as);
  if (reply.ret === 'OK') return null;
  return reply.ret === 'EPERM' ? retriedForEver : verdictOf(reply, 'run');
}
