import type { Handle, OperationRow, Turn } from '@guestmem/model';
import type { DomainId, FrameSlot, OperationName } from '@guestmem/spec';

export type Attribute = 'shared' | 'private';

/** none: between the two, while a reference of the host is left on a page that the guest has unshared. */
export type Shareability = Attribute | 'none';

/** What keeps a folio from being freed beside the file, the page tables and EL2. */
export interface References {
  /** FOLL_PIN of the kernel at large, short or long-term. */
  readonly pins: number;
  /** FOLL_PIN of VFIO, which drops it with the mapping. */
  readonly dma: number;
  /** FOLL_GET. */
  readonly gets: number;
  /** folio_try_get by a walker that will drop it again. */
  readonly speculative: number;
  readonly lruBatch: boolean;
}

/** What guest_memfd keeps about one index of the file. */
export interface Gmem {
  readonly attr: Shareability;
  /** The frame that the file holds here. */
  readonly slot: FrameSlot | null;
  /** The ordinary memory at the memslot's user address, where shared pages lie beside the file; null: there is none. */
  readonly ordinary: { readonly slot: FrameSlot | null; readonly punched: boolean } | null;
  /** Page-table entries to the frame that processes map, by process. */
  readonly ptes: readonly number[];
  /** By frame: a reference stays with its folio when the file lets go of it. */
  readonly references: readonly [References, References, References];
  /** The domains in which VFIO has a mapping here, whatever they lead to by now. Each page of it is charged. */
  readonly vfio: readonly DomainId[];
  /** The frame on which a fast GUP stands between its two looks at the entry. */
  readonly gupFast: FrameSlot | null;
  /** The page has to leave the file and waits for the guest that holds it. */
  readonly punched: boolean;
}

/** One huge page of a file with hugetlb: one folio as long as the guest keeps all of it to itself. */
export interface HugeFolio {
  /** How many of its pages are shared. With the first one the folio is split into single pages, with the last merged. */
  readonly shared: number;
  /** References beyond that of the page cache, on the folio or, once it is split, on any page of it. */
  readonly held: number;
  /** Of the shared pages, those that the conversion in progress takes. */
  readonly leaving: number;
}

export type GmemTurn = Turn<Gmem, HugeFolio>;
export type Handler<N extends OperationName> = Handle<N, Gmem, HugeFolio>;
export type Row<N extends OperationName> = OperationRow<N, Gmem, HugeFolio>;

const unreferenced: References = { pins: 0, dma: 0, gets: 0, speculative: 0, lruBatch: false };

export function freshRecord(attr: Attribute, processes: number, hasOrdinaryMemory: boolean): Gmem {
  return {
    attr,
    slot: null,
    ordinary: hasOrdinaryMemory ? { slot: null, punched: false } : null,
    ptes: Array.from({ length: processes }, () => 0),
    references: [unreferenced, unreferenced, unreferenced],
    vfio: [],
    gupFast: null,
    punched: false,
  };
}

/** Replaces a part of the record. */
export function update(turn: GmemTurn, change: Partial<Gmem>): void {
  turn.cell = { ...turn.cell, backing: { ...turn.cell.backing, ...change } };
}
