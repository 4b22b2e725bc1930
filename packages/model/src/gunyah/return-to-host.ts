import { frameOf, hostReaches, type MachineCell, noEntry, withFrame, withGuest } from '../cell.js';
import { mappedEntry } from '../el2/checks.js';
import type { Change } from '../el2/decide.js';
import { guestLossEffects, hostGainEffects, hostGained, wipeEffects } from '../el2/stage2.js';
import type { Machine } from '../machine.js';

/** The page behind a VM's entry goes back to the extent of the host, zeroed first where somebody asked for that. */
export function returnToHost(machine: Machine, cell: MachineCell, vm: number, wipes: boolean): Change {
  const { frame: slot } = mappedEntry(cell, vm);
  const returned = withFrame(cell, slot, {
    ...hostGained(machine.settings, 'owned'),
    extent: 'host',
    ...(wipes && { content: 'zero' }),
  });
  return {
    cell: withGuest(returned, vm, noEntry),
    effects: [
      ...(wipes ? wipeEffects(slot) : []),
      ...guestLossEffects(slot),
      // What the host shared it has mapped, for itself and for its devices, all the time.
      ...(hostReaches(frameOf(cell, slot)) ? [] : hostGainEffects(machine, slot)),
    ],
  };
}
