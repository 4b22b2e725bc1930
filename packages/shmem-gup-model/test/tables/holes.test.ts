import type { Operation } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { close, copyFromRef, madvise, pin, punch, read, truncate, unmap, unpin, write } from '../operations.js';
import { anon, hugetlb } from '../setups.js';
import { type Story, tellStories } from '../story.js';
import { Run } from '../world.js';

/** A whole huge page, scaled down to the four pages of the world. */
const huge = { folioOrder: 2 } as const;

interface Memory {
  readonly name: string;
  readonly on: Omit<Story, 'steps'>;
  /** The hole that covers all of a folio. */
  readonly whole: Operation;
}

const memories: readonly Memory[] = [
  { name: 'memfd', on: {}, whole: punch() },
  { name: 'hugetlb', on: { world: huge, with: hugetlb }, whole: punch({ pages: 4 }) },
];

describe.each(memories)('a pinned page of $name', ({ on, whole }) => {
  const held = [write(), pin()].map((operation): [Operation, string] => [operation, 'allow']);

  tellStories({
    'whole hole: detached, the pin reads the old bytes, the process zero': {
      ...on,
      steps: [
        ...held,
        [whole, 'allow'],
        [read(), 'allow =zero'],
        [write({ value: 'New' }), 'allow'],
        [copyFromRef(), 'allow =Host'],
      ],
    },
    'ftruncate to nothing: the pin keeps the data, the process gets SIGBUS': {
      ...on,
      steps: [
        ...held,
        [truncate({ pages: 0 }), 'allow'],
        [copyFromRef(), 'allow =Host'],
        [read(), 'kill-process user:SIGBUS'],
      ],
    },
    'MADV_DONTNEED: unmapped, and the same page comes back': {
      ...on,
      steps: [...held, [madvise(), 'allow'], [copyFromRef(), 'allow =Host'], [read(), 'allow =Host']],
    },
    'munmap and the last close: the pin keeps the data': {
      ...on,
      steps: [
        ...held,
        [unmap({ pages: 4 }), 'allow'],
        [close(), 'allow'],
        [copyFromRef(), 'allow =Host'],
        [unpin(), 'allow'],
      ],
    },
    'a hole within a page: zeroed in place, and pin and process stay together': {
      ...on,
      steps: [
        ...held,
        [punch({ aligned: false }), 'allow'],
        [copyFromRef(), 'allow =partly-zeroed:Host'],
        [read(), 'allow =partly-zeroed:Host'],
      ],
    },
  });
});

it.each(memories)('keeps the old page beside the new one: $name', ({ on, whole }) => {
  const run = new Run(on.world, on.with);
  run.do(write(), pin(), whole, read());
  expect(run.page().cell.frames.map((frame) => frame?.content ?? null)).toEqual(['Host', 'zero', null]);
});

describe('part of a large folio', () => {
  tellStories({
    'pinned: zeroed in place, not freed': {
      world: huge,
      steps: [
        [write({ pages: 2 }), 'allow'],
        [pin(), 'allow'],
        [punch(), 'allow'],
        [copyFromRef(), 'allow =zero'],
        [read({ page: 1 }), 'allow =Host'],
      ],
    },
    'not pinned: split, and freed': {
      world: huge,
      steps: [
        [write({ pages: 2 }), 'allow'],
        [punch(), 'allow'],
        [read(), 'allow =zero'],
        [read({ page: 1 }), 'allow =Host'],
      ],
    },
    'of the pool: zeroed in place, pinned or not': {
      world: huge,
      with: hugetlb,
      steps: [
        [write({ pages: 2 }), 'allow'],
        [punch(), 'allow'],
        [read(), 'allow =zero'],
        [read({ page: 1 }), 'allow =Host'],
      ],
    },
  });

  it.each([
    ['split', undefined, 'SHM-HOLE-004'],
    ['whole', hugetlb, 'SHM-HOLE-005'],
  ])('is left %s', (_, switches, rule) => {
    expect(new Run(huge, switches).do(write(), punch()).rule).toBe(rule);
  });
});

describe('anonymous memory', () => {
  tellStories({
    'MADV_DONTNEED: the pin reads the old bytes, the process zero': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [pin(), 'allow'],
        [madvise(), 'allow'],
        [copyFromRef(), 'allow =Host'],
        [read(), 'allow =zero'],
      ],
    },
    'MADV_REMOVE: there is no file': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [madvise({ advice: 'remove' }), 'refuse-final user:EINVAL'],
      ],
    },
  });
});
