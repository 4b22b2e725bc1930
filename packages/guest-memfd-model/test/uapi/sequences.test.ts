import type { Operation, UapiGuestMemfdCall } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import {
  createGuestMemfd,
  type DescriptorTable,
  freshTable,
  type Lowered,
  lower,
  observedKernel,
  uapiKernels,
  worldTable,
} from '../../src/index.js';
import { deepFreeze } from '../deep-freeze.js';
import { settingsWith } from '../settings.js';

const newest = uapiKernels['7.4-queued'];

/** Makes calls one after the other; each must succeed. */
function after(table: DescriptorTable, calls: readonly UapiGuestMemfdCall[], kernel = newest): DescriptorTable {
  return calls.reduce((now, call) => done(lower(call, deepFreeze(now), kernel)).table, table);
}

function done(lowered: Lowered): Extract<Lowered, { readonly result: bigint }> {
  if (!('result' in lowered)) throw new Error(JSON.stringify(lowered));
  return lowered;
}

const world = worldTable(4, '7.4-queued');
const slot = {
  call: 'KVM_SET_USER_MEMORY_REGION2',
  fd: 4,
  slot: 0,
  flags: 4,
  guestPhysAddr: '0x0',
  memorySize: '0x4000',
  userspaceAddr: '0x0',
  guestMemfd: 6,
  guestMemfdOffset: '0x0',
} as const;
const closeFile = { call: 'close', fd: 6 } as const;

