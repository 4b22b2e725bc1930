import type { Verdict } from '@guestmem/model';
import type { FrameSlot, KnownRuleId, SlotId, VmId } from '@guestmem/spec';
import { exclusiveGuestPin } from './kvm-exclusive-pin.js';
import { longtermGuestPin } from './kvm-longterm-pin.js';
import { type ProfileTraits, traitsOf } from './profiles.js';
import { backingSettings, type ShmemTurn } from './record.js';

/** How KVM holds the pages that a protected guest has got. */
export interface GuestPin {
  /** KVM takes the page of a gfn. null: it has it. */
  pin(turn: ShmemTurn, vm: VmId, frame: FrameSlot, memslot: SlotId): Verdict | null;
  /** What the guest's sharing means for the pin. */
  share(turn: ShmemTurn, vm: VmId): KnownRuleId;
  /** The same for its unsharing, which may come to nothing. */
  unshare(turn: ShmemTurn, vm: VmId): { readonly rule: KnownRuleId } | { readonly refused: Verdict };
  /** KVM gives a page up: at relinquish, at teardown, and when EL2 would not take it. */
  release(turn: ShmemTurn, vm: VmId): void;
}

const guestPins: Readonly<Record<ProfileTraits['guestPin'], GuestPin>> = {
  exclusive: exclusiveGuestPin,
  longterm: longtermGuestPin,
};

export function guestPinOf(turn: ShmemTurn): GuestPin {
  return guestPins[traitsOf(backingSettings(turn)).guestPin];
}
