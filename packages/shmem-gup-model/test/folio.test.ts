import { describe, expect, it } from 'vitest';
import { type Counters, noReferences } from '../src/counters.js';
import {
  apparentPins,
  type Folio,
  forkMustCopy,
  GUP_PIN_COUNTING_BIAS,
  GUP_PIN_EXCLUSIVE_BIAS,
  hasUnexpectedReferences,
  maybeDmaPinned,
  pincount,
  refcount,
} from '../src/folio.js';

/** A small folio with the page cache and one page table referring to it. */
function small(counters: Partial<Counters> = {}, mapped = 2): Folio {
  return { counters: { ...noReferences, ...counters }, mapped, large: false, anon: false };
}

const large = (counters: Partial<Counters> = {}, mapped = 1): Folio => ({ ...small(counters, mapped), large: true });

describe('the reference count of a small folio', () => {
  it.each([
    ['page cache and page table', small(), 2],
    ['one pin', small({ pins: 1 }), 1026],
    ['two pins', small({ pins: 2 }), 2050],
    ['an exclusive pin', small({ pins: 1, exclusive: true }), 1_073_742_850],
    ['an exclusive pin and a plain reference', small({ pins: 1, exclusive: true, gets: 1 }), 1_073_742_851],
    ['an exclusive bias whose pin was dropped by the wrong call', small({ exclusive: true }), 1_073_741_826],
    ['two pins and one plain reference', small({ pins: 2, gets: 1 }), 2051],
    ['a fresh page on an LRU batch', small({ lruBatch: true }, 1), 2],
    ['a speculative reference', small({ speculative: 1 }), 3],
  ])('holds %s', (_, folio, expected) => {
    expect(refcount(folio)).toBe(expected);
    expect(pincount(folio)).toBe(0);
  });

  it('uses the biases of the kernel and of the proposal', () => {
    expect([GUP_PIN_COUNTING_BIAS, GUP_PIN_EXCLUSIVE_BIAS]).toEqual([1024, 1_073_741_824]);
  });
});

describe('the two counters of a large folio', () => {
  it.each([
    ['no pin', large(), 1, 0],
    ['64 pins', large({ pins: 64 }), 65, 64],
    ['an exclusive pin', large({ pins: 1, exclusive: true }, 512), 513, 1 + 2 ** 30],
  ])('hold %s', (_, folio, references, pins) => {
    expect([refcount(folio), pincount(folio)]).toEqual([references, pins]);
  });

  it('count pins exactly: 5000 plain references are none', () => {
    expect(apparentPins(large({ gets: 5000 }), 'biased')).toBe(0);
  });
});

describe('what looks like a pin of a small folio', () => {
  it.each([
    ['1023 references', small({ gets: 1021 }), 0],
    ['1024 references', small({ gets: 1022 }), 1],
    ['one pin and 998 references more', small({ pins: 1, gets: 1021 }), 1],
    ['one pin and 1024 plain references', small({ pins: 1, gets: 1024 }), 2],
    ['1000 references, one pin, then 24 more', small({ pins: 1, gets: 24 }, 1000), 2],
    ['an exclusive pin', small({ pins: 1, exclusive: true }), 1],
  ])('%s', (_, folio, pins) => {
    expect(apparentPins(folio, 'biased')).toBe(pins);
  });

  it('is told from plain references where pins are counted exactly', () => {
    expect(apparentPins(small({ gets: 5000 }), 'exact')).toBe(0);
    expect(apparentPins(small({ pins: 2, gets: 5000 }), 'exact')).toBe(2);
  });

  it('never misses a pin', () => {
    for (const pins of [1, 2, 3, 1000]) expect(maybeDmaPinned(small({ pins }, 0), 'biased')).toBe(true);
  });
});

describe('fork', () => {
  // One page table, one LRU batch and the reference that fork takes itself make three.
  const withPlainReferences = (gets: number): Folio => small({ gets, lruBatch: true }, 1);

  it('lets the child share at 1020 plain references and copies at 1021', () => {
    expect(forkMustCopy(withPlainReferences(1020), 'biased')).toBe(false);
    expect(forkMustCopy(withPlainReferences(1021), 'biased')).toBe(true);
  });

  it('copies for a pin, however pins are counted', () => {
    expect(forkMustCopy(small({ pins: 1 }), 'exact')).toBe(true);
    expect(forkMustCopy(small({ gets: 1021 }), 'exact')).toBe(false);
  });
});

describe('a reference that keeps a page where it is', () => {
  it.each([
    ['a pin', { pins: 1 }, true],
    ['a plain reference', { gets: 1 }, true],
    ['a speculative reference', { speculative: 1 }, true],
    ['an LRU batch', { lruBatch: true }, true],
    ['page cache and page tables alone', {}, false],
  ])('%s', (_, counters, expected) => {
    expect(hasUnexpectedReferences(small(counters))).toBe(expected);
  });
});
