import {
  type Access,
  type Facts,
  type GuestReply,
  guestCall,
  guestEntryAccess,
  type OperationOf,
  platformOf,
  refusedCall,
  rehearsedCall,
  type Verdict,
  type Visibility,
} from '@guestmem/model';
import type { VmId } from '@guestmem/spec';
import { afterFill } from './guest-fault.js';
import { guestPinOf } from './kvm-pin.js';
import { takePage } from './notifier.js';
import { backingSettings, type ShmemTurn } from './record.js';

export function guestRead(turn: ShmemTurn, { vm = 0 }: OperationOf<'guest.read'>, facts: Facts): Verdict {
  return touch(turn, vm, {}, facts);
}

export function guestWrite(turn: ShmemTurn, { vm = 0, value }: OperationOf<'guest.write'>, facts: Facts): Verdict {
  return touch(turn, vm, { write: value }, facts);
}

function touch(turn: ShmemTurn, vm: VmId, access: Access, facts: Facts): Verdict {
  const done = isOtherGfn(turn, vm, facts) ? null : guestEntryAccess(turn, vm, access);
  if (done) return done;
  return afterFill(turn, vm, facts, () => {
    const verdict = guestEntryAccess(turn, vm, access);
    if (!verdict) throw new Error('a stage-2 entry that was filled is empty');
    return verdict;
  });
}

/** Whether this VM has filled another gfn with the page, through another memslot over the same memory. */
function isOtherGfn(turn: ShmemTurn, vm: VmId, { memslot }: Facts): boolean {
  const mapping = turn.cell.backing.kvm[vm];
  return mapping != null && memslot !== undefined && mapping.memslot !== memslot;
}

/** MEM_SHARE. A gfn that is still empty sends the guest to the host, which fills it, and the call is made again. */
export function guestShare(turn: ShmemTurn, { vm = 0 }: OperationOf<'guest.share'>, facts: Facts): Verdict {
  if (isOtherGfn(turn, vm, facts)) return afterFill(turn, vm, facts, () => noSuchEntry);
  const before = platformOf(turn.settings).wants(turn.cell, vm);
  const reply = guestCall(turn, 'share', { vm });
  if (reply.guest !== null) return shared(turn, vm, reply, before);
  turn.effect('guest-exit');
  return afterFill(turn, vm, facts, () => shared(turn, vm, guestCall(turn, 'share', { vm }), before));
}

function shared(turn: ShmemTurn, vm: VmId, reply: GuestReply, before: Visibility): Verdict {
  if (reply.guest !== 'SUCCESS') return refusedCall(reply);
  const rule = guestPinOf(turn).share(turn, vm);
  refaultNext(turn, vm, before);
  return { decision: 'allow', rule, codes: { guest: 'SUCCESS' } };
}

/**
 * Where the two views are two tables, the page leaves the one, and the next touch finds it in the other. A wish for the
 * side that the page is on already moves nothing.
 */
function refaultNext(turn: ShmemTurn, vm: VmId, before: Visibility): void {
  const { refaults, wants } = platformOf(turn.settings);
  if (refaults && wants(turn.cell, vm) !== before) takePage(turn, vm);
}

/** EL2 is not asked here: it would be shown the entry of the gfn that is filled. */
const noSuchEntry: Verdict = { decision: 'refuse-final', rule: 'SHM-SHARE-005', codes: { guest: 'INVALID_PARAMETER' } };

/** MEM_UNSHARE. Where the host may refuse, it is asked first, and EL2 acts only once the page is exclusive again. */
export function guestUnshare(turn: ShmemTurn, { vm = 0 }: OperationOf<'guest.unshare'>, facts: Facts): Verdict {
  if (isOtherGfn(turn, vm, facts)) return noSuchEntry;
  const needsHost = backingSettings(turn).unshareDeniable || platformOf(turn.settings).unshareNeedsHost;
  return needsHost ? askThenUnshare(turn, vm) : unshareThenFollow(turn, vm);
}

function askThenUnshare(turn: ShmemTurn, vm: VmId): Verdict {
  // What EL2 refuses, because of the page or of a DMA mapping, it refuses before it goes to the host.
  if (rehearsedCall(turn, 'unshare', vm).guest !== 'SUCCESS') return refusedCall(guestCall(turn, 'unshare', { vm }));
  const answer = guestPinOf(turn).unshare(turn, vm);
  if ('refused' in answer) {
    return { ...answer.refused, codes: { ...answer.refused.codes, guest: 'INVALID_PARAMETER' } };
  }
  const before = platformOf(turn.settings).wants(turn.cell, vm);
  guestCall(turn, 'unshare', { vm });
  refaultNext(turn, vm, before);
  return { decision: 'allow', rule: answer.rule, codes: { guest: 'SUCCESS' } };
}

/** The guest alone decides. A page that cannot be made exclusive stays private behind the back of the pins. */
function unshareThenFollow(turn: ShmemTurn, vm: VmId): Verdict {
  const reply = guestCall(turn, 'unshare', { vm });
  if (reply.guest !== 'SUCCESS') return refusedCall(reply);
  const followed = guestPinOf(turn).unshare(turn, vm);
  const rule = 'refused' in followed ? 'SHM-SHARE-003' : followed.rule;
  return { decision: 'allow', rule, codes: { guest: 'SUCCESS' } };
}

/** MEM_RELINQUISH: the page is the host's again, wiped, so KVM needs no pin on it. */
export function guestRelinquish(turn: ShmemTurn, { vm = 0 }: OperationOf<'guest.relinquish'>, facts: Facts): Verdict {
  if (isOtherGfn(turn, vm, facts)) return noSuchEntry;
  const wasMapped = turn.cell.guests[vm]?.kind === 'mapped';
  const reply = guestCall(turn, 'relinquish', { vm });
  if (reply.guest !== 'SUCCESS') return refusedCall(reply);
  if (wasMapped) guestPinOf(turn).release(turn, vm);
  return { decision: 'allow', rule: 'SHM-SHARE-004', codes: { guest: 'SUCCESS' } };
}
