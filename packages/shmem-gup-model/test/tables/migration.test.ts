import { describe } from 'vitest';
import {
  get,
  lruBatch,
  lruDrain,
  madvise,
  migrate,
  pin,
  put,
  read,
  speculativeGet,
  speculativePut,
  unpin,
  write,
} from '../operations.js';
import { anon, disk, hugetlb } from '../setups.js';
import { tellStories } from '../story.js';

const collapse = madvise({ advice: 'collapse', pages: 4 });

describe('migration', () => {
  tellStories({
    'a folio with a reference that is not expected: EAGAIN, and again later': {
      steps: [
        [write(), 'allow'],
        [speculativeGet(), 'allow'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
        [speculativePut(), 'allow'],
        [migrate(), 'allow'],
        [read(), 'allow =Host'],
      ],
    },
    'a batch is such a reference, until it is drained': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [lruBatch(), 'allow'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
        [lruDrain(), 'allow'],
        [migrate(), 'allow'],
        [read(), 'allow =Host'],
      ],
    },
    'a huge page moves as a whole': {
      with: hugetlb,
      steps: [
        [write(), 'allow'],
        [pin({ page: 3 }), 'allow'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
        [unpin({ page: 3 }), 'allow'],
        [migrate(), 'allow'],
      ],
    },
    'MADV_COLLAPSE without references: every page moves': {
      steps: [
        [write({ pages: 4 }), 'allow'],
        [collapse, 'allow'],
        [read({ pages: 4 }), 'allow =Host'],
      ],
    },
    'MADV_COLLAPSE, one pinned page in the range: nothing moves': {
      steps: [
        [write({ pages: 4 }), 'allow'],
        [pin({ page: 2 }), 'allow'],
        [collapse, 'refuse-retryable user:EAGAIN'],
        [unpin({ page: 2 }), 'allow'],
        [collapse, 'allow'],
      ],
    },
    'MADV_COLLAPSE, one plain reference: the same': {
      with: anon,
      steps: [
        [write({ pages: 4 }), 'allow'],
        [get({ page: 1 }), 'allow'],
        [collapse, 'refuse-retryable user:EAGAIN'],
        [put({ page: 1 }), 'allow'],
        [collapse, 'allow'],
      ],
    },
    'MADV_COLLAPSE of huge pages of the pool: EINVAL': {
      with: hugetlb,
      steps: [[collapse, 'refuse-final user:EINVAL']],
    },
    'MADV_COLLAPSE on a disk file that nobody holds': {
      with: disk,
      steps: [
        [write({ pages: 4 }), 'allow'],
        [collapse, 'allow'],
      ],
    },
  });
});
