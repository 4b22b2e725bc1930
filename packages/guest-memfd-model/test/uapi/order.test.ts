import type { KnownRuleId, UapiGmemKernelVersion, UapiGuestMemfdCall } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import type { UapiKernel } from '../../src/index.js';
import { answer, FILE, NONE, OTHER, PLAIN_FILE, SPARE, VCPU, VM } from './row.js';

/** Faults of one call, each with the rule that it breaks, in the order in which the kernel looks for them. */
interface Ladder {
  readonly call: UapiGuestMemfdCall;
  readonly on?: UapiGmemKernelVersion;
  readonly built?: Partial<UapiKernel>;
  readonly faults: readonly (readonly [rule: KnownRuleId, wrong: object])[];
}

const bind = {
  call: 'KVM_SET_USER_MEMORY_REGION2',
  fd: VM,
  slot: 1,
  flags: 4,
  guestPhysAddr: '0x10000',
  memorySize: '0x1000',
  userspaceAddr: '0x0',
  guestMemfd: SPARE,
  guestMemfdOffset: '0x0',
} as const;
const { guestMemfd: _fd, guestMemfdOffset: _offset, ...first } = bind;

const ladders: readonly Ladder[] = [
  {
    call: { call: 'KVM_CREATE_GUEST_MEMFD', fd: VM, size: '0x1000', flags: '0x0' },
    faults: [
      ['GMEM-UAPI-001', { fd: NONE }],
      ['GMEM-UAPI-006', { flags: '0x8' }],
      ['GMEM-UAPI-099', { flags: '0x2' }],
      ['GMEM-UAPI-007', { size: '0x0' }],
    ],
  },
  {
    call: { ...first, call: 'KVM_SET_USER_MEMORY_REGION', flags: 0 },
    faults: [
      ['GMEM-UAPI-009', { flags: 4 }],
      ['GMEM-UAPI-010', { slot: 32764 }],
    ],
  },
  {
    call: bind,
    faults: [
      ['GMEM-UAPI-002', { fd: VCPU }],
      ['GMEM-UAPI-010', { slot: 32764 }],
      ['GMEM-UAPI-011', { flags: 5 }],
      ['GMEM-UAPI-012', { flags: 6 }],
      ['GMEM-UAPI-013', { flags: 12 }],
      ['GMEM-UAPI-014', { memorySize: '0x1001' }],
      ['GMEM-UAPI-015', { guestPhysAddr: '0x10001' }],
      ['GMEM-UAPI-016', { userspaceAddr: '0x1' }],
      ['GMEM-UAPI-017', { guestMemfdOffset: '0x1' }],
      ['GMEM-UAPI-018', { slot: 0x20001 }],
      ['GMEM-UAPI-019', { guestPhysAddr: '0xfffffffffffff000' }],
      ['GMEM-UAPI-020', { memorySize: '0x80000000000' }],
      ['GMEM-UAPI-023', { slot: 0 }],
      ['GMEM-UAPI-025', { guestPhysAddr: '0x0' }],
      ['GMEM-UAPI-027', { guestMemfd: NONE }],
    ],
  },
  {
    call: bind,
    on: '7.2',
    faults: [
      ['GMEM-UAPI-029', { guestMemfd: PLAIN_FILE }],
      ['GMEM-UAPI-031', { guestMemfdOffset: '0x10000' }],
    ],
  },
  {
    call: { ...bind, guestMemfd: FILE },
    on: '6.18',
    faults: [
      ['GMEM-UAPI-028', { guestMemfd: OTHER }],
      ['GMEM-UAPI-030', { guestMemfdOffset: '0x8000000000000000' }],
      ['GMEM-UAPI-033', {}],
    ],
  },
  {
    call: {
      call: 'KVM_SET_MEMORY_ATTRIBUTES',
      fd: VM,
      address: '0x0',
      size: '0x1000',
      attributes: '0x8',
      flags: '0x0',
    },
    built: { vmAttributes: true },
    faults: [
      ['GMEM-UAPI-037', { flags: '0x1' }],
      ['GMEM-UAPI-038', { attributes: '0x1' }],
      ['GMEM-UAPI-039', { size: '0x0' }],
      ['GMEM-UAPI-040', { address: '0x1' }],
    ],
  },
  {
    call: {
      call: 'KVM_SET_MEMORY_ATTRIBUTES2',
      fd: FILE,
      offset: '0x0',
      size: '0x1000',
      attributes: '0x8',
      flags: '0x0',
    },
    on: '7.4-queued',
    faults: [
      ['GMEM-UAPI-043', { unreadable: true }],
      ['GMEM-UAPI-044', { flags: '0x1' }],
      ['GMEM-UAPI-045', { reserved: Array<string>(11).fill('0x1') }],
      ['GMEM-UAPI-046', { fd: PLAIN_FILE }],
      ['GMEM-UAPI-047', { attributes: '0x1' }],
      ['GMEM-UAPI-048', { size: '0x0' }],
      ['GMEM-UAPI-049', { offset: '0x4001' }],
      ['GMEM-UAPI-050', { offset: '0x4000' }],
    ],
  },
  {
    call: { call: 'KVM_PRE_FAULT_MEMORY', fd: VCPU, gpa: '0x0', size: '0x1000', flags: '0x0' },
    built: { preFault: false },
    faults: [
      ['GMEM-UAPI-052', { flags: '0x1' }],
      ['GMEM-UAPI-053', { gpa: '0x10000' }],
    ],
  },
  {
    call: { call: 'fallocate', fd: FILE, mode: 1, offset: '0x0', length: '0x1000' },
    faults: [
      ['GMEM-UAPI-056', { length: '0x0' }],
      ['GMEM-UAPI-058', { mode: 2 }],
      ['GMEM-UAPI-057', { offset: '0x7ffffffffffff800' }],
      ['GMEM-UAPI-058', { mode: 0 }],
      ['GMEM-UAPI-059', { offset: '0x10001' }],
      ['GMEM-UAPI-060', { offset: '0x10000' }],
    ],
  },
  {
    call: { call: 'mmap', fd: FILE, address: '0x100000', length: '0x1000', prot: 3, flags: 1, offset: '0x0' },
    on: '6.18',
    faults: [
      ['GMEM-UAPI-064', { prot: 4 }],
      ['GMEM-UAPI-065', { fd: PLAIN_FILE }],
      ['GMEM-UAPI-066', { flags: 2 }],
    ],
  },
];

