import {
  closeDescriptor,
  each,
  exitProcess,
  type Globals,
  type Layout,
  type OperationOf,
  once,
  type Pass,
  type Resolution,
  type Verdict,
  withProcess,
  worldOnly,
} from '@guestmem/model';
import type { PageIndex } from '@guestmem/spec';
import { dropPtes } from '../attribute/zap.js';
import { aftermath, closeVm } from '../kvm/teardown.js';
import type { Profile } from '../profiles/profile.js';
import type { Gmem, Handler, HugeFolio } from '../record.js';
import { leaving } from './leaving.js';
import { closeContainer } from './vfio.js';

/** The process that runs the VMs. */
const vmm = 0;

const closed: Verdict = { decision: 'allow', rule: 'GMEM-TEAR-002' };
const exited: Verdict = { decision: 'allow', rule: 'GMEM-PROC-003' };

const noSuchProcess: Verdict = { decision: 'refuse-final', rule: 'GMEM-PROC-004', codes: { user: 'EINVAL' } };

export function byChild(layout: Layout, { child }: OperationOf<'user.fork'>, { processes }: Globals): Resolution {
  return processes[child] === 'absent' ? worldOnly(layout) : { decided: noSuchProcess };
}

export function byReceiver(layout: Layout, { to }: OperationOf<'user.passFd'>, { processes }: Globals): Resolution {
  return processes[to] === 'alive' ? worldOnly(layout) : { decided: noSuchProcess };
}

/** Entries of shared file mappings are not copied: the child faults for itself. */
export const fork: Handler<'user.fork'> = (turn, { child }) => {
  turn.globals = withProcess(turn.globals, child, 'alive');
  return { decision: 'allow', rule: 'GMEM-PROC-001' };
};

export const passFd: Handler<'user.passFd'> = () => ({ decision: 'allow', rule: 'GMEM-PROC-002' });

export function byClosing(profile: Profile): (layout: Layout, one: OperationOf<'user.close'>) => Resolution {
  return leaving(profile, withoutDescriptor, () => []);
}

export const closePasses: readonly Pass<'user.close', Gmem, HugeFolio>[] = aftermath(closed);

export function withoutDescriptor(layout: Layout, { process = 0 }: OperationOf<'user.close'>): Layout {
  return closeDescriptor(layout, process);
}

export function byExit(profile: Profile): (layout: Layout, one: OperationOf<'user.exit'>) => Resolution {
  return leaving(profile, withoutProcess, (layout, { process = 0 }) =>
    // A DMA mapping outlives the mapping of the process that it was made through.
    process === vmm ? Array.from({ length: layout.world.pages }, (_, page) => page) : mappedBy(layout, process),
  );
}

function mappedBy({ vmas }: Layout, process: number): readonly PageIndex[] {
  return vmas
    .filter((vma) => vma.process === process)
    .flatMap(({ index, pages }) => Array.from({ length: pages }, (_, at) => index + at));
}

/** The VMM holds the descriptors of all VMs, and the VFIO container. */
export const exitPasses: readonly Pass<'user.exit', Gmem, HugeFolio>[] = [
  ...each<'user.exit', Gmem, HugeFolio>((turn, { process = 0 }) => {
    dropPtes(turn, process);
    if (process === vmm) closeContainer(turn);
    return exited;
  }),
  ...once<'user.exit', Gmem, HugeFolio>((turn, { process = 0 }) => {
    turn.globals = withProcess(turn.globals, process, 'dead');
    if (process === vmm) for (const vm of turn.globals.vms.keys()) closeVm(turn, vm);
    return exited;
  }),
  ...aftermath<'user.exit'>(exited),
];

export function withoutProcess(layout: Layout, { process = 0 }: OperationOf<'user.exit'>): Layout {
  return exitProcess(layout, process);
}
