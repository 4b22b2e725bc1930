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
  const entry = turn.cell.guests[vm];
  if (turn.globals.vms[vm]?.kind !== 'non-protected' || entry?.kind !== 'mapped') return;
  turn.hypercall('host_unshare_guest', { vm, order: entry.order });
}
