import { type Facts, type OperationOf, platformOf, type Verdict, withProcess, withVm } from '@guestmem/model';
import type { VmId } from '@guestmem/spec';
import { removeFromFile, zapEntries } from './entries.js';
import { guestPinOf } from './kvm-pin.js';
import type { ShmemTurn } from './record.js';
import { closeContainer } from './vfio.js';

const destroyed: Verdict = { decision: 'allow', rule: 'SHM-TEAR-001' };
const ended: Verdict = { decision: 'allow', rule: 'SHM-TEAR-003' };

export function startTeardown(turn: ShmemTurn, { vm = 0 }: OperationOf<'kvm.destroy'>): Verdict {
  start(turn, vm);
  return destroyed;
}

export function reclaimPage(turn: ShmemTurn, { vm = 0 }: OperationOf<'kvm.destroy'>): Verdict {
  reclaim(turn, vm);
  return destroyed;
}

export function finalizeTeardown(turn: ShmemTurn, { vm = 0 }: OperationOf<'kvm.destroy'>): Verdict {
  platformOf(turn.settings).finishTeardown(turn, vm);
  return destroyed;
}

/** The end of a process; that of the VMM closes the VMs and the VFIO container. */
export function startExit(turn: ShmemTurn, { process = 0 }: OperationOf<'user.exit'>): Verdict {
  for (const vm of vmsOf(turn, process)) start(turn, vm);
  turn.globals = withProcess(turn.globals, process, 'dead');
  return ended;
}

export function exitPage(turn: ShmemTurn, { process = 0 }: OperationOf<'user.exit'>, { file }: Facts): Verdict {
  zapEntries(turn, process, 'all');
  if (process === 0) {
    closeContainer(turn);
    for (const vm of turn.globals.vms.keys()) if (isDying(turn, vm)) reclaim(turn, vm);
  }
  if (file === 'released') removeFromFile(turn);
  return ended;
}

export function finalizeExit(turn: ShmemTurn, { process = 0 }: OperationOf<'user.exit'>): Verdict {
  if (process !== 0) return ended;
  for (const vm of turn.globals.vms.keys()) if (isDying(turn, vm)) platformOf(turn.settings).finishTeardown(turn, vm);
  return ended;
}

function vmsOf(turn: ShmemTurn, process: number): readonly VmId[] {
  return process === 0 ? [...turn.globals.vms.keys()].filter((vm) => turn.globals.vms[vm]?.open) : [];
}

function isDying(turn: ShmemTurn, vm: VmId): boolean {
  return turn.globals.vms[vm]?.life === 'dying';
}

/** No vCPU may be loaded when teardown starts. */
function start(turn: ShmemTurn, vm: VmId): void {
  const platform = platformOf(turn.settings);
  platform.stopVcpus(turn, vm);
  turn.globals = withVm(turn.globals, vm, { open: false });
  platform.startTeardown(turn, vm);
}

/** EL2 wipes what was private before the host gets it; what was shared keeps its content. Then the pin goes. */
function reclaim(turn: ShmemTurn, vm: VmId): void {
  platformOf(turn.settings).reclaim(turn, vm);
  guestPinOf(turn).release(turn, vm);
}
