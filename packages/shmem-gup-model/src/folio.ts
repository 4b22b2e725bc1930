import type { ShmemGupSettings } from '@guestmem/spec';
import type { Counters } from './counters.js';

/** What one FOLL_PIN adds to the reference count of a small folio. */
export const GUP_PIN_COUNTING_BIAS = 1024;
/** What FOLL_EXCLUSIVE adds on top: bit 30, the last one below the sign. */
export const GUP_PIN_EXCLUSIVE_BIAS = 2 ** 30;

/** One folio as the pin calls see it. */
export interface Folio {
  readonly counters: Counters;
  /** References of the page cache and of page tables. */
  readonly mapped: number;
  /** Large folios have a pin counter of their own. */
  readonly large: boolean;
  /** A process's own copy: it belongs to no file. */
  readonly anon: boolean;
}

/** References that are no pins. */
export function plainReferences({ counters, mapped }: Folio): number {
  return mapped + counters.gets + counters.speculative + (counters.lruBatch ? 1 : 0) + counters.stray;
}

/** `_refcount`. */
export function refcount(folio: Folio): number {
  const { pins, exclusive } = folio.counters;
  if (folio.large) return plainReferences(folio) + pins;
  return plainReferences(folio) + pins * GUP_PIN_COUNTING_BIAS + (exclusive ? GUP_PIN_EXCLUSIVE_BIAS : 0);
}

/** `_pincount`; a small folio has none. */
export function pincount({ counters, large }: Folio): number {
  return large ? counters.pins + (counters.exclusive ? GUP_PIN_EXCLUSIVE_BIAS : 0) : 0;
}

/**
 * How many pins the kernel takes a folio to have, the exclusive bias left out. In a small folio 1024 references of any
 * kind look like one pin: a pin is never missed, but there may be fewer than it seems.
 */
export function apparentPins(folio: Folio, pinCount: ShmemGupSettings['pinCount']): number {
  if (folio.large || pinCount === 'exact') return folio.counters.pins;
  const unbiased = refcount(folio) - (folio.counters.exclusive ? GUP_PIN_EXCLUSIVE_BIAS : 0);
  return Math.floor(unbiased / GUP_PIN_COUNTING_BIAS);
}

/** folio_maybe_dma_pinned. */
export function maybeDmaPinned(folio: Folio, pinCount: ShmemGupSettings['pinCount']): boolean {
  return folio.counters.exclusive || apparentPins(folio, pinCount) > 0;
}

/** What fork asks before it lets the child share an anonymous page. It holds a reference of its own while it asks. */
export function forkMustCopy(folio: Folio, pinCount: ShmemGupSettings['pinCount']): boolean {
  return maybeDmaPinned({ ...folio, mapped: folio.mapped + 1 }, pinCount);
}

/** Whether anything beyond page cache and page tables refers to the folio, so that it cannot be moved or split. */
export function hasUnexpectedReferences({ counters }: Folio): boolean {
  const { pins, exclusive, gets, speculative, lruBatch, stray } = counters;
  return pins !== 0 || exclusive || gets > 0 || speculative > 0 || lruBatch || stray !== 0;
}
