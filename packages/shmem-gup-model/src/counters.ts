/** Who can have taken a pin. The folio does not know: a pin has no name on it. */
export type Holder = 'kvm' | 'kernel' | 'fast-walk' | 'dma';

/** What is counted on one folio, and beside it what each holder believes to hold. */
export interface Counters {
  /** Below zero: somebody dropped a pin that was not there. */
  readonly pins: number;
  /** Whether the exclusive bias is in the count. */
  readonly exclusive: boolean;
  /** Plain references, FOLL_GET. */
  readonly gets: number;
  readonly speculative: number;
  readonly lruBatch: boolean;
  /** References that no call accounts for: above zero leaked ones, below zero those that were dropped untaken. */
  readonly stray: number;
  /** The mark that an exclusive pin leaves on the folio. Only the posted code looks at it. */
  readonly anonExclusive: boolean;
  readonly held: Readonly<Record<Holder, number>>;
  /** The pin calls were used against their contract, and the count tells less than the truth since. */
  readonly misused: boolean;
}

export const noReferences: Counters = {
  pins: 0,
  exclusive: false,
  gets: 0,
  speculative: 0,
  lruBatch: false,
  stray: 0,
  anonExclusive: false,
  held: { kvm: 0, kernel: 0, 'fast-walk': 0, dma: 0 },
  misused: false,
};

/** The counters with one holder's pins changed by `by`, in the count and in the holder's own books. */
export function withPins(counters: Counters, holder: Holder, by: number): Counters {
  return { ...withHeld(counters, holder, by), pins: counters.pins + by };
}

/** The counters with one holder's books changed, but not the count. */
export function withHeld(counters: Counters, holder: Holder, by: number): Counters {
  return { ...counters, held: { ...counters.held, [holder]: counters.held[holder] + by } };
}

/** The counters with one pin less. A holder that has none takes somebody else's, and the count cannot tell. */
export function withoutPin(counters: Counters, holder: Holder): Counters {
  if (counters.held[holder] > 0) return withPins(counters, holder, -1);
  return { ...counters, pins: counters.pins - 1, misused: true };
}

/** Whether the bare counters keep the folio from being freed. A pin whose reference was never taken does not. */
export function isReferenced({ pins, exclusive, gets, speculative, lruBatch, stray }: Counters): boolean {
  return pins + Math.min(stray, 0) > 0 || exclusive || gets > 0 || speculative > 0 || lruBatch || stray > 0;
}

/** What is left of the counters of a page that was freed: whoever believes to hold it will drop what is another page's. */
export function freed({ held }: Counters): Counters {
  return Object.values(held).some((count) => count > 0) ? { ...noReferences, held, misused: true } : noReferences;
}
