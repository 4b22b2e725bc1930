import { frameOf, withFrame, withGuest } from '../cell.js';
import { knownVm } from '../el2/checks.js';
import { type Check, decide } from '../el2/decide.js';
import { wipeEffects } from '../el2/stage2.js';
import { withVm } from '../globals.js';
import type { Hypercall, Machine } from '../machine.js';
import { denied, type Held, heldBy } from './checks.js';
import { returnToHost } from './return-to-host.js';
import { sanitizes } from './switches.js';

function stoppedCheck(machine: Machine, vm: number | undefined): Check {
  return denied(machine.globals.vms[vm ?? 0]?.life !== 'dying', 'HYP-GH-061');
}

/** VM_STOP. */
export const rmVmStop: Hypercall = (machine, args) => {
  const vm = knownVm(machine, args);
  const isRunning = vm !== null && vm.life !== 'dying';
  return decide(machine, [denied(!isRunning, 'HYP-GH-056')], 'HYP-GH-055', () => ({
    globals: withVm(machine.globals, args.vm ?? 0, { life: 'dying', vcpu: 'none' }),
  }));
};

const returnsToOwner: ReadonlySet<Held['extent']> = new Set<Held['extent']>(['private', 'lent', 'shared', 'donated']);

/** What VM_RESET does to a page that is not the VM's own: it is released, and its owner reclaims it afterwards. */
export const rmResetPage: Hypercall = (machine, args) => {
  const { cell, settings } = machine;
  const { extent, entry } = heldBy(cell, args.vm);
  const checks = [stoppedCheck(machine, args.vm)];
  if (entry.kind !== 'mapped' || !returnsToOwner.has(extent)) return decide(machine, checks, 'HYP-GH-058');
  return decide(machine, checks, 'HYP-GH-057', () => {
    const { frame: slot } = entry;
    const wipes = extent === 'private' && entry.state === 'owned' && sanitizes(settings);
    const { guestShares } = frameOf(cell, slot);
    const change = {
      ...(wipes && ({ content: 'zero' } as const)),
      ...(entry.state === 'shared-borrowed' && { guestShares: guestShares - 1 }),
    };
    return {
      cell: withGuest(withFrame(cell, slot, change), args.vm ?? 0, { ...entry, state: 'pending' }),
      effects: [...(wipes ? wipeEffects(slot) : []), { kind: 'tlb-sync', frame: slot }],
    };
  });
};

/** What it does to memory that the VM owns: its extent is deleted, and the host has the page again. */
export const rmReturnPage: Hypercall = (machine, args) => {
  const { cell, settings } = machine;
  const { extent } = heldBy(cell, args.vm);
  const checks = [stoppedCheck(machine, args.vm)];
  if (extent !== 'guest' && extent !== 'offered') return decide(machine, checks, 'HYP-GH-058');
  return decide(machine, checks, 'HYP-GH-059', () => returnToHost(machine, cell, args.vm ?? 0, sanitizes(settings)));
};

/** The end of VM_RESET. */
export const rmVmReset: Hypercall = (machine, args) =>
  decide(machine, [stoppedCheck(machine, args.vm)], 'HYP-GH-060', () => ({
    globals: withVm(machine.globals, args.vm ?? 0, { life: 'gone' }),
    effects: [{ kind: 'tlb-sync' }],
  }));
