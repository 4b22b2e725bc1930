import type { Content, FolioOrder, FrameKind, FrameSlot, PageState, VmId } from '@guestmem/spec';

/** One physical page as EL2 knows it (struct hyp_page), with what it holds. */
export interface Frame {
  readonly kind: FrameKind;
  readonly host: PageState;
  readonly hyp: PageState;
  /** EL2 reference count: pins of the hypervisor, or live DMA mappings. */
  readonly refcount: number;
  /** In how many non-protected guests the host shares the page (host_share_guest_count). */
  readonly guestShares: number;
  /** EL2 keeps no state for FF-A; this is what the secure world knows, so that invariants can be stated. */
  readonly ffaShared: boolean;
  readonly hypMapped: boolean;
  /** Design nested: whether the mirrored stage-2 of the SMMU reaches the page. */
  readonly smmuMapped: boolean;
  /** MMIO that the host has ever mapped for DMA stays with the host. */
  readonly tainted: boolean;
  /** Gunyah: the memory extent that holds the page. Under other hypervisors every page is in that of the host. */
  readonly extent: Extent;
  /** Gunyah: the parcel that the page is in is to be zeroed before its owner gets it back. */
  readonly wipe: boolean;
  /** SEV-SNP: the VM that the page is assigned to in the RMP, and whether that guest has validated it. */
  readonly rmp: VmId | null;
  readonly validated: boolean;
  readonly content: Content;
  readonly uptodate: boolean;
  readonly hwpoison: boolean;
}

/**
 * private: pages of a protected guest that came by demand paging. common: both the host and an ordinary VM map them.
 * lent, shared, donated: a parcel of the host that is not back yet, or not accepted. guest: what a VM owns. offered: a
 * parcel by which a VM shares what it owns.
 */
export type Extent = 'host' | 'private' | 'common' | 'lent' | 'shared' | 'donated' | 'guest' | 'offered';

export type Prot = 'r' | 'rw' | 'rx' | 'rwx';

/** pending: assigned to the guest, which has not accepted it yet. */
export type EntryState = 'pending' | 'owned' | 'shared-owned' | 'shared-borrowed';

/** A guest's stage-2 entry at the gfn that is bound to this cell. */
export type GuestEntry =
  | { readonly kind: 'none' }
  | { readonly kind: 'poison' }
  | {
      readonly kind: 'mapped';
      readonly frame: FrameSlot;
      readonly state: EntryState;
      readonly prot: Prot;
      readonly order: FolioOrder;
    };

/** What a guest that has a say in it takes its page for: private and not accepted yet, accepted, or shared. */
export type Belief = 'unaccepted' | 'accepted' | 'shared';

/**
 * Everything that can alias one index of the backing file: the few frames that had that index at some time, and every
 * table entry that names one of them. A step reads and writes one cell, never two.
 */
export interface MachineCell {
  /** Three names, so that an orphan and a copy can stand beside the current frame. */
  readonly frames: readonly [Frame | null, Frame | null, Frame | null];
  /** By VM. */
  readonly guests: readonly GuestEntry[];
  /** By VM. Under pKVM, where a guest need not remember, nothing changes it. */
  readonly beliefs: readonly Belief[];
  /** By IOMMU domain: the hypervisor's table in design pv, the host's stage 1 in design nested. */
  readonly domains: readonly (FrameSlot | null)[];
}

/** A cell with the record that the backing keeps beside it. */
export interface Cell<B> extends MachineCell {
  readonly backing: B;
}

/** Whether the host's stage 2 reaches the frame. */
export function hostReaches(frame: Frame): boolean {
  return frame.host !== 'nopage';
}

export const noEntry: GuestEntry = { kind: 'none' };
export const poisoned: GuestEntry = { kind: 'poison' };

/** A frame as the host's allocator hands it out: host-owned, not zeroed yet. */
export function freshFrame(kind: FrameKind, smmuMapped: boolean): Frame {
  return {
    kind,
    host: 'owned',
    hyp: 'nopage',
    refcount: 0,
    guestShares: 0,
    ffaShared: false,
    hypMapped: false,
    smmuMapped,
    tainted: false,
    extent: 'host',
    wipe: false,
    rmp: null,
    validated: false,
    content: 'zero',
    uptodate: false,
    hwpoison: false,
  };
}

/** The frame of that name. Throws where there is none: naming an absent frame is a fault of the caller. */
export function frameOf(cell: MachineCell, slot: FrameSlot): Frame {
  const frame = cell.frames[slot as 0 | 1 | 2];
  if (!frame) throw new Error(`no frame ${slot} in this cell`);
  return frame;
}

/** The cell with one frame changed. */
export function withFrame<C extends MachineCell>(cell: C, slot: FrameSlot, change: Partial<Frame>): C {
  return { ...cell, frames: replaced(cell.frames, slot, { ...frameOf(cell, slot), ...change }) };
}

/** The cell with one guest's entry replaced. */
export function withGuest<C extends MachineCell>(cell: C, vm: number, entry: GuestEntry): C {
  return { ...cell, guests: cell.guests.with(vm, entry) };
}

/** The cell with one guest taking its page for something else. */
export function withBelief<C extends MachineCell>(cell: C, vm: number, belief: Belief): C {
  return { ...cell, beliefs: cell.beliefs.with(vm, belief) };
}

/** The cell with one domain's entry replaced. */
export function withDomain<C extends MachineCell>(cell: C, domain: number, frame: FrameSlot | null): C {
  return { ...cell, domains: cell.domains.with(domain, frame) };
}

/** The three names with one of them rebound. */
export function replaced(frames: MachineCell['frames'], slot: FrameSlot, frame: Frame | null): MachineCell['frames'] {
  const [a, b, c] = frames;
  return slot === 0 ? [frame, b, c] : slot === 1 ? [a, frame, c] : [a, b, frame];
}
