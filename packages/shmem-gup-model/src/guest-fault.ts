import { type CallReply, type Facts, mayLock, platformOf, type Verdict, verdictOf } from '@guestmem/model';
import type { FrameSlot, SlotId, VmId } from '@guestmem/spec';
import { atUserPage } from './fault.js';
import { guestPinOf } from './kvm-pin.js';
import { longtermRefusal, outOfMovable, type Placed } from './longterm.js';
import { traitsOf } from './profiles.js';
import { backingSettings, type ShmemTurn } from './record.js';

const overLimit: Verdict = { decision: 'refuse-retryable', rule: 'SHM-LOCK-001', codes: { run: 'ENOMEM' } };
const alreadyCharged: Verdict = { decision: 'refuse-retryable', rule: 'SHM-LOCK-003', codes: { run: 'ENOMEM' } };

/**
 * Fills a stage-2 entry that the guest has found empty, by the VMM's mapping of the memslot, and goes on with what the
 * guest was about.
 */
export function afterFill(turn: ShmemTurn, vm: VmId, { vma, memslot = 0 }: Facts, then: () => Verdict): Verdict {
  const isProtected = turn.globals.vms[vm]?.kind === 'protected';
  const isPrivate = isProtected && platformOf(turn.settings).wants(turn.cell, vm) === 'private';
  const before = turn.cell.frames;
  return atUserPage(turn, { process: 0, vma, write: true }, 'kvm', (frame) => {
    const refused = isPrivate ? donate(turn, vm, { frame, before, vma, memslot }) : share(turn, vm, frame);
    return refused ?? then();
  });
}

/** The page that the VMM's address leads to, faulted in just now. */
interface FaultedPage {
  readonly frame: FrameSlot;
  /** The frames that were there before the fault. */
  readonly before: ShmemTurn['cell']['frames'];
  readonly vma: Facts['vma'];
  readonly memslot: SlotId;
}

/** A protected guest owns its pages: the pin first, exclusive where that is the design, then EL2. */
function donate(turn: ShmemTurn, vm: VmId, page: FaultedPage): Verdict | null {
  const held = turn.cell.backing.kvm[vm];
  // Where a page leaves the guest's table when it changes sides, KVM may hold it already.
  const isHeld = platformOf(turn.settings).refaults && held?.frame === page.frame && held.pin !== 'none';
  // account_locked_vm comes before the pin.
  if (!isHeld && !mayLock(turn.globals, 'mm')) return turn.globals.locked.mm > 0 ? alreadyCharged : overLimit;
  const placed = isHeld ? { frame: page.frame } : placeForPin(turn, page);
  if ('refused' in placed) return notPinned(placed.refused);
  const { frame } = placed;
  const unpinnable = isHeld ? null : guestPinOf(turn).pin(turn, vm, frame, page.memslot);
  if (unpinnable) return notPinned(unpinnable);
  const refused = refusalOf(platformOf(turn.settings).map(turn, vm, frame, 'private'));
  if (refused) guestPinOf(turn).release(turn, vm);
  return refused;
}

function placeForPin(turn: ShmemTurn, { frame, before, vma }: FaultedPage): Placed {
  const refused = longtermRefusal(turn, vma, true);
  const exclusive = traitsOf(backingSettings(turn)).guestPin === 'exclusive';
  return refused ? { refused } : outOfMovable(turn, frame, { before, exclusive });
}

/** KVM turns what went wrong with the pin into one errno of its own. */
function notPinned(unpinnable: Verdict): Verdict {
  if (unpinnable.decision === 'kill-host') return unpinnable;
  return { ...unpinnable, codes: { ...unpinnable.codes, run: 'EFAULT' } };
}

/** A guest that is not protected borrows the page; KVM follows the VMM's mapping and needs no pin. */
function share(turn: ShmemTurn, vm: VmId, frame: FrameSlot): Verdict | null {
  return refusalOf(platformOf(turn.settings).map(turn, vm, frame, 'shared'));
}

/** KVM takes EPERM for a race with another vCPU and lets the guest try again; everything else ends KVM_RUN. */
function refusalOf(reply: CallReply): Verdict | null {
  if (reply.ret === 'OK') return null;
  return reply.ret === 'EPERM' ? { decision: 'no-progress', rule: reply.rule } : verdictOf(reply, 'run');
}
