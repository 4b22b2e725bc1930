import type { Disagreement } from './disagreement.js';
import type { Followed } from './follow-step.js';
import {
  cellAt,
  freshFrame,
  iommuDesign,
  noEntry,
  type OracleCell,
  type OracleFrame,
  type OracleState,
} from './state.js';
import type { CellView, DeviceView, EntryView, FrameView, OwnershipView, OwnerView } from './view.js';

/**
 * Compares what the oracle predicts with what an implementation holds after a step. The state that comes back is in line
 * with the view, so that a disagreement is told once. Frames that came into being or went between two views are found
 * here: both ends of a frame's life are the host's.
 */
export function compareOwnership(state: OracleState, view: OwnershipView): Followed {
  const disagreements: Disagreement[] = [];
  const cells = view.cells.map((cell, index) => compareCell(state, index, cell, disagreements));
  compareWorld(state, view, disagreements);
  const vms = state.vms.map((vm, id) => ({ ...vm, life: view.vms[id] ?? vm.life }));
  const devices = state.devices.map((device, id) => ({ ...device, ...view.devices[id] }));
  return { state: { ...state, cells, vms, devices, domains: view.domains }, disagreements };
}

function compareWorld(state: OracleState, view: OwnershipView, found: Disagreement[]): void {
  const compareOne = (kind: 'vm' | 'device' | 'domain', id: number, predicted: string, actual: string): void => {
    if (predicted !== actual) found.push({ kind, id, predicted, actual });
  };
  view.vms.forEach((life, vm) => {
    compareOne('vm', vm, state.vms[vm]?.life ?? 'gone', life);
  });
  // Under the other designs the host configures devices and domains without a call.
  if (iommuDesign(state) !== 'pv') return;
  view.devices.forEach((device, id) => {
    compareOne('device', id, describeDevice(state.devices[id]), describeDevice(device));
  });
  view.domains.forEach((owner, id) => {
    compareOne('domain', id, describeOwner(state.domains[id]), describeOwner(owner));
  });
}

function describeOwner(owner: OwnerView = { kind: 'none' }): string {
  return owner.kind === 'vm' ? `owned by VM ${owner.vm}` : owner.kind === 'host' ? 'owned by the host' : 'not owned';
}

function describeDevice(device: DeviceView | undefined): string {
  if (device === undefined) return 'absent';
  return `${describeOwner(device.owner)}, ${device.domain === null ? 'detached' : `in domain ${device.domain}`}`;
}

function compareCell(state: OracleState, index: number, view: CellView, found: Disagreement[]): OracleCell {
  const cell = cellAt(state, index);
  const frames = view.frames.map((actual, slot) => {
    const held = cell.frames[slot] ?? null;
    if (actual === null) {
      if (held !== null) found.push(...unfit(cell, held, index, slot));
      return null;
    }
    const predicted = held ?? freshFrame(state, index, slot);
    found.push(...frameDifferences(predicted, actual, index, slot));
    return inLine(predicted, actual);
  });
  return {
    frames,
    guests: compareGuests(state, cell, index, view, found),
    domains: compareDomains(state, cell, index, view, found),
  };
}

/** Why a frame should not have been freed. */
function unfit(cell: OracleCell, frame: OracleFrame, index: number, slot: number): Disagreement[] {
  const why =
    frame.host !== 'owned'
      ? `the host is ${frame.host}`
      : frame.refcount > 0
        ? `${frame.refcount} references at EL2`
        : cell.guests.some((entry) => entry.kind === 'mapped' && entry.frame === slot)
          ? 'a guest maps it'
          : null;
  return why === null ? [] : [{ kind: 'freed', index, frame: slot, why }];
}

/** How each compared field of a frame reads on either side. */
const compared: { readonly [F in keyof FrameView]: (frame: OracleFrame) => FrameView[F] } = {
  kind: ({ kind }) => kind,
  host: ({ host }) => host,
  hyp: ({ hyp }) => hyp,
  refcount: ({ refcount }) => refcount,
  guestShares: ({ guestShares }) => guestShares,
  ffaShared: ({ ffa }) => ffa === 'shared',
  tainted: ({ tainted }) => tainted === 'yes',
  extent: ({ extent }) => extent,
  wipe: ({ wipe }) => wipe === 'yes',
  hypMapped: ({ hypMapped }) => hypMapped,
  smmuMapped: ({ smmuMapped }) => smmuMapped,
  rmp: ({ rmp }) => rmp,
  validated: ({ validated }) => validated,
};
const comparedFields = Object.keys(compared) as (keyof FrameView)[];

function frameDifferences(held: OracleFrame, actual: FrameView, index: number, slot: number): Disagreement[] {
  return comparedFields
    .filter((field) => compared[field](held) !== actual[field])
    .map((field) => ({
      kind: 'frame',
      index,
      frame: slot,
      field,
      predicted: String(compared[field](held)),
      actual: String(actual[field]),
    }));
}

function inLine(held: OracleFrame, { ffaShared, tainted, wipe, ...same }: FrameView): OracleFrame {
  return {
    ...held,
    ...same,
    ffa: ffaShared ? 'shared' : 'unshared',
    tainted: tainted ? 'yes' : 'no',
    wipe: wipe ? 'yes' : 'no',
  };
}

/** Entries of a VM that is gone are nobody's: its tables have been taken apart. */
function compareGuests(
  state: OracleState,
  cell: OracleCell,
  index: number,
  view: CellView,
  found: Disagreement[],
): OracleCell['guests'] {
  view.guests.forEach((entry, vm) => {
    const predicted = describeEntry(cell.guests[vm] ?? noEntry);
    const actual = describeEntry(entry);
    if (predicted !== actual && state.vms[vm]?.life !== 'gone')
      found.push({ kind: 'guest-entry', index, vm, predicted, actual });
  });
  return view.guests;
}

function describeEntry(entry: EntryView): string {
  if (entry.kind !== 'mapped') return entry.kind;
  return `${entry.state}, frame ${entry.frame}, order ${entry.order}, ${entry.prot}`;
}

/** Where the host has a stage 1 of its own these are the host's own tables, which it writes without a call. */
function compareDomains(
  state: OracleState,
  cell: OracleCell,
  index: number,
  view: CellView,
  found: Disagreement[],
): OracleCell['domains'] {
  if (iommuDesign(state) === 'nested' || iommuDesign(state) === 'host') return view.domains;
  view.domains.forEach((slot, domain) => {
    const predicted = String(cell.domains[domain] ?? 'none');
    const actual = String(slot ?? 'none');
    if (predicted !== actual) found.push({ kind: 'iommu-entry', index, domain, predicted, actual });
  });
  return view.domains;
}
