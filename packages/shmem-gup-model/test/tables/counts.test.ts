import type { Operation, World } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { pincount } from '../../src/folio.js';
import { addPin, fallocate, get, lruBatch, pin, put, read, unpin, write } from '../operations.js';
import { anon } from '../setups.js';
import { Run, type Switches } from '../world.js';

interface Row {
  readonly world?: Partial<World>;
  readonly with?: Switches;
  readonly by: readonly Operation[];
  /** `_refcount` after each, and `_pincount` of a large folio. */
  readonly counts: readonly string[];
}

/** Counts of one page of shmem: the page cache has one reference, each page-table entry one. */
const rows: Readonly<Record<string, Row>> = {
  'a fresh page that fallocate has put there: page cache and LRU batch': {
    by: [fallocate(), lruBatch()],
    counts: ['1', '2'],
  },
  'a mapped page: page cache and page-table entry': { by: [read()], counts: ['2'] },
  'FOLL_GET adds one': { by: [read(), get(), put()], counts: ['2', '3', '2'] },
  'FOLL_GET beside pins adds one': { by: [read(), pin(), pin(), get()], counts: ['2', '1026', '2050', '2051'] },
  'FOLL_PIN of a small folio adds 1024, unpin takes as much': {
    by: [read(), pin(), pin(), unpin(), unpin()],
    counts: ['2', '1026', '2050', '1026', '2'],
  },
  'folio_add_pin adds as much as a pin': { by: [read(), pin(), addPin()], counts: ['2', '1026', '2050'] },
  'FOLL_PIN of a large folio adds one to both counts': {
    world: { folioOrder: 2 },
    by: [read(), pin(), pin(), unpin()],
    counts: ['2 (0)', '3 (1)', '4 (2)', '3 (1)'],
  },
  'FOLL_PIN of the zero page counts nothing': { with: anon, by: [pin(), unpin()], counts: ['none', 'none'] },
  'FOLL_PIN|FOLL_WRITE replaces the zero page first': { with: anon, by: [pin({ write: true })], counts: ['1025'] },
  'FOLL_PIN|FOLL_LONGTERM does so, too': { with: anon, by: [pin({ longterm: true })], counts: ['1025'] },
  'an unpin of the zero page takes nothing from a page that came later': {
    with: anon,
    by: [pin(), write(), pin(), unpin(), unpin()],
    counts: ['none', '1', '1025', '1', '1'],
  },
};

describe('flags and reference arithmetic', () => {
  it.each(Object.entries(rows))('%s', (_, { world, with: switches, by, counts }) => {
    const run = new Run({ pages: 1, ...world }, switches);
    const found = by.map((operation) => {
      expect(run.do(operation).decision).toBe('allow');
      if (run.page().cell.frames[0] === null) return 'none';
      const folio = run.folio();
      return folio.large ? `${run.refcount()} (${pincount(folio)})` : `${run.refcount()}`;
    });
    expect(found).toEqual(counts);
    expect(run.violated).toEqual([]);
  });
});
