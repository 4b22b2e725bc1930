import type { DomainId, FolioOrder, FrameKind, FrameSlot, PageState, Settings, VmId } from '@guestmem/spec';
import type { CompiledTable } from './compile.js';

/** Who the invalid entry in the host's stage 2 says owns the page. */
export type Annotation =
  | { readonly kind: 'none' }
  | { readonly kind: 'hyp' }
  | { readonly kind: 'guest'; readonly vm: VmId };

export type OracleExtent = 'host' | 'private' | 'common' | 'lent' | 'shared' | 'donated' | 'guest' | 'offered';

export interface OracleFrame {
  readonly kind: FrameKind;
  readonly host: PageState;
  readonly hyp: PageState;
  readonly refcount: number;
  readonly guestShares: number;
  readonly annotation: Annotation;
  readonly ffa: 'shared' | 'unshared';
  readonly tainted: 'yes' | 'no';
  /** Gunyah's ownership database: the memory extent that holds the page. */
  readonly extent: OracleExtent;
  /** Gunyah: the parcel is to be zeroed before its owner gets it back. */
  readonly wipe: 'yes' | 'no';
  readonly hypMapped: boolean;
  readonly smmuMapped: boolean;
  readonly rmp: VmId | null;
  readonly validated: boolean;
}

export type OracleProt = 'r' | 'rw' | 'rx' | 'rwx';

export type OracleEntry =
  | { readonly kind: 'none' }
  | { readonly kind: 'poison' }
  | {
      readonly kind: 'mapped';
      readonly frame: FrameSlot;
      readonly state: 'pending' | 'owned' | 'shared-owned' | 'shared-borrowed';
      readonly order: FolioOrder;
      readonly prot: OracleProt;
    };

/** What the oracle knows of one index; guests by VM, domains by domain. A list that is too short ends in absent entries. */
export interface OracleCell {
  readonly frames: readonly (OracleFrame | null)[];
  readonly guests: readonly OracleEntry[];
  readonly domains: readonly (FrameSlot | null)[];
}

export interface OracleVm {
  readonly kind: 'protected' | 'non-protected';
  /** reserved: a handle without a VM. gone: no handle. */
  readonly life: 'reserved' | 'running' | 'dying' | 'gone';
  readonly vcpu: 'absent' | 'none' | 'loaded';
}

export type OracleOwner =
  | { readonly kind: 'none' }
  | { readonly kind: 'host' }
  | { readonly kind: 'vm'; readonly vm: VmId };

export interface OracleDevice {
  readonly owner: OracleOwner;
  readonly domain: DomainId | null;
  readonly speaksPrivate: boolean;
}

/** Everything that the oracle follows. It holds no content and nothing of the backings. */
export interface OracleState {
  /** The rows it is followed with. */
  readonly table: CompiledTable;
  readonly settings: Settings;
  /** Frames that are not ordinary memory, by index: they stand there from the start, as frame 0. */
  readonly frameKinds: ReadonlyMap<number, FrameKind>;
  readonly cells: readonly OracleCell[];
  readonly vms: readonly OracleVm[];
  readonly devices: readonly OracleDevice[];
  readonly domains: readonly OracleOwner[];
}

/** The design behind an IOMMU profile; the reading of the seed mail is a variant of design pv. */
export function iommuDesign({ settings: { iommu } }: Pick<OracleState, 'settings'>): 'none' | 'pv' | 'nested' | 'host' {
  return iommu.profile === 'seed-literal' ? 'pv' : iommu.profile;
}

/** Of eight domain ids the hypervisor keeps the upper half for guests, one for each VM. */
export const firstGuestDomain = 4;

export const noEntry: OracleEntry = { kind: 'none' };
export const poisoned: OracleEntry = { kind: 'poison' };
export const nobody: OracleOwner = { kind: 'none' };

export const emptyCell: OracleCell = { frames: [null, null, null], guests: [], domains: [] };

/** A frame that the host has just allocated. Device memory and NOMAP stand in frame 0 of their index. */
export function freshFrame(state: OracleState, index: number, slot: number): OracleFrame {
  return {
    kind: slot === 0 ? (state.frameKinds.get(index) ?? 'ram') : 'ram',
    host: 'owned',
    hyp: 'nopage',
    refcount: 0,
    guestShares: 0,
    annotation: { kind: 'none' },
    ffa: 'unshared',
    tainted: 'no',
    extent: 'host',
    wipe: 'no',
    hypMapped: false,
    smmuMapped: iommuDesign(state) === 'nested',
    rmp: null,
    validated: false,
  };
}

export function cellAt(state: OracleState, index: number): OracleCell {
  return state.cells[index] ?? emptyCell;
}

/** The state with one cell replaced, which may lie beyond those known so far. */
export function withCell(state: OracleState, index: number, cell: OracleCell): OracleState {
  const length = Math.max(state.cells.length, index + 1);
  const cells = Array.from({ length }, (_, i) => (i === index ? cell : cellAt(state, i)));
  return { ...state, cells };
}

/** The list with one item replaced; places before it that were missing get the filler. */
export function replacedAt<T>(items: readonly T[], at: number, item: T, filler: T): readonly T[] {
  const length = Math.max(items.length, at + 1);
  return Array.from({ length }, (_, i) => (i === at ? item : (items[i] ?? filler)));
}