/** Pairs of faults that do not set one field to two values. */
const pairs = ladders.flatMap((ladder) =>
  ladder.faults.flatMap(([earlier, first], index) =>
    ladder.faults.slice(index + 1).flatMap(([later, second]) => {
      const isApart = Object.keys(first).every((field) => !Object.hasOwn(second, field));
      return isApart ? [{ ...ladder, name: ladder.call.call, earlier, later, wrong: { ...second, ...first } }] : [];
    }),
  ),
);

describe('the order of checks', () => {
  it.each(pairs)('of $name: $earlier before $later', ({ call, on = '7.2', built, earlier, wrong }) => {
    const row = {
      rule: earlier,
      title: '',
      call: { ...call, ...wrong },
      is: 'beyond',
      ...(built && { built }),
    } as const;
    expect(answer(row, on).rule).toBe(earlier);
  });

  it.each(
    ladders.flatMap((ladder) =>
      ladder.faults.map(([rule, wrong]) => ({ ...ladder, name: ladder.call.call, rule, wrong })),
    ),
  )('of $name: $rule is a fault by itself', ({ call, on = '7.2', built, rule, wrong }) => {
    const row = { rule, title: '', call: { ...call, ...wrong }, is: 'beyond', ...(built && { built }) } as const;
    expect(answer(row, on).rule).toBe(rule);
  });

  it.each([
    ['KVM_SET_MEMORY_ATTRIBUTES', 'GMEM-UAPI-036', { address: '0x1', flags: '0x1' }],
    ['KVM_SET_MEMORY_ATTRIBUTES2', 'GMEM-UAPI-042', { offset: '0x1', flags: '0x1', unreadable: true }],
  ] as const)('of %s: ENOTTY (%s) before anything of the argument', (name, rule, wrong) => {
    const ladder = ladders.find(({ call }) => call.call === name);
    if (!ladder) throw new Error(`no ladder for ${name}`);
    const built = { vmAttributes: false, inPlaceConversion: false };
    const call = { ...ladder.call, ...wrong } as UapiGuestMemfdCall;
    expect(answer({ rule, title: '', call, built, is: 'ENOTTY' }, '7.2')).toEqual({ errno: 'ENOTTY', rule });
  });
});
