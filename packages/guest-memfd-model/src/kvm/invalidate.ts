import type { Errno, FrameSlot } from '@guestmem/spec';
import type { GmemTurn } from '../record.js';
import { gmemSettings } from '../settings.js';
import { type Side, slotOn } from '../sides.js';

interface Hold {
  readonly vm: number;
  readonly kind: 'protected' | 'non-protected';
  /** Only a page that the guest keeps to itself can be seized from it. */
  readonly seizable: boolean;
}

/** The guests that map the page. */
function holds({ cell, globals }: GmemTurn, slot: FrameSlot): readonly Hold[] {
  return cell.guests.flatMap((entry, vm) => {
    const kind = globals.vms[vm]?.kind;
    if (!kind || entry.kind !== 'mapped' || entry.frame !== slot) return [];
    return [{ vm, kind, seizable: entry.state === 'owned' }];
  });
}

/** Whether the page can be taken out of the guests, or left with them for now; an errno: the request is refused. */
export function invalidationRefusal(turn: GmemTurn, side: Side): Extract<Errno, 'EBUSY' | 'EAGAIN'> | null {
  const slot = slotOn(turn.cell.backing, side);
  const { invalidateOnPkvm } = gmemSettings(turn.settings);
  const inTheWay = slot === null ? [] : holds(turn, slot).filter(({ kind }) => kind === 'protected');
  if (invalidateOnPkvm === 'refuse' && inTheWay.length > 0) return 'EBUSY';
  if (invalidateOnPkvm === 'poison' && inTheWay.some(({ seizable }) => !seizable)) return 'EAGAIN';
  return null;
}

/**
 * kvm_gmem_invalidate, or the MMU notifier of ordinary memory: takes the page out of the stage-2 tables. Nothing but a forced reclaim does that to a live
 * protected guest; one that keeps its page is left alone.
 */
export function invalidateGuests(turn: GmemTurn, side: Side): void {
  const slot = slotOn(turn.cell.backing, side);
  if (slot === null) return;
  const { invalidateOnPkvm } = gmemSettings(turn.settings);
  for (const { vm, kind, seizable } of holds(turn, slot)) {
    if (kind === 'non-protected') turn.hypercall('host_unshare_guest', { vm });
    else if (invalidateOnPkvm === 'poison' && seizable) turn.hypercall('force_reclaim_guest_page', { frame: slot });
  }
}
