import type { Operation } from '@guestmem/spec';
import { describe, it } from 'vitest';
import {
  close,
  destroy,
  get,
  guestRead,
  guestWrite,
  hostRead,
  hostWrite,
  pin,
  punch,
  toPrivate,
  toShared,
  unmapAll,
} from '../operations.js';
import { type Cell, check } from './steps.js';

const unprotected = { vms: [{ kind: 'non-protected' }] } as const;
const range = (to: 'private' | 'shared'): Operation => ({ op: 'kvm.convert', index: 0, pages: 4, to });
const write4: Operation = { op: 'user.write', page: 0, pages: 4, value: 'H' };
const eagain = { decision: 'refuse-retryable', rule: 'GMEM-CONV-002', codes: { user: 'EAGAIN' } } as const;
const sigbus = { decision: 'kill-process', codes: { user: 'SIGBUS' } } as const;
const allShared = ['shared', 'shared', 'shared', 'shared'] as const;
const allPrivate = ['private', 'private', 'private', 'private'] as const;

/** The transitions of one page in place: a row for each event, a cell for its guard, its effect, and each failure. */
const table: Readonly<Record<string, readonly Cell[]>> = {
  'convert to private': [
    {
      is: 'guard: nothing to do where all is private',
      given: [write4, range('private')],
      do: range('private'),
      gives: { decision: 'allow', rule: 'GMEM-CONV-004', without: ['pte-unmap', 'lru-drain'] },
      attributes: allPrivate,
    },
    {
      is: 'effect: every process is unmapped, then the attributes are stored',
      world: { processes: 2 },
      given: [
        write4,
        { op: 'user.passFd', to: 1 },
        { op: 'user.map', process: 1, page: 0 },
        { op: 'user.read', process: 1, page: 0 },
      ],
      do: range('private'),
      gives: { decision: 'allow', rule: 'GMEM-CONV-001', effects: ['pte-unmap'], calls: [] },
      attributes: allPrivate,
    },
    {
      is: 'effect: one drain of the LRU batches is tried',
      given: [hostWrite, { op: 'kernel.lruBatch', index: 0 }],
      do: toPrivate,
      gives: { decision: 'allow', rule: 'GMEM-CONV-001', effects: ['lru-drain', 'retry'] },
    },
    {
      is: 'failure: a pin gives EAGAIN and its offset; the mappings are gone, no attribute is changed',
      given: [write4, { ...pin, page: 2 } as Operation],
      do: range('private'),
      gives: { ...eagain, errorOffset: 2, effects: ['pte-unmap', 'lru-drain'] },
      attributes: allShared,
    },
    {
      is: 'failure: so does a plain reference',
      given: [hostWrite, get],
      do: toPrivate,
      gives: { ...eagain, errorOffset: 0 },
      attributes: allShared,
    },
  ],
  'convert to shared': [
    {
      is: 'guard: nothing to do where all is shared',
      given: [hostWrite],
      do: toShared,
      gives: { decision: 'allow', rule: 'GMEM-CONV-004', without: ['pte-unmap'] },
      attributes: allShared,
    },
    {
      is: 'effect: no reference is counted',
      given: [hostWrite, toPrivate, { op: 'kernel.speculativeGet', index: 0 }],
      do: toShared,
      gives: { decision: 'allow', rule: 'GMEM-CONV-003', without: ['lru-drain'] },
      attributes: allShared,
    },
  ],
  'host fault': [
    {
      is: 'effect: allocated, zeroed and mapped',
      do: hostRead,
      gives: { decision: 'allow', data: 'zero', effects: ['folio-alloc', 'zero', 'pte-map'] },
    },
    {
      is: 'effect: a page that is up to date is only mapped',
      given: [hostWrite, toPrivate, toShared],
      do: hostRead,
      gives: { decision: 'allow', data: 'H', effects: ['pte-map'], without: ['zero', 'folio-alloc'] },
    },
    {
      is: 'failure: SIGBUS at a private page',
      given: [toPrivate],
      do: hostRead,
      gives: { ...sigbus, rule: 'GMEM-FAULT-001' },
    },
    {
      is: 'failure: SIGBUS past the end of the file',
      given: [{ op: 'user.map', page: 4 }],
      do: { op: 'user.read', page: 4 },
      gives: { ...sigbus, rule: 'CPU-VMA-002' },
    },
  ],
  'guest fault': [
    {
      is: 'effect: allocated, zeroed and mapped',
      given: [toPrivate],
      do: guestRead,
      gives: { decision: 'allow', data: 'zero', effects: ['folio-alloc', 'zero', 'stage2-map'] },
    },
    {
      is: 'failure: EFAULT where the file is gone',
      world: unprotected,
      given: [hostWrite, unmapAll, close],
      do: guestRead,
      gives: { decision: 'refuse-final', rule: 'GMEM-GFLT-001', codes: { run: 'EFAULT' } },
    },
  ],
  PUNCH_HOLE: [
    {
      is: 'effect: taken out of stage 2, of the mappings and of the file; the attribute stays',
      world: unprotected,
      given: [guestWrite, hostRead],
      do: punch,
      gives: { decision: 'allow', rule: 'GMEM-HOLE-001', effects: ['stage2-unmap', 'pte-unmap', 'folio-free'] },
      attributes: allShared,
    },
    {
      is: 'effect: the attribute of a private page stays private',
      given: [hostWrite, toPrivate],
      do: punch,
      gives: { decision: 'allow', rule: 'GMEM-HOLE-001', effects: ['folio-free'] },
      attributes: ['private', 'shared', 'shared', 'shared'],
    },
    {
      is: 'effect: a pin does not keep the page in the file',
      given: [hostWrite, pin],
      do: punch,
      gives: { decision: 'allow', rule: 'GMEM-HOLE-001', without: ['folio-free'] },
    },
    {
      is: 'failure: none at or after the end of the file',
      do: { op: 'user.punchHole', index: 4, pages: 9 },
      gives: { decision: 'allow', rule: 'GMEM-HOLE-001', without: ['folio-free'] },
    },
    {
      is: 'failure: EINVAL where it is not aligned',
      do: { op: 'user.punchHole', index: 0, aligned: false },
      gives: { decision: 'refuse-final', rule: 'GMEM-HOLE-002', codes: { user: 'EINVAL' } },
    },
  ],
  'close of the last file reference': [
    {
      is: 'effect: a mapping keeps the file and its bindings',
      given: [hostWrite],
      do: close,
      gives: { decision: 'allow', rule: 'GMEM-TEAR-002', without: ['folio-free'] },
    },
    {
      is: 'effect: all of stage 2 is zapped and the memory freed',
      world: unprotected,
      given: [guestWrite, unmapAll],
      do: close,
      gives: { decision: 'allow', rule: 'GMEM-TEAR-002', effects: ['stage2-unmap', 'folio-free'] },
    },
    {
      is: 'effect: a VM that its file has kept goes with it',
      given: [guestWrite, destroy, unmapAll],
      do: close,
      gives: { decision: 'allow', calls: ['start_teardown_vm', 'reclaim_dying_guest_page', 'finalize_teardown_vm'] },
    },
  ],
};

describe.each(Object.entries(table))('in place, at %s', (_, cells) => {
  it.each(cells)('$is', (cell) => {
    check(cell);
  });
});
