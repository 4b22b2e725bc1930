import {
  allPages,
  closeDescriptor,
  exitProcess,
  type Globals,
  type Layout,
  type OperationOf,
  type Resolution,
  removeVmas,
  type Verdict,
} from '@guestmem/model';
import { badDescriptor, factsOf, mappedPages, releasing } from './targets.js';

const noSuchProcess: Verdict = { decision: 'refuse-final', rule: 'SHM-MAP-008', codes: { user: 'EINVAL' } };
const vmIsClosed: Verdict = { decision: 'refuse-final', rule: 'SHM-TEAR-002', codes: { user: 'EBADF' } };

/** Pages that a new mapping replaces. */
export function resolveMap(layout: Layout, operation: OperationOf<'user.map'>): Resolution {
  if (!layout.descriptors.includes(operation.process ?? 0)) return { decided: badDescriptor };
  return { targets: mappedPages(layout, operation), facts: factsOf(layout) };
}

export function resolveUnmap(layout: Layout, operation: OperationOf<'user.unmap'>): Resolution {
  const { process = 0, page, pages = 1 } = operation;
  return releasing(removeVmas(layout, process, page, pages), mappedPages(layout, operation));
}

export function resolveFork(layout: Layout, { child }: OperationOf<'user.fork'>, globals: Globals): Resolution {
  return globals.processes[child] === 'absent' ? allPages(layout) : { decided: noSuchProcess };
}

/** The receiver maps the whole file at its own numbers. */
export function resolvePassFd(
  layout: Layout,
  { process = 0, to }: OperationOf<'user.passFd'>,
  globals: Globals,
): Resolution {
  if (!layout.descriptors.includes(process)) return { decided: badDescriptor };
  if (globals.processes[to] !== 'alive') return { decided: noSuchProcess };
  return { targets: mappedPages(layout, { process: to, page: 0, pages: layout.filePages }), facts: factsOf(layout) };
}

/** The last descriptor that closes while nothing is mapped releases every page of the file. */
export function resolveClose(layout: Layout, { process = 0 }: OperationOf<'user.close'>): Resolution {
  if (!layout.descriptors.includes(process)) return { decided: badDescriptor };
  return releasing(closeDescriptor(layout, process), []);
}

export function resolveExit(layout: Layout, { process = 0 }: OperationOf<'user.exit'>): Resolution {
  const facts = factsOf(exitProcess(layout, process));
  return { targets: Array.from({ length: layout.world.pages }, (_, cell) => ({ cell, facts })), facts };
}

export function resolveDestroy(layout: Layout, { vm = 0 }: OperationOf<'kvm.destroy'>, globals: Globals): Resolution {
  return globals.vms[vm]?.open ? allPages(layout) : { decided: vmIsClosed };
}
