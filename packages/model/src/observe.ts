import type { FrameSlot, Observation, Operation, Ownership, Probe } from '@guestmem/spec';
import type { BackingDesign } from './backing.js';
import type { Cell } from './cell.js';
import type { Globals, Vm } from './globals.js';
import { reachOf } from './iommu/reach.js';
import { perform } from './perform.js';
import type { State } from './state.js';

/** The id that a probing write uses; no scenario can write it, for it is never stored. */
const probeValue = 'Probe';

/** What each party would see at each page, and who owns it. The state is not changed. */
export function observe<B, F>(design: BackingDesign<B, F>, state: State<B, F>): Observation {
  const pages = Array.from(state.cells.keys(), (page) => observePage(design, state, page));
  return {
    probes: pages.flatMap(({ probes }) => probes),
    ownership: pages.flatMap(({ ownership }) => ownership),
  };
}

/** The same of one page. */
export function observePage<B, F>(design: BackingDesign<B, F>, state: State<B, F>, page: number): Observation {
  return { probes: probesAt(design, state, page), ownership: [ownershipOf(design, state, page)] };
}

function probesAt<B, F>(design: BackingDesign<B, F>, state: State<B, F>, page: number): Probe[] {
  const running = { ...state, globals: observedGlobals(state.globals) };
  return partiesAt(state, page).flatMap(({ party, read, write }) =>
    [read, write].map((operation, i): Probe => {
      const { decision, data, rule } = perform(design, running, operation).outcome;
      const access = i === 0 ? 'read' : 'write';
      return { party, page, access, decision, rule, ...(data !== undefined && access === 'read' && { data }) };
    }),
  );
}

/** A guest is asked as if it ran: what it would see does not depend on when the VMM enters it next. */
export function observedGlobals(globals: Globals): Globals {
  const isPaused = ({ life, vcpu }: Vm): boolean => life === 'running' && vcpu === 'none';
  if (!globals.vms.some(isPaused)) return globals;
  return { ...globals, vms: globals.vms.map((vm): Vm => (isPaused(vm) ? { ...vm, vcpu: 'loaded' } : vm)) };
}

function partiesAt<B, F>(
  { globals }: State<B, F>,
  page: number,
): { party: string; read: Operation; write: Operation }[] {
  const users = globals.processes.flatMap((life, process) =>
    life === 'absent'
      ? []
      : [
          {
            party: `user${process}`,
            read: { op: 'user.read', process, page } as const,
            write: { op: 'user.write', process, page, value: probeValue } as const,
          },
        ],
  );
  const guests = globals.vms.map((_, vm) => ({
    party: `guest${vm}`,
    read: { op: 'guest.read', vm, gfn: page } as const,
    write: { op: 'guest.write', vm, gfn: page, value: probeValue } as const,
  }));
  const devices = globals.devices.map((_, device) => ({
    party: `device${device}`,
    read: { op: 'device.dmaRead', device, iova: page } as const,
    write: { op: 'device.dmaWrite', device, iova: page, value: probeValue } as const,
  }));
  return [...users, ...guests, ...devices];
}

function ownershipOf<B, F>(design: BackingDesign<B, F>, state: State<B, F>, page: number): Ownership {
  const cell = state.cells[page] as Cell<B>;
  const slot = design.fileFrame(cell);
  return {
    page,
    host: hostState(cell, slot),
    hyp: slot === null ? 'nopage' : (cell.frames[slot]?.hyp ?? 'nopage'),
    guests: cell.guests.map((entry, vm) => ({
      vm,
      state: entry.kind === 'mapped' ? entry.state : entry.kind,
      host: entry.kind === 'mapped' ? hostState(cell, entry.frame) : 'not-applicable',
    })),
    domains: cell.domains.flatMap((_, domain) =>
      state.globals.domains[domain]?.owner ? [{ domain, reach: reachOf(cell, domain, design.settings) }] : [],
    ),
  };
}

/** A free frame is the host's, and so is an index that holds none. */
function hostState(cell: Cell<unknown>, slot: FrameSlot | null): Ownership['host'] {
  return cell.frames[slot as FrameSlot]?.host ?? 'owned';
}
