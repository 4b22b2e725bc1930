import type { UapiGuestMemfdCall } from '@guestmem/spec';
import { type DescriptorTable, worldTable } from '../../../src/index.js';
import { FILE, KVM, MAPPABLE, type Row, SPARE, tableFor, VCPU, VM } from '../row.js';

const world = worldTable(4, '7.4-queued');
/** Descriptors whose objects the table does not hold. */
const hollow: DescriptorTable = { ...world, files: [], vms: [] };
/** The same world, as large as no operation can name it. */
const HUGE = 1n << 40n;
const vast: DescriptorTable = {
  ...world,
  files: world.files.map((file) => ({ ...file, size: HUGE })),
  vms: world.vms.map((vm) => ({ ...vm, slots: [] })),
  mappings: world.mappings.map((mapping) => ({ ...mapping, length: HUGE })),
};
const FAR = '0x2000000000';

const beyond = (title: string, call: UapiGuestMemfdCall, more: Partial<Row> = {}): Row => ({
  rule: 'GMEM-UAPI-098',
  title,
  call,
  is: 'beyond',
  ...more,
});

const allocate = { call: 'fallocate', fd: FILE, mode: 1, offset: '0x1000', length: '0x1000' } as const;
const map = {
  call: 'mmap',
  fd: FILE,
  address: '0x100000',
  length: '0x1000',
  prot: 3,
  flags: 1,
  offset: '0x0',
} as const;
const convert = {
  call: 'KVM_SET_MEMORY_ATTRIBUTES2',
  fd: FILE,
  offset: '0x0',
  size: '0x1000',
  attributes: '0x8',
  flags: '0x0',
} as const;
const attribute = {
  call: 'KVM_SET_MEMORY_ATTRIBUTES',
  fd: VM,
  address: '0x0',
  size: '0x1000',
  attributes: '0x8',
  flags: '0x0',
} as const;
const bind = {
  call: 'KVM_SET_USER_MEMORY_REGION2',
  fd: VM,
  slot: 1,
  flags: 4,
  guestPhysAddr: '0x10000',
  memorySize: '0x1000',
  userspaceAddr: '0x0',
  guestMemfd: FILE,
  guestMemfdOffset: '0x0',
} as const;
const preFault = { call: 'KVM_PRE_FAULT_MEMORY', fd: VCPU, gpa: '0x0', size: '0x1000', flags: '0x0' } as const;
const advise = { call: 'madvise', address: '0x1000', length: '0x1000', advice: 'MADV_DONTNEED' } as const;
const policy = { call: 'mbind', address: '0x1000', length: '0x1000', mode: 0 } as const;
const newest = { on: ['7.4-queued'] } as const;

/** Calls of which no source tells the end, or that no operation can name. */
export const beyondRows: readonly Row[] = [
  ...([allocate, map, convert, { call: 'fstat', fd: FILE }] as const).map((call) =>
    beyond('a file that the table lost', call, { ...newest, table: hollow }),
  ),
  ...([attribute, bind, preFault] as const).map((call) =>
    beyond('a VM that the table lost', call, { ...newest, built: { vmAttributes: true }, table: hollow }),
  ),
  beyond(
    'a VM of a type that no source describes',
    { call: 'KVM_CREATE_VM', fd: KVM, type: 2 },
    { built: { vmTypes: [2] } },
  ),
  beyond(
    'a fifth VM',
    { call: 'KVM_CREATE_VM', fd: KVM, type: 0 },
    { table: { ...world, created: { files: 1, vms: 4 } } },
  ),
  beyond('pages of a second file', { ...allocate, fd: SPARE, offset: '0x0' }),
  beyond('attributes of a second file', { ...convert, fd: SPARE }, newest),
  ...[
    { ...allocate, offset: FAR },
    { ...advise, address: FAR },
    { ...map, address: FAR },
    { ...map, address: '0x80000000000', offset: FAR },
    { ...convert, offset: FAR },
    { ...bind, guestPhysAddr: FAR },
    { ...bind, guestMemfdOffset: FAR },
  ].map((call) => beyond('pages of large numbers', call, { ...newest, table: vast })),
  ...[
    { ...map, address: FAR },
    { ...map, offset: FAR },
  ].map((call) => beyond('a mapping of pages of large numbers', call, newest)),
  beyond('a slot of a second address space', { ...bind, slot: 0x10001 }),
  ...(['MADV_HWPOISON', 'MADV_SOFT_OFFLINE'] as const).map((advice) =>
    beyond('a memory failure that was built in', { ...advise, advice }),
  ),
  beyond('a range of no length', { ...advise, length: '0x0' }),
  beyond('an address within a page', { ...advise, address: '0x1800' }, { on: MAPPABLE }),
  beyond('a range that is mapped in part', { ...advise, address: '0x3000', length: '0x2000' }, { on: MAPPABLE }),
  beyond(
    'a collapse of a range that is mapped in part',
    { ...advise, address: '0x3000', length: '0x2000', advice: 'MADV_COLLAPSE' },
    { on: MAPPABLE },
  ),
  beyond(
    'a policy of a range that is mapped in part',
    { ...policy, address: '0x3000', length: '0x2000' },
    { on: MAPPABLE },
  ),
  beyond('a policy of a range that is not mapped', { ...policy, address: '0x8000' }),
  beyond('a mapping of no length', { ...map, length: '0x0' }),
  beyond('a mapping within a page', { ...map, address: '0x100800' }),
  beyond('a mapping from within a page', { ...map, offset: '0x800' }),
  ...[0, 3].map((flags) => beyond(`a mapping of type ${flags}`, { ...map, flags })),
];

/** What comes before that. */
export const notBeyondRows: readonly Row[] = [
  {
    rule: 'GMEM-UAPI-062',
    title: 'a hole behind the end of a second file',
    call: { ...allocate, fd: SPARE, mode: 3, offset: '0x2000' },
    is: { operations: [] },
  },
  {
    rule: 'GMEM-UAPI-064',
    title: 'to execute, over another mapping and of a second file',
    on: MAPPABLE,
    call: { ...map, address: '0x0', prot: 5 },
    is: 'EPERM',
  },
  { rule: 'GMEM-UAPI-063', title: 'no mmap yet, to execute', on: ['6.12'], call: { ...map, prot: 5 }, is: 'ENODEV' },
  {
    rule: 'GMEM-UAPI-068',
    title: 'collapse, not mapped',
    call: { ...advise, address: '0x4000', advice: 'MADV_COLLAPSE' },
    is: 'ENOMEM',
  },
  ...[true, false].map(
    (preFaults): Row => ({
      rule: 'GMEM-UAPI-003',
      title: `mapping ahead: ${preFaults}`,
      built: { preFault: preFaults },
      call: { call: 'KVM_CHECK_EXTENSION', fd: KVM, capability: 236 },
      is: { result: preFaults ? 1n : 0n, operations: [] },
    }),
  ),
  {
    rule: 'GMEM-UAPI-022',
    title: 'deletes a slot whose file has ended',
    call: { ...bind, slot: 0, memorySize: '0x0' },
    table: {
      ...tableFor('7.2'),
      vms: world.vms.map((vm) => ({ ...vm, slots: vm.slots.map((slot) => ({ ...slot, binding: null })) })),
    },
    is: { operations: [] },
  },
];
