import { OperationSchema, type UapiGuestMemfdCall, UapiGuestMemfdCallSchema } from '@guestmem/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DescriptorTable, freshTable, lower, uapiKernels, worldTable } from '../../src/index.js';
import { deepFreeze } from '../deep-freeze.js';
import { calls } from './arbitrary.js';
import { ALL, tableFor } from './row.js';

/** Fixed, so that a failure on one machine fails on all. */
const SETTINGS = { seed: 20_240_619, numRuns: 400 } as const;

const starts = fc
  .tuple(fc.constantFrom(...ALL), fc.constantFrom(freshTable, worldTable(4, '6.12'), worldTable(4, '7.2'), null))
  .map(([version, table]) => ({ kernel: uapiKernels[version], table: table ?? tableFor(version) }));

describe('lowering', () => {
  it('is tried with calls that the schema accepts', () => {
    fc.assert(
      fc.property(calls, (call) => UapiGuestMemfdCallSchema.safeParse(call).success),
      SETTINGS,
    );
  });

  it('answers every sequence of calls, changes nothing that it was given, and says the same twice', () => {
    fc.assert(
      fc.property(starts, fc.array(calls, { minLength: 1, maxLength: 12 }), ({ kernel, table }, sequence) => {
        deepFreeze([kernel, sequence]);
        let now: DescriptorTable = deepFreeze(table);
        for (const call of sequence) {
          const lowered = lower(call, now, kernel);
          expect(lower(call, now, kernel)).toEqual(lowered);
          if (!('result' in lowered)) continue;
          for (const operation of lowered.operations) {
            expect(OperationSchema.safeParse(operation).error).toBeUndefined();
          }
          now = deepFreeze(lowered.table);
        }
      }),
      SETTINGS,
    );
  });

  it('meets errno, operations and limits alike', () => {
    const kinds = new Set(
      fc.sample(calls, { ...SETTINGS, numRuns: 4000 }).map((call: UapiGuestMemfdCall) => {
        const lowered = lower(call, tableFor('7.4-queued'), uapiKernels['7.4-queued']);
        if ('errno' in lowered) return lowered.errno;
        return 'beyond' in lowered ? 'beyond' : `${lowered.operations.length} operations`;
      }),
    );
    expect([...kinds]).toEqual(
      expect.arrayContaining(['EBADF', 'EINVAL', 'ENOTTY', 'ESPIPE', 'beyond', '0 operations', '1 operations']),
    );
  });
});
