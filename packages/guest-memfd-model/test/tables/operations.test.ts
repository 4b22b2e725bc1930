import type { KnownRuleId } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { runExits } from '../../src/index.js';
import { close, guestRead, guestWrite, hostRead, hostWrite, pin, punch, toPrivate, unmapAll } from '../operations.js';
import { ALL, answer, type Row } from '../uapi/row.js';
import { attributeRows } from '../uapi/rows/attributes.js';
import { createRows } from '../uapi/rows/create.js';
import { fileRows } from '../uapi/rows/file.js';
import { memslotRows } from '../uapi/rows/memslots.js';
import { type Cell, check } from './steps.js';

/** One operation of the file or of KVM: the answers of its interface by rule, its exits, and what the model does. */
interface Line {
  readonly calls?: readonly KnownRuleId[];
  readonly exits?: readonly KnownRuleId[];
  readonly cells?: readonly Cell[];
}

const uapi = (from: number, to = from): readonly KnownRuleId[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `GMEM-UAPI-${String(from + at).padStart(3, '0')}` as KnownRuleId);

const unprotected = { vms: [{ kind: 'non-protected' }] } as const;
const private618 = { profile: '6.18', kernel: '6.18', init: 'private' } as const;
const shared618 = { profile: '6.18', kernel: '6.18' } as const;
const device = { devices: [{ speaksPrivate: false, domain: 0 }] } as const;
const failure = { op: 'kernel.memoryFailure', index: 0 } as const;
const refused = (rule: string, actor: 'user' | 'kernel' | 'run', code: 'EFAULT' | 'EINVAL' | 'ENODEV' | 'EHWPOISON') =>
  ({ decision: 'refuse-final', rule, codes: { [actor]: code } }) as const;

