import type { Domain, Frame, GuestEntry, MachineCell, Owner, Vm } from '@guestmem/model';
import type { FolioOrder, FrameKind, FrameSlot, PageState } from '@guestmem/spec';

export interface FrameView {
  readonly kind: FrameKind;
  readonly host: PageState;
  readonly hyp: PageState;
  readonly refcount: number;
  readonly guestShares: number;
  readonly ffaShared: boolean;
  readonly tainted: boolean;
  readonly extent: Frame['extent'];
  readonly wipe: boolean;
  readonly hypMapped: boolean;
  readonly smmuMapped: boolean;
  readonly rmp: number | null;
  readonly validated: boolean;
}

export type EntryView =
  | { readonly kind: 'none' }
  | { readonly kind: 'poison' }
  | {
      readonly kind: 'mapped';
      readonly frame: FrameSlot;
      readonly state: 'pending' | 'owned' | 'shared-owned' | 'shared-borrowed';
      readonly order: FolioOrder;
      readonly prot: 'r' | 'rw' | 'rx' | 'rwx';
    };

export interface CellView {
  readonly frames: readonly (FrameView | null)[];
  readonly guests: readonly EntryView[];
  readonly domains: readonly (FrameSlot | null)[];
}

export type OwnerView =
  | { readonly kind: 'none' }
  | { readonly kind: 'host' }
  | { readonly kind: 'vm'; readonly vm: number };

export interface DeviceView {
  readonly owner: OwnerView;
  readonly domain: number | null;
}

/** What an implementation holds of EL2 and the IOMMU, as plain data: cells by index, the rest by id. */
export interface OwnershipView {
  readonly cells: readonly CellView[];
  readonly vms: readonly ('running' | 'dying' | 'gone')[];
  readonly devices: readonly DeviceView[];
  readonly domains: readonly OwnerView[];
}

interface ModelState {
  readonly cells: readonly MachineCell[];
  readonly globals: {
    readonly vms: readonly Pick<Vm, 'life'>[];
    readonly devices: readonly { readonly owner: Owner; readonly domain: number | null }[];
    readonly domains: readonly Domain[];
  };
}

/** The view of a state of the models: the backings' own records and all content are left out. */
export function ownershipView({ cells, globals }: ModelState): OwnershipView {
  return {
    cells: cells.map(({ frames, guests, domains }) => ({
      frames: frames.map((frame) => frame && frameView(frame)),
      guests: guests.map(entryView),
      domains,
    })),
    // A guest that was killed is still known to EL2.
    vms: globals.vms.map(({ life }) => (life === 'dead' ? 'running' : life)),
    devices: globals.devices.map(({ owner, domain }) => ({ owner: ownerView(owner), domain })),
    domains: globals.domains.map(({ owner }) => ownerView(owner)),
  };
}

/** What the hypervisor holds is open to nobody. */
function ownerView(owner: Owner | null): OwnerView {
  if (owner === null || owner.kind === 'hyp') return { kind: 'none' };
  return owner.kind === 'guest' ? { kind: 'vm', vm: owner.vm } : { kind: 'host' };
}

function frameView(frame: Frame): FrameView {
  const { kind, host, hyp, refcount, guestShares, ffaShared, tainted, hypMapped, smmuMapped } = frame;
  const { rmp, validated, extent, wipe } = frame;
  return {
    kind,
    host,
    hyp,
    refcount,
    guestShares,
    ffaShared,
    tainted,
    hypMapped,
    smmuMapped,
    rmp,
    validated,
    extent,
    wipe,
  };
}

function entryView(entry: GuestEntry): EntryView {
  if (entry.kind !== 'mapped') return { kind: entry.kind };
  const { kind, frame, state, order, prot } = entry;
  return { kind, frame, state, order, prot };
}
