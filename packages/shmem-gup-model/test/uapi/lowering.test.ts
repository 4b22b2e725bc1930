import type { Operation, UapiShmemCall } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { lowerUapi, type UapiLowered, type UapiTable, uapiKernels, uapiTable } from '../../src/index.js';
import { Run, line as told } from '../world.js';
import * as call from './calls.js';
import { MODE, SEAL } from './calls.js';
import { at, BASE, hex, memory, nowhere, scenery, tell } from './scenery.js';

const rfc = uapiKernels['exclusive-rfc'];

function lower(
  calls: readonly UapiShmemCall[],
  from?: UapiTable,
  kernel = rfc as Parameters<typeof tell>[2],
): UapiLowered {
  const answer = tell(calls, from, kernel);
  if (!('table' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

describe('a call becomes operations', () => {
  const part = (index: number): Operation => ({ op: 'user.punchHole', index, aligned: false });
  const rows: readonly (readonly [string, readonly UapiShmemCall[], readonly Operation[]])[] = [
    ['memfd_create: another file', [call.create()], []],
    [
      'fallocate',
      [call.allocate({ length: '0x2001' })],
      [{ op: 'user.fallocate', index: 0, pages: 3, keepSize: false }],
    ],
    ['KEEP_SIZE', [call.allocate({ mode: MODE.keep })], [{ op: 'user.fallocate', index: 0, pages: 1, keepSize: true }]],
    [
      'a hole of whole pages',
      [call.punch({ offset: '0x1000', length: '0x2000' })],
      [{ op: 'user.punchHole', index: 1, pages: 2 }],
    ],
    ['a hole within a page', [call.punch({ offset: '0x1010', length: '0x20' })], [part(1)]],
    [
      'a hole with a part at each end',
      [call.punch({ offset: '0x10', length: '0x2020' })],
      [{ op: 'user.punchHole', index: 1, pages: 1 }, part(0), part(2)],
    ],
    ['a hole across a page boundary', [call.punch({ offset: '0xff0', length: '0x20' })], [part(0), part(1)]],
    ['a hole past all that has a name', [call.punch({ offset: '0x10000000000' })], []],
    ['ftruncate', [call.truncate('0x2000')], [{ op: 'user.truncate', pages: 2 }]],
    ['ftruncate into a page', [call.truncate('0x1800')], [{ op: 'user.truncate', pages: 2 }, part(1)]],
    ['ftruncate up into a page', [call.truncate('0x4800')], [{ op: 'user.truncate', pages: 5 }]],
    [
      'pread across two pages',
      [call.read({ offset: '0xfff', length: '0x2' })],
      [
        { op: 'user.fileRead', index: 0 },
        { op: 'user.fileRead', index: 1 },
      ],
    ],
    ['pwrite', [call.write({ offset: '0x1000' })], [{ op: 'user.fileWrite', index: 1, value: 'A' }]],
    ['a seal', [call.seal(SEAL.grow)], []],
    [
      'mmap',
      [call.map({ offset: '0x1000', length: '0x1001' })],
      [{ op: 'user.map', page: 4, index: 1, pages: 2, kind: 'shared' }],
    ],
    [
      'a private mapping at a chosen place',
      [call.map({ flags: '0x12', address: at(2), length: '0x1000' })],
      [{ op: 'user.map', page: 2, index: 0, pages: 1, kind: 'private' }],
    ],
    [
      'other memory over the file',
      [call.map({ flags: '0x32', address: at(1), length: '0x2000' })],
      [{ op: 'user.unmap', page: 1, pages: 2 }],
    ],
    ['munmap', [call.unmap(at(2))], [{ op: 'user.unmap', page: 2, pages: 2 }]],
    [
      'a registered buffer',
      [call.register(at(1, 0xfff), '0x2')],
      [{ op: 'kernel.pin', page: 1, pages: 2, longterm: true, write: true }],
    ],
    ['a registered buffer of other memory', [call.register(memory('anon', false))], []],
    ['its release', [call.register(at(1)), call.unregister()], [{ op: 'kernel.unpin', page: 1, pages: 1 }]],
    [
      'vmsplice',
      [call.splice(at(0), '0x2000')],
      [
        { op: 'kernel.get', page: 0, count: 1 },
        { op: 'kernel.get', page: 1, count: 1 },
      ],
    ],
    ['its release', [call.splice(at(3)), call.drain()], [{ op: 'kernel.put', page: 3, count: 1 }]],
    ['process_vm_readv', [call.remoteRead(at(3))], [{ op: 'kernel.processVmRead', page: 3 }]],
    [
      'process_vm_writev',
      [call.unmap(), call.map({ offset: '0x2000', length: '0x1000' }), call.remoteWrite(at(0))],
      [
        { op: 'kernel.pin', page: 0, write: true },
        { op: 'kernel.linearWrite', index: 2, value: 'B' },
        { op: 'kernel.unpin', page: 0 },
      ],
    ],
    [
      'a fast pin',
      [call.gup(['pin', 'write'], { pages: 3, fast: true })],
      [{ op: 'kernel.pin', page: 0, pages: 3, longterm: false, write: true, fast: true }],
    ],
    [
      'an exclusive pin',
      [call.pinExclusive()],
      [{ op: 'kernel.pin', page: 0, pages: 1, longterm: true, write: true, exclusive: true }],
    ],
    ['unpin_user_pages', [call.pin({ pages: 3 }), call.unpin(at(1))], [{ op: 'kernel.unpin', page: 1, pages: 1 }]],
    [
      'unpin_exc_pages',
      [call.pinExclusive(), call.unpinExclusive()],
      [{ op: 'kernel.unpin', page: 0, pages: 1, exclusive: true }],
    ],
    ['unexc_user_page', [call.unexc(at(1))], [{ op: 'kernel.unexc', page: 1 }]],
    ['reexc_user_page', [call.reexc(at(1))], [{ op: 'kernel.reexc', page: 1 }]],
  ];

  it.each(rows)('%s', (_, calls, operations) => {
    const from = calls[0]?.call === 'mmap' ? uapiTable(4) : undefined;
    expect(lower(calls, from).operations).toEqual(operations);
  });

  it('MADV_COLLAPSE of a file of more than 2 MiB', () => {
    expect(lower([call.collapse(hex(BASE))], uapiTable(512)).operations).toEqual([
      { op: 'user.madvise', advice: 'collapse', page: 0, pages: 512 },
    ]);
  });
});

describe('the table after a call', () => {
  it('has the file of a fallocate grow, and not with KEEP_SIZE', () => {
    const size = (mode: string): unknown => lower([call.allocate({ mode, offset: '0x10000' })]).table.files[0]?.size;
    expect([size('0x0'), size(MODE.keep)]).toEqual([0x11000n, 0x4000n]);
  });

  it('implies the other seals where an executable file is sealed with F_SEAL_EXEC', () => {
    expect(lower([call.seal(SEAL.exec), call.getSeals()]).result).toBe(0x3en);
    expect(lower([call.create({ flags: '0x8' }), call.seal(SEAL.exec, 4), call.getSeals(4)]).result).toBe(0x20n);
  });

  it('forgets no pin of a page whose mapping went', () => {
    const { table } = lower([call.register(), call.unmap()]);
    expect(table.holds).toEqual([expect.objectContaining({ held: { kind: 'file', file: 0, index: 0n } })]);
  });

  it('counts a registered buffer that crosses a hole once when it goes', () => {
    const calls = [call.register(at(0), '0x3000'), call.punch({ offset: '0x1000' }), call.unregister()];
    const { table, operations } = lower(calls);
    expect(table.limits).toMatchObject({ userLocked: 0n, pinned: 0n });
    expect(operations.map((one) => ('page' in one ? one.page : null)).sort()).toEqual([0, 1, 2]);
  });

  it('pins the copy, not the page of the file, through a private mapping', () => {
    const calls = [call.unmap(), call.map({ flags: '0x2' }), call.register(at(0)), call.seal(SEAL.write)];
    expect(lower(calls).table.holds).toEqual([expect.objectContaining({ held: { kind: 'mapped' }, backing: true })]);
  });

  it('gives locked memory back with the mapping of secretmem', () => {
    const limits = { ...scenery().limits, memlock: 0x4000n };
    const from = scenery({ limits, mappings: [] });
    const again = [call.map({ fd: 17 }), call.unmap(), call.map({ fd: 17 })];
    expect(lower(again, from).table.mappings).toHaveLength(1);
    expect(tell([call.map({ fd: 17 }), call.map({ fd: 17 })], from)).toHaveProperty('errno', 'EAGAIN');
  });
});

it('returns how many pages it got where a later page is refused (SHM-UAPI-045)', () => {
  const calls = [call.truncate('0x2000'), call.pin({ pages: 4 })];
  expect(lower(calls)).toMatchObject({ result: 2n, operations: [{ op: 'kernel.pin', page: 0, pages: 2 }] });
});

it('counts VmPin as the kernel does (SHM-UAPI-046)', () => {
  const from = (capIpcLock: boolean): UapiTable => scenery({ limits: { ...scenery().limits, capIpcLock } });
  const vmPin = (capIpcLock: boolean, version: keyof typeof uapiKernels): bigint | null =>
    lower([call.register()], from(capIpcLock), uapiKernels[version]).table.limits.pinned;
  expect((['6.12', '6.18', '7.3'] as const).map((version) => vmPin(true, version))).toEqual([null, 1n, 0n]);
  expect((['6.12', '6.18', '7.3'] as const).map((version) => vmPin(false, version))).toEqual([1n, 1n, 1n]);
});

describe('what the reference does not say is not guessed', () => {
  it.each<readonly [string, UapiShmemCall]>([
    ['fallocate of nothing', call.allocate({ length: '0x0' })],
    ['a hole without KEEP_SIZE', call.punch({ mode: '0x2' })],
    ['a negative size', call.truncate('0xffffffffffffffff')],
    ['mmap of nothing', call.map({ length: '0x0' })],
    ['mmap that is neither shared nor private', call.map({ flags: '0x0' })],
    ['an unnamed GUP flag', call.gup(['pin'], { flags: '0x80008' })],
    ['an unpin of what nobody pinned', call.unpin()],
    ['a collapse of less than 2 MiB', call.collapse(at(0), '0x4000')],
    ['a longer read than a list of operations', call.read({ length: '0x1000000' })],
  ])('%s', (_, one) => {
    expect(Object.keys(lowerUapi(one, uapiTable(0x1000), rfc))).toEqual(['unspecified']);
  });

  it('FOLL_EXCLUSIVE and its calls in a kernel that has none', () => {
    const calls = [call.pinExclusive(), call.unexc(), call.reexc(), call.unpinExclusive()];
    for (const one of calls) expect(lowerUapi(one, scenery(), uapiKernels['7.3'])).toHaveProperty('unspecified');
    expect(lowerUapi(call.unexc(nowhere), scenery(), rfc)).toHaveProperty('unspecified');
  });
});

describe('the rows of the RFC that are about pages, run by the model', () => {
  /** Lowers and performs call by call; the last outcome. */
  const run = (...calls: readonly UapiShmemCall[]): string => {
    const world = new Run();
    let table = uapiTable(4);
    let last = '';
    for (const one of calls) {
      const answer = lowerUapi(one, table, rfc);
      if (!('table' in answer)) throw new Error(JSON.stringify(answer));
      const before = table;
      table = answer.table;
      for (const operation of answer.operations) {
        const outcome = world.do(operation);
        last = `${told(outcome)} ${outcome.rule}`;
        if (outcome.decision !== 'allow') table = before;
      }
    }
    expect(world.violated).toEqual([]);
    return last;
  };

  it.each<readonly [string, readonly UapiShmemCall[], RegExp]>([
    ['an exclusive pin on a pinned page', [call.pin(), call.pinExclusive()], /kernel:EBUSY .*SHM-EXC-002/],
    ['an exclusive pin on an exclusive page', [call.pinExclusive(), call.pinExclusive()], /kernel:EBUSY .*SHM-EXC-003/],
    ['a pin on an exclusive page', [call.pinExclusive(), call.pin()], /kernel:EBUSY .*SHM-PIN-002/],
    ['the same by the fast path', [call.pinExclusive(), call.pin({ fast: true })], /kernel:EBUSY .*SHM-PIN-002/],
    ['a plain reference on an exclusive page', [call.pinExclusive(), call.splice()], /^allow SHM-REF-001/],
    ['unexc, then a pin', [call.pinExclusive(), call.unexc(), call.pin()], /^allow.* SHM-PIN-001/],
    ['reexc with one pin', [call.pinExclusive(), call.unexc(), call.reexc()], /^allow SHM-EXC-008/],
    ['reexc with two', [call.pinExclusive(), call.unexc(), call.pin(), call.reexc()], /kernel:EBUSY SHM-EXC-009/],
    ['reexc of an exclusive page', [call.pinExclusive(), call.reexc()], /kernel:EBUSY SHM-EXC-010/],
    ['unpin_exc_pages', [call.pinExclusive(), call.unpinExclusive()], /^allow SHM-EXC-013/],
    ['unpin_exc_pages of a page that is not exclusive', [call.pin(), call.unpinExclusive()], /^allow SHM-EXC-014/],
    ['unpin_user_pages of an exclusive page', [call.pinExclusive(), call.unpin()], /SHM-EXC-015/],
    ['process_vm_readv of an exclusive page', [call.pinExclusive(), call.remoteRead()], /user:EFAULT SHM-GUP-001/],
    ['a hole in a pinned page', [call.register(), call.punch()], /^allow SHM-HOLE-001/],
  ])('%s', (_, calls, outcome) => {
    expect(run(...calls)).toMatch(outcome);
  });
});
