import type { FrameSlot } from '@guestmem/spec';
import { changeCounters, folioOf } from './frames.js';
import type { GuestPin } from './kvm-pin.js';
import { dropPin, takePin } from './pin.js';
import { changeKvm, type ShmemTurn } from './record.js';

/**
 * What pKVM merged in 2026: an ordinary long-term pin on every page that the guest has got, and nothing but EL2 to keep
 * others off. The pin stays while the guest shares, and until the VM is torn down.
 */
export const longtermGuestPin: GuestPin = {
  pin: (turn, vm, frame, memslot) => {
    const taken = takePin(folioOf(turn, frame), 'kvm');
    if ('refused' in taken) return taken.refused;
    changeCounters(turn, frame, taken.counters);
    changeKvm(turn, vm, { frame, memslot, pin: 'normal' });
    return null;
  },
  share: () => 'SHM-SHARE-006',
  unshare: () => ({ rule: 'SHM-SHARE-006' }),
  release: (turn, vm) => {
    const mapping = turn.cell.backing.kvm[vm];
    if (!mapping) return;
    unpin(turn, mapping.frame);
    changeKvm(turn, vm, null);
  },
};

function unpin(turn: ShmemTurn, frame: FrameSlot): void {
  changeCounters(turn, frame, dropPin(folioOf(turn, frame), 'kvm').counters);
}
