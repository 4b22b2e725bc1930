import { type Cell, type LockedAccount, type StepInput, type Turn, withLocked } from '@guestmem/model';
import type { Content, DomainId, FrameSlot, ShmemGupSettings, SlotId, VmId } from '@guestmem/spec';
import { type Counters, noReferences } from './counters.js';

/** Entries of one process's page tables for this index. */
export interface UserEntries {
  /** Through shared mappings: to the page in the file. More than one: the page is mapped at several addresses. */
  readonly shared: number;
  /** Through a private mapping that was only read so far: to the page in the file. */
  readonly privateRead: boolean;
  /** Through a private mapping that was written: to the process's own copy. */
  readonly copy: FrameSlot | null;
  /** What that copy held when it was swapped out or merged with another page. */
  readonly away: Content | null;
}

/** What KVM notes about the gfn of a protected VM that it has filled. */
export interface KvmMapping {
  readonly frame: FrameSlot;
  readonly memslot: SlotId;
  /** The pin that KVM believes to hold. */
  readonly pin: 'exclusive' | 'normal' | 'none';
}

/** A pin that VFIO took for a DMA mapping. */
export interface DmaPin {
  readonly domain: DomainId;
  readonly frame: FrameSlot;
  /** Who is charged for it. */
  readonly account: LockedAccount;
}

/** What shmem, GUP and KVM keep for one index of the file. */
export interface ShmemRecord {
  /** The page in the file; null: a hole. */
  readonly slot: FrameSlot | null;
  /** What the page held when it was swapped out. */
  readonly swapped: Content | null;
  /** By process. */
  readonly users: readonly UserEntries[];
  /** By VM. */
  readonly kvm: readonly (KvmMapping | null)[];
  /** Of the folio behind each frame, where that folio is small. */
  readonly counters: readonly [Counters, Counters, Counters];
  /** The frame that is part of the large folio of this range; its counters stand in the folio's own record. */
  readonly large: FrameSlot | null;
  /** At most one for each domain, in the order of the domains. */
  readonly dma: readonly DmaPin[];
  /** Pins of the zero page, which counts none. */
  readonly zeroPins: number;
  /** The frames that stand in ZONE_MOVABLE or CMA. */
  readonly movable: readonly FrameSlot[];
  /** The frames that belong to a process and to no file, mapped or not. */
  readonly anon: readonly FrameSlot[];
}

/** One large folio. Pins and plain references belong to all of its pages at once. */
export interface LargeFolio {
  readonly counters: Counters;
  /** Broken up into single pages; each has counters of its own from then on. */
  readonly split: boolean;
  /** Migrated out of ZONE_MOVABLE or CMA for a long-term pin of one of its pages. */
  readonly isPlaced: boolean;
  /** With exclusiveScope oncePerFolio: how many pages KVM holds for which VM under its one exclusive pin. */
  readonly covered: { readonly vm: VmId; readonly pages: number } | null;
}

export type ShmemTurn = Turn<ShmemRecord, LargeFolio>;
export type ShmemPage = StepInput<ShmemRecord, LargeFolio>;
export type ShmemCell = Cell<ShmemRecord>;

const noEntries: UserEntries = { shared: 0, privateRead: false, copy: null, away: null };

export function freshRecord(processes: number, vms: number): ShmemRecord {
  return {
    slot: null,
    swapped: null,
    users: Array.from({ length: processes }, () => noEntries),
    kvm: Array.from({ length: vms }, () => null),
    counters: [noReferences, noReferences, noReferences],
    large: null,
    dma: [],
    zeroPins: 0,
    movable: [],
    anon: [],
  };
}

export function freshFolio(): LargeFolio {
  return { counters: noReferences, split: false, isPlaced: false, covered: null };
}

export function backingSettings({ settings: { backing } }: Pick<ShmemTurn, 'settings'>): ShmemGupSettings {
  if (backing.axis !== 'shmem-gup') throw new Error('this turn runs under another backing');
  return backing;
}

export function changeRecord(turn: ShmemTurn, change: Partial<ShmemRecord>): void {
  turn.cell = { ...turn.cell, backing: { ...turn.cell.backing, ...change } };
}

export function entriesOf({ backing }: ShmemCell, process: number): UserEntries {
  return backing.users[process] ?? noEntries;
}

export function changeEntries(turn: ShmemTurn, process: number, change: Partial<UserEntries>): void {
  const entries = { ...entriesOf(turn.cell, process), ...change };
  changeRecord(turn, { users: turn.cell.backing.users.with(process, entries) });
}

/** Every page that KVM has pinned is charged to the VMM's address space, whatever else holds it. */
export function changeKvm(turn: ShmemTurn, vm: number, mapping: KvmMapping | null): void {
  const was = isPinned(turn.cell.backing.kvm[vm]);
  const is = isPinned(mapping);
  if (was !== is) turn.globals = withLocked(turn.globals, 'mm', is ? 1 : -1);
  changeRecord(turn, { kvm: turn.cell.backing.kvm.with(vm, mapping) });
}

function isPinned(mapping: KvmMapping | null | undefined): boolean {
  return mapping !== null && mapping !== undefined && mapping.pin !== 'none';
}
