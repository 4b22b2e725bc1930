import { platformOf } from '@guestmem/model';
import type { VmId } from '@guestmem/spec';
import { guestPinOf } from './kvm-pin.js';
import type { ShmemTurn } from './record.js';

/**
 * The MMU notifier behind every change of the VMM's mapping. KVM follows it for VMs whose pages it can take; the pages
 * of a protected VM under pKVM stay where they are, only their pin holds them.
 */
export function notifyKvm(turn: ShmemTurn): void {
  for (const vm of turn.globals.vms.keys()) unmapBorrowed(turn, vm);
}

/** Takes a page back from a VM that the platform releases pages of; without effect on any other. */
export function unmapBorrowed(turn: ShmemTurn, vm: VmId): void {
  const platform = platformOf(turn.settings);
  const one = turn.globals.vms[vm];
  if (!one || !platform.releases(one)) return;
  takePage(turn, vm);
  // A pin that KVM takes for a protected VM goes with the entry that it was taken for.
  if (one.kind === 'protected') guestPinOf(turn).release(turn, vm);
}

/** The guest's entry goes, and the page is the host's again. */
export function takePage(turn: ShmemTurn, vm: VmId): void {
  const entry = turn.cell.guests[vm];
  if (entry?.kind !== 'mapped') return;
  const platform = platformOf(turn.settings);
  platform.unmap(turn, vm);
  platform.giveBack(turn, entry.frame);
}
