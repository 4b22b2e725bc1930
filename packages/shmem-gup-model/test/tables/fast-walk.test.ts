import { describe } from 'vitest';
import {
  finish,
  fork,
  grab,
  guestRead,
  guestWrite,
  migrate,
  pin,
  pinExclusive,
  punch,
  read,
  unpin,
  write,
} from '../operations.js';
import { anon, disk, own } from '../setups.js';
import { tellStories } from '../story.js';

describe('GUP-fast and speculative references', () => {
  tellStories({
    'the reference comes before the second look at the page table': {
      steps: [
        [read(), 'allow =zero'],
        [grab(), 'allow'],
        [pinExclusive(), 'refuse-retryable kernel:EBUSY'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
        [finish(), 'allow'],
        [unpin(), 'allow'],
        [pinExclusive(), 'allow'],
      ],
    },
    'a private copy is found like any page': {
      steps: [
        [own, 'allow'],
        [write(), 'allow'],
        [grab(), 'allow'],
        [pinExclusive(), 'refuse-retryable kernel:EBUSY'],
        [finish(), 'allow'],
        [unpin(), 'allow'],
        [pinExclusive(), 'allow'],
      ],
    },
    'a changed entry: the reference is dropped, and the slow path goes on': {
      steps: [
        [write(), 'allow'],
        [grab(), 'allow'],
        [punch(), 'allow'],
        [finish(), 'allow'],
        [read(), 'allow =zero'],
      ],
    },
    'a page that was taken meanwhile: the slow path is refused': {
      steps: [
        [grab(), 'allow'],
        [guestWrite(), 'allow'],
        [finish(), 'refuse-final kernel:EBUSY'],
      ],
    },
    'a fork meets a fast pin of an anonymous page, and copies': {
      with: anon,
      steps: [
        [write(), 'allow'],
        [grab(), 'allow'],
        [fork(), 'allow'],
        [finish(), 'allow'],
        [write({ process: 1, value: 'Child' }), 'allow'],
        [read(), 'allow =Host'],
      ],
    },
    'long-term for writing: not on a shared mapping of a disk file, by neither path': {
      with: disk,
      steps: [
        [read(), 'allow =zero'],
        [pin({ fast: true, longterm: true, write: true }), 'refuse-final kernel:EFAULT'],
        [pin({ longterm: true, write: true }), 'refuse-final kernel:EFAULT'],
        [pin({ fast: true, longterm: true }), 'allow'],
      ],
    },
    'an error after partial success: the count of what was pinned': {
      steps: [
        [guestWrite({ gfn: 2 }), 'allow'],
        [pin({ pages: 4 }), 'partial #2'],
        [pin({ page: 2 }), 'refuse-final kernel:EBUSY'],
        [guestRead({ gfn: 3 }), 'allow =zero'],
      ],
    },
  });
});
