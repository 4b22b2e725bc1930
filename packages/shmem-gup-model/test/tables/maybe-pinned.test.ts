import { describe, expect, it } from 'vitest';
import { fork, get, guestRead, lruBatch, mapMany, pin, put, read, reclaim, write } from '../operations.js';
import { anon } from '../setups.js';
import { tellStories } from '../story.js';
import { Run } from '../world.js';

describe('what looks like a pin', () => {
  tellStories({
    'small folios: 1024 references of any kind': {
      steps: [
        [read(), 'allow =zero'],
        [get({ count: 1021 }), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'small folios: one reference more': {
      steps: [
        [read(), 'allow =zero'],
        [get({ count: 1022 }), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
        [put({ count: 1022 }), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'small folios: mappings count as well': {
      steps: [
        [read(), 'allow =zero'],
        [mapMany({ count: 1022 }), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
      ],
    },
    'large folios: pins alone': {
      world: { folioOrder: 2 },
      steps: [
        [get({ count: 5000 }), 'allow'],
        [guestRead(), 'allow =zero'],
      ],
    },
    'never too few: one pin is always seen': {
      steps: [
        [pin(), 'allow'],
        [guestRead(), 'refuse-retryable kernel:EBUSY run:EFAULT'],
      ],
    },
    'reclaim: what is held stays': {
      steps: [
        [pin(), 'allow'],
        [reclaim(), 'refuse-retryable'],
      ],
    },
  });

  it.each([
    [1020, false],
    [1021, true],
  ])('fork of an anonymous page with a batch and %i plain references copies: %s', (count, copies) => {
    const run = new Run({ pages: 1 }, anon);
    run.do(write(), lruBatch(), get({ count }));
    expect(run.do(fork()).effects.some(({ kind }) => kind === 'copy')).toBe(copies);
  });
});
