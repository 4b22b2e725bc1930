import { type Folio, GUP_PIN_COUNTING_BIAS, hasUnexpectedReferences, plainReferences } from './folio.js';

/**
 * All that a pin call can tell of a folio's counts. A search over states need not tell two folios of one class apart:
 * every call decides alike on both, and what the one can become by pins, references and mappings, taken or dropped, the
 * other can become too.
 */
export interface ThresholdClass {
  readonly pins: 'none' | 'one' | 'more';
  readonly exclusive: boolean;
  /** Whether anything beyond page cache and page tables refers to it, its pins aside. */
  readonly held: boolean;
  /** How many pins the plain references look like. brink: one more reference, and they look like a pin. */
  readonly looksLike: 'none' | 'brink' | 'one' | 'more';
}

/** The class of a folio whose pins and references are not below zero. */
export function thresholdClass(folio: Folio, bias: number = GUP_PIN_COUNTING_BIAS): ThresholdClass {
  const { counters } = folio;
  const plain = plainReferences(folio);
  const level = Math.min(Math.floor(plain / bias), 2) as 0 | 1 | 2;
  return {
    pins: (['none', 'one', 'more'] as const)[Math.min(counters.pins, 2) as 0 | 1 | 2],
    exclusive: counters.exclusive,
    held: hasUnexpectedReferences({ ...folio, counters: { ...counters, pins: 0, exclusive: false } }),
    looksLike: plain === bias - 1 ? 'brink' : (['none', 'one', 'more'] as const)[level],
  };
}

const pinsOf: Readonly<Record<ThresholdClass['pins'], number>> = { none: 0, one: 1, more: 2 };
const referencesOf: Readonly<Record<ThresholdClass['looksLike'], number>> = {
  none: 0,
  brink: GUP_PIN_COUNTING_BIAS - 1,
  one: GUP_PIN_COUNTING_BIAS,
  more: 2 * GUP_PIN_COUNTING_BIAS,
};

/** The folio with the least counts of its class; what is no count stays. */
export function representative(folio: Folio): Folio {
  const { pins, held, looksLike } = thresholdClass(folio);
  const plain = Math.max(referencesOf[looksLike], held ? 1 : 0);
  const gets = held ? plain : 0;
  const counters = { ...folio.counters, pins: pinsOf[pins], gets, speculative: 0, lruBatch: false, stray: 0 };
  return { ...folio, counters, mapped: plain - gets };
}
