import { describe } from 'vitest';
import {
  copyFromRef,
  dmaRead,
  fallocate,
  fileRead,
  fileWrite,
  fork,
  get,
  guestRead,
  guestWrite,
  linearRead,
  linearWrite,
  map,
  memoryFailure,
  passFd,
  pin,
  processVmRead,
  put,
  read,
  readGuest,
  share,
  syscallBuffer,
  truncate,
  unmap,
  walk,
  write,
  zeropad,
} from './operations.js';
import { device } from './setups.js';
import { tellStories } from './story.js';

const crash = { hypervisor: { profile: 'upstream-2024', userFault: 'fatal', linearMapFault: 'crash' } } as const;

describe('the host at a page that a protected guest owns', () => {
  tellStories({
    'gets SIGSEGV, and the guest keeps its content': {
      steps: [
        [guestWrite(), 'allow'],
        [read(), 'kill-process user:SIGSEGV'],
        [write(), 'kill-process user:SIGSEGV'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'gets EFAULT from system calls': {
      steps: [
        [guestWrite(), 'allow'],
        [syscallBuffer(), 'refuse-final user:EFAULT'],
        [processVmRead(), 'refuse-final user:EFAULT'],
        [readGuest(), 'refuse-final kernel:EFAULT'],
        [zeropad(), 'allow =zero'],
        [guestRead(), 'allow =Secret'],
      ],
    },
    'takes the page from the guest by a stray load': {
      steps: [
        [guestWrite(), 'allow'],
        [linearRead(), 'guest-page-lost =zero'],
        [read(), 'allow =zero'],
        [guestRead(), 'refuse-final run:EFAULT'],
        [pin(), 'refuse-final kernel:EBUSY'],
      ],
    },
    'takes it by a stray store': {
      steps: [
        [guestWrite(), 'allow'],
        [linearWrite(), 'guest-page-lost'],
        [read(), 'allow =Stray'],
      ],
    },
    'takes it by reading the file: no pin guards file I/O': {
      steps: [
        [guestWrite(), 'allow'],
        [fileRead(), 'guest-page-lost =zero'],
        [guestRead(), 'refuse-final run:EFAULT'],
      ],
    },
    'takes it by writing the file': {
      steps: [
        [guestWrite(), 'allow'],
        [fileWrite(), 'guest-page-lost'],
        [read(), 'allow =File'],
      ],
    },
    'takes it by writing through a private mapping': {
      steps: [
        [guestWrite(), 'allow'],
        [map({ kind: 'private' }), 'allow'],
        [read(), 'kill-process user:SIGSEGV'],
        [write(), 'guest-page-lost'],
        [read(), 'allow =Host'],
        [guestRead(), 'refuse-final run:EFAULT'],
      ],
    },
    'takes it through a plain reference, which is granted on a private page': {
      steps: [
        [guestWrite(), 'allow'],
        [get(), 'allow'],
        [copyFromRef(), 'guest-page-lost =zero'],
        [put(), 'allow'],
        [copyFromRef(), 'refuse-final kernel:EFAULT'],
      ],
    },
    'takes it through a plain reference that was there before the unshare': {
      steps: [
        [get(), 'allow'],
        [guestWrite(), 'allow'],
        [copyFromRef(), 'guest-page-lost =zero'],
      ],
    },
    'dies where a hypervisor of 2024 sees it touch the page': {
      with: crash,
      steps: [
        [guestWrite(), 'allow'],
        [linearRead(), 'kill-host kernel:OOPS'],
        [guestRead(), 'not-run'],
      ],
    },
    'gets the frame from the page table without a pin, and the device is stopped': {
      world: device,
      steps: [
        [guestWrite(), 'allow'],
        [walk(), 'transaction-aborted device:F_TRANSLATION'],
        [share(), 'allow guest:SUCCESS'],
        [walk(), 'allow =Secret'],
        [dmaRead(), 'transaction-aborted device:F_TRANSLATION'],
      ],
    },
    'may map it anew, and is stopped at the touch': {
      world: { processes: 2 },
      steps: [
        [guestWrite(), 'allow'],
        [passFd(), 'allow'],
        [read({ process: 1 }), 'kill-process user:SIGSEGV'],
        [share(), 'allow guest:SUCCESS'],
        [write({ process: 1, value: 'Other' }), 'allow'],
        [guestRead(), 'allow =Other'],
      ],
    },
    'is stopped in a child that inherits the mapping': {
      steps: [
        [guestWrite(), 'allow'],
        [fork(), 'allow'],
        [read({ process: 1 }), 'kill-process user:SIGSEGV'],
        [read(), 'kill-process user:SIGSEGV'],
        [guestRead(), 'allow =Secret'],
      ],
    },
  });
});

describe('the host at its own pages', () => {
  tellStories({
    'reads holes of the file without filling them': {
      steps: [
        [fileRead({ index: 2 }), 'allow =zero'],
        [fileWrite(), 'allow'],
        [read(), 'allow =File'],
        [write(), 'allow'],
        [fileRead(), 'allow =Host'],
        [fallocate(), 'allow'],
        [fileRead(), 'allow =Host'],
      ],
    },
    'gets SIGBUS past the end of the file, and reads nothing from it': {
      steps: [
        [truncate({ pages: 1 }), 'allow'],
        [read({ page: 1 }), 'kill-process user:SIGBUS'],
        [fileRead({ index: 1 }), 'allow'],
        [fileWrite({ index: 2 }), 'allow'],
        [read({ page: 2 }), 'allow =File'],
        [fileWrite({ index: 4 }), 'refuse-final user:EFBIG'],
        [truncate({ pages: 5 }), 'refuse-final user:EFBIG'],
        [fallocate({ index: 3, pages: 2, keepSize: false }), 'refuse-final user:EFBIG'],
      ],
    },
    'gets SIGSEGV where nothing is mapped': {
      steps: [
        [unmap(), 'allow'],
        [read(), 'kill-process user:SIGSEGV'],
        [syscallBuffer(), 'refuse-final user:EFAULT'],
        [processVmRead(), 'refuse-final user:EFAULT'],
      ],
    },
    'learns of a memory error at the next touch': {
      steps: [
        [write(), 'allow'],
        [memoryFailure(), 'allow'],
        [read(), 'kill-process user:SIGBUS'],
        [syscallBuffer(), 'refuse-final user:EFAULT'],
        [fileRead(), 'refuse-final user:EIO'],
        [fileWrite(), 'refuse-final user:EIO'],
      ],
    },
    'needs the descriptor': {
      world: { processes: 2 },
      steps: [
        [fileRead({ process: 1 }), 'refuse-final user:EBADF'],
        [fileWrite({ process: 1 }), 'refuse-final user:EBADF'],
        [map({ process: 1 }), 'refuse-final user:EBADF'],
        [truncate({ process: 1, pages: 0 }), 'refuse-final user:EBADF'],
      ],
    },
  });
});
