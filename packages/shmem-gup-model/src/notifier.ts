import { platformOf } from '@guestmem/model';
import type { VmId } from '@guestmem/spec';
import type { ShmemTurn } from './record.js';

/**
 * The MMU notifier behind every change of the VMM's mapping. KVM follows it for VMs that are not protected; the pages
 * of a protected VM stay where they are, only their pin holds them.
 */
export function notifyKvm(turn: ShmemTurn): void {
  for (const vm of turn.globals.vms.keys()) unmapBorrowed(turn, vm);
}

/** Takes a page back from a VM that is not protected; without effect on any other. */
export function unmapBorrowed(turn: ShmemTurn, vm: VmId): void {
  const platform = platformOf(turn.settings);
  const one = turn.globals.vms[vm];
  if (one && platform.releases(one) && turn.cell.guests[vm]?.kind === 'mapped') platform.unmap(turn, vm);
}
