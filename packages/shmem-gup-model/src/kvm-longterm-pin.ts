import type { FrameSlot } from '@guestmem/spec';
import { withPins } from './counters.js';
import { changeCounters, countersOf, folioOf } from './frames.js';
import type { GuestPin } from './kvm-pin.js';
import { dropPin } from './pin.js';
import { changeKvm, type ShmemTurn } from './record.js';

/**
 * What pKVM merged in 2026: an ordinary long-term pin on every page that the guest has got, and nothing but EL2 to keep
 * others off. The pin stays while the guest shares, and until the VM is torn down.
 */
export const longtermGuestPin: GuestPin = {
  pin: (turn, vm, frame, memslot) => {
    // No call of this kernel pins exclusively, so nothing can refuse the pin.
    changeCounters(turn, frame, withPins(countersOf(turn, frame), 'kvm', 1));
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
