import { each, type Facts, once, type Pass, platformOf, type Verdict, type Vm, withVm } from '@guestmem/model';
import type { OperationName } from '@guestmem/spec';
import type { Gmem, GmemTurn, HugeFolio } from '../record.js';
import { type Side, slotOn, updateSide } from '../sides.js';
import { invalidateGuests } from './invalidate.js';
import { owner } from './owner.js';

type Passes<N extends OperationName> = readonly Pass<N, Gmem, HugeFolio>[];

/**
 * What follows the loss of descriptors, mappings or both: the file goes with its last user, and a VM goes once neither
 * its descriptors nor the file hold it. Where something is left, nothing happens.
 */
export function aftermath<N extends OperationName>(verdict: Verdict): Passes<N> {
  return [
    ...once<N, Gmem, HugeFolio>((turn, _, facts) => startTeardowns(turn, facts, verdict)),
    ...each<N, Gmem, HugeFolio>((turn, _, facts) => releasePage(turn, facts, verdict)),
    ...once<N, Gmem, HugeFolio>((turn, _, facts) => finishTeardowns(turn, facts, verdict)),
  ];
}

/** The last descriptor of the VM goes, and its vCPUs with it. EL2 still knows the VM. */
export function closeVm(turn: GmemTurn, vm: number): void {
  platformOf(turn.settings).stopVcpus(turn, vm);
  const life = turn.globals.vms[vm]?.life;
  turn.globals = withVm(turn.globals, vm, { open: false, ...(life === 'running' && { life: 'dead' }) });
}

/** The VMs that nothing holds any more, by life. */
function abandoned({ globals }: GmemTurn, { file }: Facts, lives: readonly Vm['life'][]): readonly number[] {
  return globals.vms.flatMap(({ open, life }, vm) => {
    const isHeld = open || (vm === owner && file === 'alive');
    return !isHeld && lives.includes(life) ? [vm] : [];
  });
}

function startTeardowns(turn: GmemTurn, facts: Facts, verdict: Verdict): Verdict {
  for (const vm of abandoned(turn, facts, ['running', 'dead'])) platformOf(turn.settings).startTeardown(turn, vm);
  return verdict;
}

/** Takes the page back from VMs that are dying, and out of the file if that has ended. */
function releasePage(turn: GmemTurn, facts: Facts, verdict: Verdict): Verdict {
  for (const vm of abandoned(turn, facts, ['dying'])) platformOf(turn.settings).reclaim(turn, vm);
  if (facts.file === 'released') {
    release(turn, 'file');
    // Ordinary memory lives on in a mapping.
    if (facts.vma === 'none') release(turn, 'ordinary');
  }
  return verdict;
}

function release(turn: GmemTurn, side: Side): void {
  invalidateGuests(turn, side);
  updateSide(turn, side, { punched: slotOn(turn.cell.backing, side) !== null });
}

function finishTeardowns(turn: GmemTurn, facts: Facts, verdict: Verdict): Verdict {
  for (const vm of abandoned(turn, facts, ['dying'])) platformOf(turn.settings).finishTeardown(turn, vm);
  return verdict;
}
