import type { Decision, Operation, World } from '@guestmem/spec';
import { type Globals, withVm } from './globals.js';

/** The process that runs the VMs. */
const vmm = 0;

/** Which process or VM performs an operation; the host kernel and devices are neither. */
export function actorOf(operation: Operation): { process: number } | { vm: number } | null {
  const family = operation.op.slice(0, operation.op.indexOf('.'));
  if (family === 'user') return { process: 'process' in operation ? (operation.process ?? 0) : 0 };
  if (family === 'guest') return { vm: 'vm' in operation ? (operation.vm ?? 0) : 0 };
  if (family === 'vfio' || family === 'kvm') return { process: vmm };
  return null;
}

/** Whether the actor of an operation cannot act any more. A dead host stops everyone. */
export function isDead(globals: Globals, operation: Operation): boolean {
  if (globals.host === 'dead') return true;
  const actor = actorOf(operation);
  if (!actor) return false;
  return 'vm' in actor ? globals.vms[actor.vm]?.life !== 'running' : globals.processes[actor.process] !== 'alive';
}

/** Whether an operation is that of a guest none of whose vCPUs is in KVM_RUN. */
export function isStopped({ vms }: Globals, operation: Operation): boolean {
  const actor = actorOf(operation);
  return actor !== null && 'vm' in actor && vms[actor.vm]?.vcpu === 'none';
}

/** The globals after a decision that kills: a signal only where the world says that signals are fatal. */
export function deathOf(globals: Globals, operation: Operation, decision: Decision, world: World): Globals {
  if (decision === 'kill-host') return { ...globals, host: 'dead' };
  const actor = actorOf(operation);
  if (decision === 'kill-guest' && actor && 'vm' in actor) return withVm(globals, actor.vm, { life: 'dead' });
  if (decision !== 'kill-process' || !world.fatalSignals || !actor) return globals;
  // A signal that a guest's access raises meets the VMM, inside KVM_RUN.
  const process = 'process' in actor ? actor.process : vmm;
  return { ...globals, processes: globals.processes.with(process, 'dead') };
}
