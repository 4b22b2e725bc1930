import { describe } from 'vitest';
import {
  copyFromRef,
  get,
  guestRead,
  map,
  migrate,
  pin,
  pinExclusive,
  punch,
  put,
  read,
  truncate,
  unpin,
  vfioMap,
  vfioMapFile,
  vfioUnmap,
  write,
} from '../operations.js';
import { anon, device, disk, hugetlb, movable, withoutConfig } from '../setups.js';
import { tellStories } from '../story.js';

const longterm = pin({ longterm: true, write: true });

describe('which memory takes a long-term pin', () => {
  tellStories({
    anonymous: { with: anon, steps: [[longterm, 'allow']] },
    'memfd, mapped shared': { steps: [[longterm, 'allow']] },
    'memfd, mapped private: breaks the copy-on-write first, and pin and process stay together': {
      steps: [
        [write(), 'allow'],
        [map({ kind: 'private' }), 'allow'],
        [longterm, 'allow'],
        [write({ value: 'Own' }), 'allow'],
        [copyFromRef(), 'allow =Own'],
      ],
    },
    hugetlb: { with: hugetlb, steps: [[longterm, 'allow']] },
    'ext4, mapped shared': { with: disk, steps: [[longterm, 'refuse-final kernel:EFAULT']] },
    'ext4, mapped private': {
      with: disk,
      steps: [
        [map({ kind: 'private' }), 'allow'],
        [longterm, 'allow'],
      ],
    },
    'memfd past its end, even in part: the whole range': {
      steps: [
        [truncate({ pages: 1 }), 'allow'],
        [pin({ longterm: true, write: true, pages: 2 }), 'refuse-final kernel:EFAULT'],
      ],
    },
    'by descriptor, memfd: holes are filled': { world: device, steps: [[vfioMapFile(), 'allow']] },
    'by descriptor, hugetlb': { world: device, with: hugetlb, steps: [[vfioMapFile(), 'allow']] },
    'by descriptor, any other file': {
      world: device,
      with: disk,
      steps: [[vfioMapFile(), 'refuse-final user:EINVAL']],
    },
    'by descriptor, no file at all': { world: device, with: anon, steps: [[vfioMapFile(), 'not-offered']] },
    'VFIO on a disk file': { world: device, with: disk, steps: [[vfioMap(), 'refuse-final user:EFAULT']] },
  });
});

describe('a long-term pin in movable memory', () => {
  tellStories({
    'migrates the page and pins it at its new place': {
      world: movable,
      steps: [
        [write(), 'allow'],
        [longterm, 'allow'],
        [write({ value: 'New' }), 'allow'],
        [copyFromRef(), 'allow =New'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
      ],
    },
    'migrates a private copy as well': {
      world: movable,
      steps: [
        [map({ kind: 'private' }), 'allow'],
        [write(), 'allow'],
        [longterm, 'allow'],
        [read(), 'allow =Host'],
      ],
    },
    'fails where a reference keeps the page': {
      world: movable,
      steps: [
        [write(), 'allow'],
        [get(), 'allow'],
        [longterm, 'refuse-retryable kernel:ENOMEM'],
        [put(), 'allow'],
        [longterm, 'allow'],
      ],
    },
    'does not move a page twice: the second pin finds it out of the zone': {
      world: movable,
      steps: [
        [write(), 'allow'],
        [longterm, 'allow'],
        [get(), 'allow'],
        [longterm, 'allow'],
      ],
    },
    'allocates a page that is not there elsewhere': {
      world: movable,
      steps: [
        [longterm, 'allow'],
        [get(), 'allow'],
        [longterm, 'allow'],
      ],
    },
    'leaves a page to a short pin, and is kept off by it': {
      world: movable,
      steps: [
        [write(), 'allow'],
        [pin(), 'allow'],
        [longterm, 'refuse-retryable kernel:ENOMEM'],
        [unpin(), 'allow'],
        [longterm, 'allow'],
      ],
    },
    'moves all of a large folio': {
      world: { ...movable, folioOrder: 2 },
      steps: [
        [longterm, 'allow'],
        [get({ page: 1 }), 'allow'],
        [pin({ longterm: true, page: 1 }), 'allow'],
      ],
    },
    'moves none of a large folio that somebody refers to': {
      world: { ...movable, folioOrder: 2 },
      steps: [
        [get({ page: 1 }), 'allow'],
        [longterm, 'refuse-retryable kernel:ENOMEM'],
        [put({ page: 1 }), 'allow'],
        [longterm, 'allow'],
      ],
    },
    'fails as long as there is no other place for the page': {
      world: movable,
      steps: [
        [pin(), 'allow'],
        [punch(), 'allow'],
        [pin(), 'allow'],
        [punch(), 'allow'],
        [write(), 'allow'],
        [longterm, 'refuse-retryable kernel:ENOMEM'],
        [longterm, 'refuse-retryable kernel:ENOMEM'],
        [unpin(), 'allow'],
        [longterm, 'allow'],
      ],
    },
    'leaves where it is what it was refused': {
      world: movable,
      with: withoutConfig,
      steps: [
        [pinExclusive(), 'refuse-final kernel:EINVAL'],
        [get(), 'allow'],
        [longterm, 'refuse-retryable kernel:ENOMEM'],
      ],
    },
    'is what VFIO takes': {
      world: { ...movable, ...device },
      steps: [
        [write(), 'allow'],
        [get(), 'allow'],
        [vfioMap(), 'refuse-retryable user:ENOMEM'],
        [put(), 'allow'],
        [vfioMap(), 'allow'],
        [vfioUnmap(), 'allow'],
      ],
    },
    'is what KVM takes': {
      world: movable,
      steps: [
        [write(), 'allow'],
        [get(), 'allow'],
        [guestRead(), 'refuse-retryable kernel:ENOMEM run:EFAULT'],
        [put(), 'allow'],
        [guestRead(), 'allow =Host'],
      ],
    },
    'as posted: leaves the bias on the page, which is lost to everybody': {
      world: movable,
      with: { backing: { profile: 'exclusive-rfc-v1' } },
      steps: [
        [write(), 'allow'],
        [guestRead(), 'refuse-final kernel:ENOMEM run:EFAULT'],
        [guestRead(), 'refuse-final kernel:EBUSY run:EFAULT'],
        [pin(), 'refuse-final kernel:EBUSY'],
        [migrate(), 'refuse-retryable kernel:EAGAIN'],
        [read(), 'allow =Host'],
      ],
    },
  });
});
