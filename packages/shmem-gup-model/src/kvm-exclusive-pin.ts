import type { Verdict } from '@guestmem/model';
import type { FrameSlot, KnownRuleId, SlotId, VmId } from '@guestmem/spec';
import { withHeld } from './counters.js';
import { type Counted, unexc, unpinExc } from './exclusive.js';
import { exclusiveCallsOf } from './exclusive-calls.js';
import { changeCounters, countersOf, folioOf, inLargeFolio } from './frames.js';
import type { GuestPin } from './kvm-pin.js';
import { dropPin } from './pin.js';
import { backingSettings, changeKvm, type KvmMapping, type LargeFolio, type ShmemTurn } from './record.js';

/** What the 2024 proposal has KVM do: private pages are pinned exclusively, shared ones normally or not at all. */
export const exclusiveGuestPin: GuestPin = { pin, share, unshare, release };

function pin(turn: ShmemTurn, vm: VmId, frame: FrameSlot, memslot: SlotId): Verdict | null {
  const refused = coveredBy(turn, vm, frame) ? underOnePin(turn, vm, frame) : exclusively(turn, vm, frame);
  if (refused) return refused;
  changeKvm(turn, vm, { frame, memslot, pin: 'exclusive' });
  return null;
}

/** The guest shares: exclusivity goes, and with sharedPin drop the pin as well. */
function share(turn: ShmemTurn, vm: VmId): KnownRuleId {
  const mapping = turn.cell.backing.kvm[vm];
  if (mapping?.pin !== 'exclusive') return 'SHM-SHARE-001';
  const settings = backingSettings(turn);
  changeCounters(turn, mapping.frame, unexc(folioOf(turn, mapping.frame)).counters);
  const keeps = settings.sharedPin === 'keep';
  if (!keeps) letGo(turn, vm, { ...mapping, pin: 'normal' });
  changeKvm(turn, vm, { ...mapping, pin: keeps ? 'normal' : 'none' });
  return 'SHM-SHARE-001';
}

/** The guest unshares: the page is made exclusive again. */
function unshare(turn: ShmemTurn, vm: VmId): ReturnType<GuestPin['unshare']> {
  const done = { rule: 'SHM-SHARE-002' } as const;
  const mapping = turn.cell.backing.kvm[vm];
  if (!mapping || mapping.pin === 'exclusive') return done;
  const { frame } = mapping;
  const refused = mapping.pin === 'none' ? anew(turn, vm, frame) : again(turn, vm, frame);
  if (refused) return { refused };
  changeKvm(turn, vm, { ...mapping, pin: 'exclusive' });
  return done;
}

function release(turn: ShmemTurn, vm: VmId): void {
  const mapping = turn.cell.backing.kvm[vm];
  if (!mapping) return;
  letGo(turn, vm, mapping);
  changeKvm(turn, vm, null);
}

function exclusively(turn: ShmemTurn, vm: VmId, frame: FrameSlot): Verdict | null {
  // KVM looks the page up with pin_user_pages, which does not try the fast path.
  const counted = exclusiveCallsOf(turn).takeExclusive(folioOf(turn, frame), 'kvm', backingSettings(turn), 'slow');
  const refused = refusalOf(turn, frame, counted);
  return refused ?? cover(turn, vm, frame, 1);
}

/** With exclusiveScope oncePerFolio, a further page of a folio that KVM holds already takes no pin. */
function underOnePin(turn: ShmemTurn, vm: VmId, frame: FrameSlot): Verdict | null {
  return again(turn, vm, frame) ?? cover(turn, vm, frame, 1);
}

/** Back to exclusive with the pin that KVM has kept. The kernel counts pins, it does not know whose they are. */
function again(turn: ShmemTurn, vm: VmId, frame: FrameSlot): Verdict | null {
  const isDone = coveredBy(turn, vm, frame) && countersOf(turn, frame).exclusive;
  return isDone ? null : refusalOf(turn, frame, retake(turn, frame));
}

/** Back to exclusive without a pin: one pin that is there passes for KVM's own; where there is none, a new one. */
function anew(turn: ShmemTurn, vm: VmId, frame: FrameSlot): Verdict | null {
  if (coveredBy(turn, vm, frame)) return underOnePin(turn, vm, frame);
  const counted = retake(turn, frame);
  if ('refused' in counted) return exclusively(turn, vm, frame);
  changeCounters(turn, frame, withHeld(counted.counters, 'kvm', 1));
  return cover(turn, vm, frame, 1);
}

function retake(turn: ShmemTurn, frame: FrameSlot): Counted {
  return exclusiveCallsOf(turn).reexc(folioOf(turn, frame), backingSettings(turn));
}

function letGo(turn: ShmemTurn, vm: VmId, { frame, pin }: KvmMapping): void {
  if (pin === 'none') return;
  const covered = coveredBy(turn, vm, frame);
  if (covered) cover(turn, vm, frame, -1);
  if (coveredBy(turn, vm, frame)) return;
  const folio = folioOf(turn, frame);
  // Under one pin for the folio, the bias may have come back with another page than this one.
  const isExclusive = covered ? folio.counters.exclusive : pin === 'exclusive';
  const { counters } = isExclusive ? unpinExc(folio, 'kvm') : dropPin(folio, 'kvm');
  changeCounters(turn, frame, counters);
}

function refusalOf(turn: ShmemTurn, frame: FrameSlot, counted: Counted): Verdict | null {
  if ('refused' in counted) return counted.refused;
  changeCounters(turn, frame, counted.counters);
  return null;
}

function coverOf(turn: ShmemTurn, frame: FrameSlot): LargeFolio['covered'] {
  return inLargeFolio(turn, frame) ? (turn.folio?.covered ?? null) : null;
}

function coveredBy(turn: ShmemTurn, vm: VmId, frame: FrameSlot): boolean {
  return coverOf(turn, frame)?.vm === vm;
}

/** Notes how many pages of a large folio KVM holds under one pin. */
function cover(turn: ShmemTurn, vm: VmId, frame: FrameSlot, by: 1 | -1): null {
  if (!turn.folio || !inLargeFolio(turn, frame) || backingSettings(turn).exclusiveScope === 'perPin') return null;
  const pages = (turn.folio.covered?.pages ?? 0) + by;
  turn.folio = { ...turn.folio, covered: pages > 0 ? { vm, pages } : null };
  return null;
}
