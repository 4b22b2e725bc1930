import type { UapiShmemCall } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { type UapiHold, type UapiMapping, type UapiTable, uapiKernels, uapiTable } from '../../src/index.js';
import * as call from './calls.js';
import { SEAL } from './calls.js';
import type { Row } from './errno-rows.js';
import {
  at,
  BASE,
  fdOf,
  frozen,
  hex,
  line,
  memory,
  nowhere,
  PAGE,
  READ_ONLY,
  scenery,
  sealed,
  tell,
} from './scenery.js';

const rfc = uapiKernels['exclusive-rfc'];
const off = { ...rfc, exclusivePin: 'off' } as const;

/** 2^63 - 256, the largest offset but for less than a page. */
const LAST = '0x7fffffffffffff00';
/** 2^40: past the pages that an operation can name. */
const FAR = '0x10000000000';
const NEGATIVE = '0x8000000000000000';

const withFiles = (from: UapiTable, change: Partial<UapiTable['files'][number]>): UapiTable => ({
  ...from,
  files: from.files.map((file) => ({ ...file, ...change })),
});
const vast = withFiles(scenery(), { size: 2n ** 41n });
const frozenAndSealed = withFiles(frozen(), { seals: 0x4n });
const readOnlyDisk = scenery({
  mappings: scenery().mappings.map((one) => (one.memory === 'disk' ? { ...one, write: false } : one)),
});
const page = (kind: UapiMapping['memory'], place: bigint): UapiMapping => ({
  address: place,
  length: PAGE,
  memory: kind,
  file: null,
  offset: 0n,
  shared: true,
  read: true,
  write: true,
  mayWrite: true,
});
/** A good page, and beside it one that GUP never takes for long. */
const goodThenBad = scenery({ mappings: [page('shared-anon', PAGE), page('fs-dax', 2n * PAGE)] });
const piped: UapiHold = {
  by: 'pipe',
  id: 0,
  address: BASE,
  pages: 2000n,
  held: { kind: 'file', file: 0, index: 0n },
  backing: true,
  locked: false,
  pinned: false,
};

const guess = (title: string, one: UapiShmemCall, more: Partial<Row> = {}): Row => ({
  title,
  calls: [one],
  tells: 'unspecified',
  ...more,
});