describe('a sequence of calls', () => {
  it('GMEM-UAPI-035: makes a VM and a file, and binds one to the other', () => {
    const calls = [
      { call: 'KVM_CREATE_VM', fd: 3, type: 1 },
      { call: 'KVM_CREATE_GUEST_MEMFD', fd: 0, size: '0x4000', flags: '0x3' },
    ] as const;
    const table = after(freshTable, calls);
    expect(table.descriptors.map(({ fd, opened }) => [fd, opened.kind])).toEqual([
      [3, 'kvm'],
      [0, 'vm'],
      [1, 'guest_memfd'],
    ]);
    expect(done(lower({ ...slot, fd: 0, guestMemfd: 1 }, table, newest)).operations).toEqual([
      { op: 'kvm.bind', vm: 0, slot: 0, gfn: 0, index: 0, pages: 4 },
    ]);
  });

  it('GMEM-UAPI-022: binds again what it has deleted', () => {
    const table = after(world, [{ ...slot, memorySize: '0x0' }, slot]);
    expect(table.vms[0]?.slots).toEqual(world.vms[0]?.slots);
  });

  it('GMEM-UAPI-022: deletes a slot without a guest_memfd, of which no operation knows', () => {
    const plain = { ...slot, slot: 1, flags: 0, guestPhysAddr: '0x10000' } as const;
    const deleted = done(lower({ ...plain, memorySize: '0x0' }, after(world, [plain]), newest));
    expect([deleted.operations, deleted.table]).toEqual([[], world]);
  });

  it('GMEM-UAPI-026: moves a slot without a guest_memfd, and sets it again to no effect', () => {
    const plain = { ...slot, slot: 1, flags: 0, guestPhysAddr: '0x10000' } as const;
    const table = after(world, [plain, { ...plain, guestPhysAddr: '0x20000' }]);
    expect(table.vms[0]?.slots.map(({ guestPhysAddr }) => guestPhysAddr)).toEqual([0n, 0x20000n]);
    expect(after(table, [{ ...plain, guestPhysAddr: '0x20000' }])).toEqual(table);
    expect(lower({ ...plain, guestPhysAddr: '0x0' }, table, newest)).toMatchObject({ errno: 'EEXIST' });
  });

  it('GMEM-UAPI-041: keeps the ranges that are private in the VM', () => {
    const kernel = { ...newest, vmAttributes: true };
    const set = { call: 'KVM_SET_MEMORY_ATTRIBUTES', fd: 4, address: '0x0', size: '0x4000', flags: '0x0' } as const;
    const all = { ...set, attributes: '0x8' };
    const hole = { ...set, attributes: '0x0', address: '0x1000', size: '0x1000' };
    expect(after(world, [all, hole], kernel).vms[0]?.privateRanges).toEqual([
      { start: 0n, end: 0x1000n },
      { start: 0x2000n, end: 0x4000n },
    ]);
    const elsewhere = { ...hole, address: '0x8000' };
    expect(after(world, [all, elsewhere], kernel).vms[0]?.privateRanges).toEqual([{ start: 0n, end: 0x4000n }]);
  });

  it('GMEM-UAPI-055: tells how much is left where the memslots end', () => {
    const call = { call: 'KVM_PRE_FAULT_MEMORY', fd: 5, gpa: '0x3000', size: '0x5000', flags: '0x0' } as const;
    expect(done(lower(call, world, newest)).out).toEqual({ gpa: 0x4000n, size: 0x4000n });
    expect(done(lower({ ...call, size: '0x1000' }, world, newest)).out).toEqual({ gpa: 0x4000n, size: 0n });
  });

  it('GMEM-UAPI-086: shows a regular file without blocks', () => {
    const { out } = done(lower({ call: 'fstat', fd: 6 }, world, newest));
    expect(out).toEqual({ mode: 0o100600n, size: 0x4000n, blocks: 0n });
  });

  it('GMEM-UAPI-087: keeps a file, and its bindings, while it is mapped', () => {
    expect(after(world, [closeFile])).toMatchObject({ files: world.files, vms: world.vms });
  });

  it('GMEM-UAPI-087: ends a file that is neither open nor mapped, with its bindings', () => {
    const table = after({ ...world, mappings: [] }, [closeFile]);
    expect(table.files).toEqual([]);
    expect(table.vms[0]?.slots[0]?.binding).toBeNull();
  });

  it('GMEM-UAPI-087: keeps a VM whose file is alive, and lets both go with the file', () => {
    const closed = after({ ...world, mappings: [] }, [
      { call: 'close', fd: 5 },
      { call: 'close', fd: 4 },
    ]);
    expect(closed.vms).toHaveLength(1);
    expect(after(closed, [closeFile])).toMatchObject({ files: [], vms: [] });
    const last = lower({ call: 'close', fd: 4 }, after(world, [{ call: 'close', fd: 5 }]), newest);
    expect(done(last).operations).toEqual([{ op: 'kvm.destroy', vm: 0 }]);
  });

  it('GMEM-UAPI-088: lets a child hold the file that its parent has closed', () => {
    const table = after({ ...world, mappings: [] }, [{ call: 'fork', child: 1 }, closeFile]);
    expect(table.files).toHaveLength(1);
    expect(lower(closeFile, table, newest)).toEqual({ errno: 'EBADF', rule: 'GMEM-UAPI-001' });
    expect(done(lower({ ...closeFile, process: 1 }, table, newest)).table.files).toEqual([]);
  });

  it('never uses the number of a VM or of a file again', () => {
    const create = { call: 'KVM_CREATE_VM', fd: 3, type: 0 } as const;
    const table = after(freshTable, [create, { call: 'close', fd: 0 }, create]);
    expect(table.vms.map(({ vm }) => vm)).toEqual([1]);
    const makeFile = { call: 'KVM_CREATE_GUEST_MEMFD', fd: 4, size: '0x1000', flags: '0x0' } as const;
    const files = after(world, [makeFile, { call: 'close', fd: 0 }, makeFile]).files;
    expect(files.map(({ file }) => file)).toEqual([0, 2]);
  });

  it('finds no attributes, no mapping ahead and one VM type on the observed machine', () => {
    const table = worldTable(4, '6.18');
    const values = [231, 232, 233, 234, 236, 244].map(
      (capability) => done(lower({ call: 'KVM_CHECK_EXTENSION', fd: 3, capability }, table, observedKernel)).result,
    );
    expect(values).toEqual([1n, 1n, 0n, 1n, 0n, 3n]);
    expect(lower({ call: 'KVM_CREATE_VM', fd: 3, type: 1 }, table, observedKernel)).toHaveProperty('errno', 'EINVAL');
  });

  it('lowers to operations that the model performs', () => {
    const model = createGuestMemfd(settingsWith());
    const calls: readonly UapiGuestMemfdCall[] = [
      { call: 'fallocate', fd: 6, mode: 1, offset: '0x0', length: '0x4000' },
      { call: 'madvise', address: '0x0', length: '0x2000', advice: 'MADV_POPULATE_WRITE' },
      { call: 'KVM_SET_MEMORY_ATTRIBUTES2', fd: 6, offset: '0x0', size: '0x2000', attributes: '0x8', flags: '0x0' },
      { call: 'madvise', address: '0x0', length: '0x2000', advice: 'MADV_POPULATE_READ' },
      { call: 'fallocate', fd: 6, mode: 3, offset: '0x2000', length: '0x8000' },
      { call: 'close', fd: 6 },
    ];
    let table = world;
    let state = model.start({ pages: 4 });
    const decisions = calls.flatMap((call) => {
      const lowered = done(lower(call, table, newest));
      table = lowered.table;
      return lowered.operations.map((operation: Operation) => {
        const performed = model.perform(state, operation);
        state = performed.state;
        return [operation.op, performed.outcome.decision];
      });
    });
    expect(decisions).toEqual([
      ['user.fallocate', 'allow'],
      ['user.madvise', 'allow'],
      ['kvm.convert', 'allow'],
      ['user.madvise', 'refuse-final'],
      ['user.punchHole', 'allow'],
      ['user.close', 'allow'],
    ]);
  });
});
