import type { Operation } from '@guestmem/spec';
import type { Case, Expected } from '../case.js';
import {
  get,
  guestRead,
  guestWrite,
  hostRead,
  hostWrite,
  pin,
  punch,
  share,
  toShared,
  unpin,
  unshare,
} from '../operations.js';

const threeState = { backing: { profile: 'three-state', kernel: '6.8' } } as const;
const put: Operation = { op: 'kernel.put', page: 0 };

const toGuest: Expected = { decision: 'allow', codes: { guest: 'SUCCESS' } };
const waits: Expected = { decision: 'refuse-retryable', rule: 'GMEM-STATE-002', codes: { run: 'MEMORY_FAULT' } };
const sigbus: Expected = { decision: 'kill-process', rule: 'GMEM-FAULT-001', codes: { user: 'SIGBUS' } };

/** The series of early 2025. */
export const threeStateCases: readonly Case[] = [
  {
    title: 'converts what no reference is held on at once, and without the VMM',
    ...threeState,
    world: { vmm: 'manual' },
    given: [hostWrite],
    steps: [
      [guestRead, { decision: 'allow', data: 'H', without: ['guest-exit'], calls: ['host_donate_guest'] }],
      [share, { ...toGuest, rule: 'GMEM-CALL-001', without: ['guest-exit'] }],
      [hostRead, { decision: 'allow', data: 'H' }],
      [unshare, { ...toGuest, rule: 'GMEM-CALL-002', without: ['guest-exit'], calls: ['guest_unshare_host'] }],
      [hostRead, sigbus],
    ],
  },
  {
    title: 'has no ioctl',
    ...threeState,
    steps: [
      [toShared, { decision: 'refuse-final', rule: 'GMEM-STATE-001', codes: { user: 'ENOTTY' } }],
      [{ op: 'user.close' }, { decision: 'allow' }],
      [toShared, { decision: 'refuse-final', rule: 'GMEM-FILE-001', codes: { user: 'EBADF' } }],
    ],
  },
  {
    title: 'gives a page to nobody until the last reference is gone',
    ...threeState,
    given: [guestWrite, share, pin, get],
    steps: [
      [unshare, { ...toGuest, rule: 'GMEM-STATE-003', calls: [] }],
      [hostRead, sigbus],
      [guestRead, waits],
      [guestWrite, waits],
      [pin, { decision: 'refuse-final', rule: 'GMEM-PIN-002', codes: { kernel: 'EFAULT' } }],
      [
        { op: 'kernel.copyFromRef', page: 0 },
        { decision: 'allow', data: 'G' },
      ],
      [unpin, { decision: 'allow', calls: [] }],
      [guestRead, waits],
      [put, { decision: 'allow', calls: ['guest_unshare_host'] }],
      [guestRead, { decision: 'allow', data: 'G' }],
      [hostRead, sigbus],
    ],
  },
  {
    title: 'may be unshared twice, and shared again while it waits',
    ...threeState,
    given: [guestWrite, share, get, unshare],
    steps: [
      [unshare, { ...toGuest, rule: 'GMEM-STATE-003', calls: [] }],
      [share, { ...toGuest, rule: 'GMEM-STATE-004', calls: [] }],
      [hostRead, { decision: 'allow', data: 'G' }],
      [put, { decision: 'allow', calls: [] }],
      [unshare, { ...toGuest, rule: 'GMEM-CALL-002' }],
    ],
  },
  {
    title: 'keeps a first touch waiting for the host’s references',
    ...threeState,
    given: [hostWrite, pin],
    steps: [
      [guestRead, { ...waits, calls: [] }],
      [hostRead, sigbus],
      [unpin, { decision: 'allow', calls: [] }],
      [guestRead, { decision: 'allow', data: 'H', calls: ['host_donate_guest'] }],
    ],
  },
  {
    title: 'does not keep a guest from what EL2 has given it already',
    backing: { ...threeState.backing, unshareDeniable: false },
    given: [guestWrite, share, get],
    steps: [
      [unshare, { ...toGuest, rule: 'GMEM-CALL-002', calls: ['guest_unshare_host'] }],
      [guestRead, { decision: 'allow', data: 'G' }],
      [hostRead, sigbus],
      [put, { decision: 'allow', calls: [] }],
    ],
  },
  {
    title: 'tells EL2 nothing of a guest that is gone when the reference goes',
    ...threeState,
    given: [guestWrite, share, get, unshare, { op: 'user.exit' }],
    steps: [[put, { decision: 'allow', without: ['stage2-unmap'], calls: [] }]],
  },
  {
    title: 'waits no longer once a hole has taken the page',
    ...threeState,
    given: [hostWrite, pin],
    steps: [
      [guestRead, waits],
      [punch, { decision: 'allow', rule: 'GMEM-HOLE-001' }],
      [hostRead, { decision: 'allow', data: 'zero' }],
      [guestRead, { decision: 'allow', data: 'zero' }],
    ],
  },
];