/** Neither the reference nor an operation says what comes of these. */
const open: readonly Row[] = [
  guess('fallocate past the largest offset', call.allocate({ fd: fdOf.tmpfs, offset: LAST })),
  guess('fallocate on a disk file', call.allocate({ fd: fdOf.disk })),
  guess('fallocate through a read-only descriptor', call.allocate({ fd: READ_ONLY })),
  guess('fallocate of pages of large numbers', call.allocate({ offset: FAR })),
  guess('ftruncate to a negative size', call.truncate(NEGATIVE, fdOf.tmpfs)),
  guess('ftruncate through a read-only descriptor', call.truncate('0x0', READ_ONLY)),
  guess('ftruncate of a hugetlb file to less than a huge page', call.truncate('0x1000', fdOf.hugetlb)),
  guess('ftruncate of a file with a frozen mapping', call.truncate('0x0'), { table: frozen() }),
  guess('ftruncate to pages of large numbers', call.truncate(FAR)),
  guess('pread at a negative offset', call.read({ fd: fdOf.tmpfs, offset: NEGATIVE })),
  guess('pread of a negative length', call.read({ fd: fdOf.tmpfs, length: NEGATIVE })),
  guess('pread of pages of large numbers', call.read({ offset: FAR }), { table: vast }),
  guess('pwrite past the largest offset', call.write({ fd: fdOf.tmpfs, offset: LAST })),
  guess('pwrite at a negative offset', call.write({ fd: fdOf.tmpfs, offset: NEGATIVE, length: '0x0' })),
  guess('pwrite through a read-only descriptor', call.write({ fd: READ_ONLY })),
  guess('pwrite to hugetlb', call.write({ fd: fdOf.hugetlb })),
  guess('pwrite of nothing', call.write({ length: '0x0' })),
  guess('pwrite to a file with a frozen mapping', call.write(), { table: frozen() }),
  guess('pwrite to pages of large numbers', call.write({ offset: FAR })),
  guess('an unknown flag of mmap', call.map({ flags: '0x41' })),
  guess('PROT_EXEC', call.map({ prot: '0x7' })),
  guess('mmap at a hint', call.map({ address: at(8) })),
  guess('mmap past the end of user addresses', call.map({ fd: fdOf.tmpfs, address: '0x7fffffffe000', flags: '0x11' })),
  guess('mmap of more than there are addresses', call.map({ fd: fdOf.tmpfs, length: NEGATIVE })),
  guess('a writable mapping through a read-only descriptor', call.map({ fd: READ_ONLY })),
  guess('a read-only mapping of a write-sealed file', call.map({ prot: '0x1' }), { table: sealed(0x8n) }),
  guess('a private mapping of secretmem', call.map({ fd: fdOf.secretmem, flags: '0x2' })),
  guess('mmap of pages of large numbers', call.map({ offset: FAR })),
  guess('mmap at pages of large numbers', call.map({ address: hex(BASE - PAGE), flags: '0x11' })),
  guess('munmap within a page', call.unmap(at(0, 1))),
  guess('munmap of nothing', call.unmap(at(0), '0x0')),
  guess('a collapse that begins within a page', call.collapse(hex(BigInt(memory('anon', false)) + 16n), '0x400000')),
  guess('a collapse of nothing', call.collapse(nowhere, '0x0')),
  guess('a collapse of tmpfs', call.collapse(memory('tmpfs'))),
  guess('a slot without a buffer', call.register('0x0', '0x0')),
  guess('a buffer with a bad page after a good one', call.register(hex(PAGE), '0x2000'), { table: goodThenBad }),
  guess('a buffer in hugetlb without CAP_IPC_LOCK', call.register(memory('hugetlb'))),
  guess('a pin within a page', call.pin({ address: at(0, 1) })),
  guess('a read pin in a private mapping of a file', call.gup(['pin'], { address: memory('tmpfs', false) })),
  guess('an unpin within a page', call.unpin(at(0, 1)), { calls: [call.pin({ pages: 2 }), call.unpin(at(0, 1))] }),
  guess('unpin_exc_pages upstream', call.unpinExclusive(), { calls: [call.pin(), call.unpinExclusive()] }),
  guess('unexc_user_page within a page', call.unexc(at(0, 1)), { kernel: rfc }),
  guess('vmsplice of nothing', call.splice(at(0), '0x0')),
  guess('vmsplice of a private mapping of a file', call.splice(memory('tmpfs', false))),
  guess('vmsplice of a bad page after a good one', call.splice(at(3), '0x2000')),
  guess('process_vm_writev to a bad page after a good one', call.remoteWrite(at(3), '0x2000')),
  ...[call.splice, call.remoteRead, call.remoteWrite].map((way) =>
    guess(`${way().call} of more pages than a list of operations`, way(at(0), '0x1000000'), {
      table: uapiTable(0x1000),
    }),
  ),
  guess('a pipe with more pages than a list of operations', call.drain(), {
    table: { ...uapiTable(0x1000), holds: [piped] },
  }),
  guess('process_vm_readv of nothing', call.remoteRead(at(0), '0x0')),
  guess('process_vm_writev of nothing', call.remoteWrite(at(0), '0x0')),
  guess('process_vm_writev to a private copy', call.remoteWrite(), {
    calls: [call.unmap(), call.map({ flags: '0x12', address: at(0) }), call.remoteWrite()],
  }),
];

