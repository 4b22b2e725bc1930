import type { Case } from '../case.js';
import {
  get,
  guestRead,
  guestWrite,
  hostRead,
  hostWrite,
  pin,
  punch,
  toPrivate,
  toShared,
  unpin,
} from '../operations.js';

const eagain = { decision: 'refuse-retryable', rule: 'GMEM-CONV-002', codes: { user: 'EAGAIN' } } as const;
const converted = { decision: 'allow', rule: 'GMEM-CONV-001' } as const;

/** The transitions of the attribute. */
export const conversionCases: readonly Case[] = [
  {
    title: 'converts a mapped page to private, and its entries are gone',
    given: [hostWrite],
    steps: [
      [toPrivate, { ...converted, effects: ['pte-unmap'], calls: [] }],
      [hostRead, { decision: 'kill-process', rule: 'GMEM-FAULT-001', codes: { user: 'SIGBUS' } }],
    ],
  },
  {
    title: 'keeps the contents in both directions',
    given: [hostWrite, toPrivate],
    steps: [
      [toShared, { decision: 'allow', rule: 'GMEM-CONV-003' }],
      [hostRead, { decision: 'allow', data: 'H', effects: ['pte-map'], without: ['zero'] }],
    ],
  },
  {
    title: 'converts a page that nobody has touched without allocating it',
    steps: [[toPrivate, { ...converted, without: ['folio-alloc', 'pte-unmap', 'lru-drain'] }]],
  },
  {
    title: 'refuses a range for one pinned page, converts none of it and has dropped all entries',
    given: [{ op: 'user.write', page: 0, pages: 4, value: 'H' }, { ...pin, page: 2 } as typeof pin],
    steps: [
      [{ ...toPrivate, pages: 4 } as typeof toPrivate, { ...eagain, errorOffset: 2, effects: ['pte-unmap'] }],
      [
        { op: 'user.read', page: 0, pages: 4 },
        { decision: 'allow', data: 'H', effects: ['pte-map'] },
      ],
    ],
  },
  {
    title: 'is refused for a plain reference and succeeds once it is dropped',
    given: [get],
    steps: [
      [toPrivate, { ...eagain, errorOffset: 0 }],
      [
        { op: 'kernel.put', page: 0 },
        { decision: 'allow', rule: 'GMEM-REF-003' },
      ],
      [toPrivate, converted],
    ],
  },
  {
    title: 'is refused for a speculative reference and succeeds once it is dropped',
    given: [hostWrite, { op: 'kernel.speculativeGet', index: 0 }],
    steps: [
      [toPrivate, eagain],
      [
        { op: 'kernel.speculativePut', index: 0 },
        { decision: 'allow', rule: 'GMEM-REF-004' },
      ],
      [toPrivate, converted],
    ],
  },
  {
    title: 'drains an LRU batch and succeeds in the same call',
    given: [hostWrite, { op: 'kernel.lruBatch', index: 0 }],
    steps: [[toPrivate, { ...converted, effects: ['pte-unmap', 'lru-drain', 'retry'] }]],
  },
  {
    title: 'finds nothing to drain after the batches were drained',
    given: [hostWrite, { op: 'kernel.lruBatch', index: 0 }, { op: 'kernel.lruDrain', index: 0 }],
    steps: [[toPrivate, { ...converted, without: ['lru-drain'] }]],
  },
  {
    title: 'leaves everything mapped when the page is in that state already',
    given: [hostWrite],
    steps: [[toShared, { decision: 'allow', rule: 'GMEM-CONV-004', without: ['pte-unmap'] }]],
  },
  {
    title: 'leaves a private page alone that a walker holds when it is to become private again',
    given: [hostWrite, toPrivate, { op: 'kernel.speculativeGet', index: 0 }],
    steps: [[toPrivate, { decision: 'allow', rule: 'GMEM-CONV-004' }]],
  },
  {
    title: 'counts no references on the way to shared',
    given: [hostWrite, toPrivate, { op: 'kernel.speculativeGet', index: 0 }],
    steps: [[toShared, { decision: 'allow', rule: 'GMEM-CONV-003' }]],
  },
  {
    title: 'drops thousands of entries before it counts references',
    given: [{ op: 'user.mapMany', page: 0, count: 1024 }],
    steps: [[toPrivate, { ...converted, effects: ['pte-unmap'] }]],
  },
  {
    title: 'does not see the pin of an orphan',
    given: [hostWrite, pin, punch],
    steps: [[toPrivate, converted]],
  },
  {
    title: 'sees the pin of the page that took the orphan’s place',
    given: [hostWrite, pin, punch, hostWrite, pin],
    steps: [
      [toPrivate, eagain],
      [unpin, { decision: 'allow', rule: 'GMEM-PIN-003' }],
      [toPrivate, converted],
    ],
  },
  {
    title: 'changes no attribute of a VM without private memory',
    world: { vms: [{ kind: 'non-protected' }] },
    steps: [
      [toPrivate, { decision: 'refuse-final', rule: 'GMEM-CONV-005', codes: { user: 'EINVAL' } }],
      [toShared, { decision: 'refuse-final', rule: 'GMEM-CONV-005', codes: { user: 'EINVAL' } }],
    ],
  },
  {
    title: 'ends at the end of the file',
    steps: [
      [
        { op: 'kvm.convert', index: 3, pages: 2, to: 'private' },
        { decision: 'refuse-final', codes: { user: 'EINVAL' } },
      ],
    ],
  },
  {
    title: 'shares a private page unasked, and EL2 denies it all the same',
    given: [guestWrite],
    steps: [
      [toShared, { decision: 'allow', rule: 'GMEM-CONV-003', calls: [] }],
      [hostRead, { decision: 'kill-process', codes: { user: 'SIGSEGV' }, effects: ['pte-map'] }],
      [guestRead, { decision: 'allow', data: 'G' }],
    ],
  },
];
