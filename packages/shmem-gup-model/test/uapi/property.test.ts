import { OperationSchema, type UapiShmemCall, UapiShmemCallSchema } from '@guestmem/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerUapi, type UapiTable, uapiKernels } from '../../src/index.js';
import { deepFreeze } from '../deep-freeze.js';
import { at, BASE, hex, inaccessible, memory, nowhere, readOnly, scenery } from './scenery.js';

/** Longer than it takes by far: a machine may have more to do. */
const TIMEOUT = 60_000;
const FUZZ = { seed: 20_240_619, numRuns: 500, includeErrorInReport: true } as const;

const any = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(hex);
const flagBits = fc
  .array(fc.integer({ min: 0, max: 31 }), { maxLength: 4 })
  .map((bits) => hex(bits.reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n)));
const length = fc.oneof(
  fc.constantFrom('0x0', '0x1', '0x1000', '0x2000', '0x1800', '0x4000', '0x200000', '0x40000001'),
  any,
);
const offset = fc.oneof(fc.constantFrom('0x0', '0x10', '0x1000', '0x3000', '0x4000', '0x10000'), any);
const places = [at(0), at(1), at(3), at(0, 16), hex(BASE - 4096n), '0x0', nowhere, readOnly, inaccessible];
const memories = [memory('anon', false), memory('tmpfs', false), memory('disk'), memory('fs-dax'), memory('hugetlb')];
const address = fc.oneof(fc.constantFrom(...places, ...memories), any);
const fd = fc.oneof(fc.constantFrom(3, 4, 11, 12, 13, 14, 15, 16, 17, 20), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const few = fc.integer({ min: 0, max: 1 });
const pages = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(16_777_216));
const value = fc.constantFrom('A', 'Z9');
const foll = fc.oneof(fc.constantFrom('0x80000', '0x80101', '0x82101', '0x2', '0x80001'), flagBits);
const name = fc.string({ unit: fc.constantFrom('a', ' ', '~'), maxLength: 512 });
const is = <T extends string>(call: T): fc.Arbitrary<T> => fc.constant(call);

const calls: fc.Arbitrary<UapiShmemCall> = fc.oneof(
  fc.record({ call: is('memfd_create'), name, flags: flagBits }, { requiredKeys: ['call', 'flags'] }),
  fc.record({
    call: is('fallocate'),
    fd,
    mode: fc.oneof(fc.constantFrom('0x0', '0x1', '0x3'), flagBits),
    offset,
    length,
  }),
  fc.record({ call: is('ftruncate'), fd, length }),
  fc.record({ call: is('pread'), fd, offset, length }),
  fc.record({ call: is('pwrite'), fd, offset, length, value }),
  fc.record({ call: is('fcntl_add_seals'), fd, seals: fc.oneof(flagBits, any) }),
  fc.record({ call: is('fcntl_get_seals'), fd }),
  fc.record(
    {
      call: is('mmap'),
      address,
      length,
      prot: fc.oneof(fc.constantFrom('0x0', '0x1', '0x3'), any),
      flags: fc.oneof(fc.constantFrom('0x1', '0x2', '0x11', '0x12', '0x21', '0x32'), any),
      fd,
      offset,
    },
    { requiredKeys: ['call', 'address', 'length', 'prot', 'flags', 'offset'] },
  ),
  fc.record({ call: is('munmap'), address, length }),
  fc.record({ call: is('madvise_collapse'), address, length }),
  fc.record({
    call: is('io_uring_register_buffers'),
    ring: few,
    buffers: fc.array(fc.record({ address, length }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ call: is('io_uring_unregister_buffers'), ring: few }),
  fc.record({ call: is('vmsplice'), pipe: few, address, length }),
  fc.record({ call: is('drain_pipe'), pipe: few }),
  fc.record({ call: is('process_vm_readv'), address, length }),
  fc.record({ call: is('process_vm_writev'), address, length, value }),
  fc.record(
    { call: is('pin_user_pages'), address, pages, flags: foll, fast: fc.boolean() },
    { requiredKeys: ['call', 'address', 'pages', 'flags'] },
  ),
  fc.record({ call: is('unpin_user_pages'), address, pages }),
  fc.record({ call: is('unpin_exc_pages'), address, pages }),
  fc.record({ call: is('unexc_user_page'), address }),
  fc.record({ call: is('reexc_user_page'), address }),
);
const kernels = fc.constantFrom(...Object.values(uapiKernels));

/** What must hold of a table whatever was called. */
function faults({ mappings, holds, limits, base }: UapiTable): string[] {
  const sorted = [...mappings].sort((one, other) => (one.address < other.address ? -1 : 1));
  const overlaps = sorted.some((one, index) => {
    const next = sorted[index + 1];
    return next !== undefined && one.address + one.length > next.address;
  });
  const locked = holds.filter((hold) => hold.locked).reduce((sum, hold) => sum + hold.pages, 0n);
  return [
    ...(overlaps ? ['two mappings at one address'] : []),
    ...(mappings.some((one) => one.length <= 0n) ? ['an empty mapping'] : []),
    ...(holds.some(({ pages: held }) => held <= 0n) ? ['an empty hold'] : []),
    ...(holds.some((hold) => hold.backing && hold.address < base) ? ['a page without a name'] : []),
    ...(locked === limits.userLocked ? [] : ['locked memory that nobody holds']),
    ...((limits.pinned ?? 0n) < 0n ? ['a negative count'] : []),
  ];
}

describe('any sequence of calls that the schema accepts', () => {
  it(
    'is lowered without an exception, to operations that the schema accepts, and changes no input',
    () => {
      fc.assert(
        fc.property(
          fc.array(calls, { minLength: 1, maxLength: 12 }),
          kernels,
          fc.boolean(),
          (sequence, kernel, capIpcLock) => {
            let table = deepFreeze(scenery({ limits: { ...scenery().limits, capIpcLock } }));
            for (const call of sequence) {
              expect(UapiShmemCallSchema.safeParse(call).error).toBeUndefined();
              const answer = lowerUapi(deepFreeze(call), table, kernel);
              expect(lowerUapi(call, table, kernel)).toEqual(answer);
              if (!('table' in answer)) continue;
              for (const operation of answer.operations)
                expect(OperationSchema.safeParse(operation).error).toBeUndefined();
              table = deepFreeze(answer.table);
              expect(faults(table)).toEqual([]);
            }
          },
        ),
        FUZZ,
      );
    },
    TIMEOUT,
  );

  it('covers every call', () => {
    const seen = new Set(fc.sample(calls, { seed: FUZZ.seed, numRuns: 2000 }).map(({ call }) => call));
    expect(seen.size).toBe(21);
  });
});
