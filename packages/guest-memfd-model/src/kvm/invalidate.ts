import { platformOf } from '@guestmem/model';
import type { Errno, FrameSlot } from '@guestmem/spec';
import type { GmemTurn } from '../record.js';
import { gmemSettings } from '../settings.js';
import { type Side, slotOn } from '../sides.js';

interface Hold {
  readonly vm: number;
  readonly frame: FrameSlot;
  /** Whether the host can take the page without asking. */
  readonly released: boolean;
  /** Only a page that the guest keeps to itself can be seized from it. */
  readonly seizable: boolean;
}

/** The guests that map the page. */
function holds({ cell, globals, settings }: GmemTurn, slot: FrameSlot | null): readonly Hold[] {
  return cell.guests.flatMap((entry, vm) => {
    const one = globals.vms[vm];
    if (!one || entry.kind !== 'mapped' || entry.frame !== slot) return [];
    return [{ vm, frame: slot, released: platformOf(settings).releases(one), seizable: entry.state === 'owned' }];
  });
}

/** Whether the page can be taken out of the guests, or left with them for now; an errno: the request is refused. */
export function invalidationRefusal(turn: GmemTurn, side: Side): Extract<Errno, 'EBUSY' | 'EAGAIN'> | null {
  const slot = slotOn(turn.cell.backing, side);
  const { invalidateOnPkvm } = gmemSettings(turn.settings);
  const inTheWay = holds(turn, slot).filter(({ released }) => !released);
  if (invalidateOnPkvm === 'refuse' && inTheWay.length > 0) return 'EBUSY';
  if (invalidateOnPkvm === 'poison' && inTheWay.some(({ seizable }) => !seizable)) return 'EAGAIN';
  return null;
}

/** The page leaves the guests for good: what protects it gives it back to the host. */
export function takeFromGuests(turn: GmemTurn, side: Side): void {
  invalidateGuests(turn, side);
  const slot = slotOn(turn.cell.backing, side);
  if (slot !== null) platformOf(turn.settings).giveBack(turn, slot);
}

/**
 * kvm_gmem_invalidate, or the MMU notifier of ordinary memory: takes the page out of the stage-2 tables. Nothing but a
 * forced reclaim does that to a live protected guest; one that keeps its page is left alone.
 */
export function invalidateGuests(turn: GmemTurn, side: Side): void {
  const slot = slotOn(turn.cell.backing, side);
  const { invalidateOnPkvm } = gmemSettings(turn.settings);
  const platform = platformOf(turn.settings);
  for (const { vm, frame, released, seizable } of holds(turn, slot)) {
    if (released) platform.unmap(turn, vm);
    else if (invalidateOnPkvm === 'poison' && seizable) platform.seize?.(turn, frame);
  }
}