const table: Readonly<Record<string, Line>> = {
  KVM_CREATE_GUEST_MEMFD: {
    calls: [...uapi(6, 8), 'GMEM-UAPI-099'],
    cells: [
      {
        is: 'refuses a malformed request',
        do: { op: 'kvm.createMalformed', fault: 'unknown-flag' },
        gives: refused('GMEM-MAKE-001', 'user', 'EINVAL'),
      },
    ],
  },
  'KVM_SET_USER_MEMORY_REGION (v1)': { calls: uapi(9) },
  'KVM_SET_USER_MEMORY_REGION2 flags': { calls: uapi(11, 13) },
  'KVM_SET_USER_MEMORY_REGION2 general': { calls: [...uapi(10), ...uapi(14, 21), ...uapi(23, 26)] },
  'bind (kvm_gmem_bind)': { calls: [...uapi(27, 31), ...uapi(32, 34)] },
  'delete slot': {
    calls: uapi(22),
    exits: uapi(89),
    cells: [
      {
        is: 'leaves the data in the file, and a new binding shows it again',
        world: unprotected,
        given: [guestWrite, { op: 'kvm.unbind', slot: 0 }, { op: 'kvm.bind', slot: 1, gfn: 0, pages: 4 }],
        do: guestRead,
        gives: { decision: 'allow', data: 'G' },
      },
      {
        is: 'makes a guest access an MMIO exit',
        world: unprotected,
        given: [{ op: 'kvm.unbind', slot: 0 }],
        do: guestRead,
        gives: { decision: 'refuse-final', codes: { run: 'MMIO' } },
      },
    ],
  },
  'move, or flags only, of a slot with a guest_memfd': {
    calls: uapi(24),
    cells: [
      {
        is: 'fails with EINVAL',
        do: { op: 'kvm.moveSlot', slot: 0, gfn: 8 },
        gives: refused('GMEM-BIND-009', 'user', 'EINVAL'),
      },
    ],
  },
  'fallocate(KEEP_SIZE)': {
    calls: uapi(56, 61),
    cells: [
      {
        is: 'allocates and does not zero',
        do: { op: 'user.fallocate', index: 0, keepSize: true },
        gives: { decision: 'allow', effects: ['folio-alloc'], without: ['zero'] },
      },
    ],
  },
  'fallocate(KEEP_SIZE | PUNCH_HOLE)': { calls: uapi(62) },
  mmap: {
    calls: uapi(63, 67),
    cells: [
      {
        is: 'fails with ENODEV before there is a flag for it',
        backing: { profile: '6.8-dual', kernel: '6.8' },
        do: { op: 'user.map', page: 0 },
        gives: refused('GMEM-DUAL-004', 'user', 'ENODEV'),
      },
    ],
  },
  'host touch': {
    cells: [
      {
        is: 'is allowed in a file that starts shared',
        backing: shared618,
        do: hostRead,
        gives: { decision: 'allow', data: 'zero' },
      },
      {
        is: 'is SIGBUS in a file that does not',
        backing: private618,
        do: hostRead,
        gives: { decision: 'kill-process', rule: 'GMEM-FAULT-001', codes: { user: 'SIGBUS' } },
      },
    ],
  },
  'read, write, splice, copy_file_range, lseek': { calls: uapi(74, 80) },
  'ftruncate, fchmod, fchown': { calls: uapi(81, 82) },
  'fsync, seals, open through /proc': { calls: uapi(83, 85) },
  KVM_SET_MEMORY_ATTRIBUTES: { calls: uapi(36, 41) },
  KVM_SET_MEMORY_ATTRIBUTES2: {
    calls: uapi(42, 51),
    cells: [
      {
        is: 'fails with EAGAIN and error_offset while a reference is held',
        given: [hostWrite, pin],
        do: toPrivate,
        gives: { decision: 'refuse-retryable', codes: { user: 'EAGAIN' }, errorOffset: 0 },
      },
    ],
  },
  'guest fault': {
    exits: uapi(92, 93),
    cells: [
      {
        is: 'gives EFAULT where the file is gone',
        world: unprotected,
        given: [unmapAll, close],
        do: guestRead,
        gives: refused('GMEM-GFLT-001', 'run', 'EFAULT'),
      },
      {
        is: 'gives EHWPOISON at a broken page',
        given: [hostWrite, failure, toPrivate],
        do: guestRead,
        gives: refused('GMEM-GFLT-003', 'run', 'EHWPOISON'),
      },
    ],
  },
  'private gfn without guest_memfd, or without slot': { exits: uapi(90) },
  'the same with attributes per file': { exits: uapi(91) },
  KVM_EXIT_MEMORY_FAULT: { exits: uapi(94) },
  KVM_PRE_FAULT_MEMORY: { calls: uapi(52, 55) },
  KVM_HC_MAP_GPA_RANGE: { exits: uapi(97) },
  migrate_folio: {
    cells: [
      {
        is: 'is refused',
        given: [hostWrite],
        do: { op: 'kernel.migrate', index: 0 },
        gives: { decision: 'refuse-final', rule: 'GMEM-MM-001' },
      },
      {
        is: 'nor is a page reclaimed',
        given: [hostWrite],
        do: { op: 'kernel.reclaim', index: 0 },
        gives: { decision: 'refuse-final', rule: 'GMEM-MM-002' },
      },
    ],
  },
  'memory failure': {
    calls: uapi(70),
    cells: [
      {
        is: 'keeps the page and drops its mappings',
        given: [hostWrite],
        do: failure,
        gives: { decision: 'allow', effects: ['pte-unmap'], without: ['folio-free'] },
      },
    ],
  },
  mbind: { calls: uapi(72, 73) },
  MADV_COLLAPSE: {
    calls: uapi(69),
    cells: [
      {
        is: 'fails with EINVAL',
        do: { op: 'user.madvise', page: 0, advice: 'collapse' },
        gives: refused('GMEM-MADV-004', 'user', 'EINVAL'),
      },
    ],
  },
  'MADV_REMOVE on the mapping': {
    calls: uapi(71),
    cells: [
      {
        is: 'is a hole',
        given: [hostWrite, { op: 'user.madvise', page: 0, advice: 'remove' }],
        do: hostRead,
        gives: { decision: 'allow', data: 'zero', effects: ['folio-alloc', 'zero'] },
      },
    ],
  },
  'userfaultfd registration': {
    cells: [
      {
        is: 'fails with EINVAL',
        do: { op: 'user.userfaultfd', page: 0, mode: 'missing' },
        gives: refused('GMEM-UFFD-001', 'user', 'EINVAL'),
      },
    ],
  },
  'GUP of a shared page': {
    cells: [
      { is: 'succeeds', given: [hostWrite], do: pin, gives: { decision: 'allow', rule: 'GMEM-PIN-001' } },
      {
        is: 'succeeds for VFIO',
        world: device,
        given: [hostWrite],
        do: { op: 'vfio.map', page: 0, domain: 0 },
        gives: { decision: 'allow' },
      },
      {
        is: 'does not hold off a hole',
        given: [hostWrite, pin, punch],
        do: hostRead,
        gives: { decision: 'allow', data: 'zero' },
      },
      {
        is: 'keeps the old data in the orphan',
        given: [hostWrite, pin, punch, hostRead],
        do: { op: 'kernel.copyFromRef', page: 0 },
        gives: { decision: 'allow', data: 'H' },
      },
    ],
  },
  'GUP of a private page': {
    cells: [
      { is: 'gives EFAULT to a pin', given: [toPrivate], do: pin, gives: refused('GMEM-PIN-002', 'kernel', 'EFAULT') },
      {
        is: 'gives EFAULT to process_vm_readv',
        given: [toPrivate],
        do: { op: 'kernel.processVmRead', page: 0 },
        gives: refused('GMEM-UACC-002', 'user', 'EFAULT'),
      },
      {
        is: 'gives EFAULT to MADV_POPULATE_WRITE',
        given: [toPrivate],
        do: { op: 'user.madvise', page: 0, advice: 'populate-write' },
        gives: refused('GMEM-MADV-003', 'user', 'EFAULT'),
      },
    ],
  },
};

const rows = [...createRows, ...memslotRows, ...attributeRows, ...fileRows];
const rowsOf = (rule: KnownRuleId): readonly Row[] => rows.filter((row) => row.rule === rule);

describe.each(Object.entries(table))('%s', (_, { calls = [], exits = [], cells = [] }) => {
  it.each(calls)('answers by %s', (rule) => {
    const answers = rowsOf(rule).flatMap((row) => (row.on ?? ALL).map((version) => answer(row, version).rule));
    expect([...new Set(answers)]).toEqual([rule]);
  });

  it.each(exits)('exits by %s', (rule) => {
    expect(runExits.filter((exit) => exit.rule === rule)).toHaveLength(1);
  });

  it.each(cells)('$is', (cell) => {
    check(cell);
  });
});