/** A fault of which the errno is known beside one of which it is not. */
const order: readonly Row[] = [
  guess('fallocate: the offset before the kind of file', call.allocate({ fd: fdOf.secretmem, offset: LAST })),
  guess('fallocate: the access mode before the flags', call.allocate({ fd: READ_ONLY, mode: '0x10' })),
  guess('fallocate: the flags before the frozen mapping', call.allocate({ mode: '0x2' }), { table: frozen() }),
  guess('pread: the offset before the kind of file', call.read({ fd: fdOf.secretmem, offset: NEGATIVE })),
  guess('pwrite: the length before seals', call.write({ length: '0x0' }), { table: sealed(0x8n) }),
  guess('mmap: the access mode before seals', call.map({ fd: READ_ONLY }), { table: sealed(0x8n) }),
  guess('collapse: the alignment before what is mapped', call.collapse(hex(BigInt(nowhere) + 16n))),
  guess('collapse: the kind of memory before references', call.collapse(memory('tmpfs')), {
    calls: [call.register(memory('tmpfs')), call.collapse(memory('tmpfs'))],
  }),
  guess('GUP: whether there is an exclusive pin before the rest', call.gup(['get', 'pin', 'exclusive'])),
  {
    title: 'GUP: FOLL_LONGTERM before the configuration',
    calls: [call.gup(['longterm', 'exclusive'])],
    kernel: off,
    tells: 'EINVAL SHM-UAPI-040',
  },
  {
    title: 'pwrite: F_SEAL_GROW before the frozen mapping',
    calls: [call.write({ offset: '0x4000' })],
    table: frozenAndSealed,
    tells: 'EPERM SHM-UAPI-017',
  },
  {
    title: 'F_ADD_SEALS: the kind of file before its seals',
    calls: [call.seal(SEAL.grow, fdOf.secretmem)],
    table: withFiles(scenery(), { seals: 0x1n }),
    tells: 'EINVAL SHM-UAPI-020',
  },
  {
    title: 'GUP: the kind of file before the access of the mapping',
    calls: [call.register(memory('disk'))],
    table: readOnlyDisk,
    tells: 'EFAULT SHM-UAPI-032',
  },
  { title: 'GUP at nothing', calls: [call.pin({ address: nowhere })], tells: 'EFAULT SHM-UAPI-028' },
];

describe('what the reference does not say is not guessed', () => {
  it.each([...open, ...order])('$title: $tells', ({ calls, table, kernel, tells }) => {
    expect(line(tell(calls, table, kernel))).toBe(tells);
  });
});

describe('calls on another file', () => {
  const { tmpfs: fd } = fdOf;
  it.each<readonly [string, UapiShmemCall]>([
    ['fallocate, however far', call.allocate({ fd, offset: FAR })],
    ['ftruncate, however far', call.truncate(FAR, fd)],
    ['pwrite, however far', call.write({ fd, offset: FAR })],
    ['pread', call.read({ fd })],
    ['fallocate', call.allocate({ fd })],
  ])('are answered and are no operations: %s', (_, one) => {
    expect(tell([one], scenery())).toMatchObject({ operations: [] });
  });

  it('are answered however far they read', () => {
    expect(tell([call.read({ fd, offset: FAR })], vast)).toMatchObject({ result: 4096n, operations: [] });
  });
});

describe('who holds pages', () => {
  const holdsAfter = (...calls: readonly UapiShmemCall[]): readonly UapiHold[] => {
    const answer = tell(calls);
    return 'table' in answer ? answer.table.holds : [];
  };
  const held = ({ held: what, pages }: UapiHold): string =>
    what.kind === 'file' ? `${pages} from ${what.index}` : `${pages} ${what.kind}`;

  it.each<readonly [string, readonly UapiShmemCall[], readonly string[]]>([
    ['a hole beside them', [call.register(), call.punch({ offset: '0x2000' })], ['1 from 0']],
    ['a hole in front', [call.register(at(2)), call.punch()], ['1 from 2']],
    ['a hole in the first', [call.register(at(0), '0x3000'), call.punch()], ['2 from 1', '1 detached']],
    [
      'a hole in the middle',
      [call.register(at(0), '0x3000'), call.punch({ offset: '0x1000' })],
      ['1 from 0', '1 from 2', '1 detached'],
    ],
    ['a hole in another file', [call.register(memory('tmpfs')), call.punch()], ['1 from 0']],
    ['a hole while anonymous memory is held', [call.register(memory('anon', false)), call.punch()], ['1 mapped']],
  ])('keeps what it has after %s', (_, calls, expected) => {
    expect(holdsAfter(...calls).map(held)).toEqual(expected);
  });
});
