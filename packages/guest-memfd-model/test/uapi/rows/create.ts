import { freshTable } from '../../../src/index.js';
import { KVM, MAPPABLE, NONE, PLAIN_VM, type Row, SPARE, VM } from '../row.js';

const create = { call: 'KVM_CREATE_GUEST_MEMFD', fd: VM, size: '0x1000', flags: '0x0' } as const;
const ask = { call: 'KVM_CHECK_EXTENSION', fd: KVM } as const;
const nothing = { operations: [] } as const;

export const createRows: readonly Row[] = [
  { rule: 'GMEM-UAPI-001', title: 'no descriptor', call: { ...create, fd: NONE }, is: 'EBADF' },
  { rule: 'GMEM-UAPI-001', title: 'no descriptor at all', call: { call: 'fsync', fd: -1 }, is: 'EBADF' },
  { rule: 'GMEM-UAPI-002', title: 'created on /dev/kvm', call: { ...create, fd: KVM }, is: 'ENOTTY' },
  { rule: 'GMEM-UAPI-002', title: 'created on a file', call: { ...create, fd: SPARE }, is: 'ENOTTY' },
  ...[231, 232, 234].map(
    (capability): Row => ({
      rule: 'GMEM-UAPI-003',
      title: `capability ${capability}`,
      call: { ...ask, capability },
      is: { result: 1n, ...nothing },
    }),
  ),
  {
    rule: 'GMEM-UAPI-003',
    title: 'no flags',
    on: ['6.12'],
    call: { ...ask, capability: 244 },
    is: { result: 0n, ...nothing },
  },
  {
    rule: 'GMEM-UAPI-003',
    title: 'flags',
    on: MAPPABLE,
    call: { ...ask, capability: 244 },
    is: { result: 3n, ...nothing },
  },
  {
    rule: 'GMEM-UAPI-003',
    title: 'attributes per VM',
    built: { vmAttributes: true },
    call: { ...ask, capability: 233 },
    is: { result: 8n, ...nothing },
  },
  {
    rule: 'GMEM-UAPI-003',
    title: 'attributes of a VM without private memory',
    built: { vmAttributes: true },
    call: { ...ask, fd: 7, capability: 233 },
    is: { result: 0n, ...nothing },
  },
  {
    rule: 'GMEM-UAPI-003',
    title: 'no attributes per VM',
    built: { vmAttributes: false },
    call: { ...ask, capability: 233 },
    is: { result: 0n, ...nothing },
  },
  {
    rule: 'GMEM-UAPI-003',
    title: 'no mapping ahead',
    built: { preFault: false },
    call: { ...ask, fd: VM, capability: 236 },
    is: { result: 0n, ...nothing },
  },
  { rule: 'GMEM-UAPI-098', title: 'another capability', call: { ...ask, capability: 1 }, is: 'beyond' },
  {
    rule: 'GMEM-UAPI-004',
    title: 'the default type',
    table: freshTable,
    call: { call: 'KVM_CREATE_VM', fd: KVM, type: 0 },
    is: { result: 0n, ...nothing },
  },
  ...[1, 2, 3, 4, 5].map(
    (type): Row => ({
      rule: 'GMEM-UAPI-005',
      title: `VM type ${type} on a host with type 0 alone`,
      built: { vmTypes: [0] },
      call: { call: 'KVM_CREATE_VM', fd: KVM, type },
      is: 'EINVAL',
    }),
  ),
  { rule: 'GMEM-UAPI-006', title: 'an unknown flag', call: { ...create, flags: '0x4' }, is: 'EINVAL' },
  {
    rule: 'GMEM-UAPI-006',
    title: 'MMAP before there are flags',
    on: ['6.12'],
    call: { ...create, flags: '0x1' },
    is: 'EINVAL',
  },
  {
    rule: 'GMEM-UAPI-099',
    title: 'INIT_SHARED beside private memory',
    on: ['6.18', '7.1', '7.2'],
    call: { ...create, flags: '0x3' },
    is: 'EINVAL',
  },
  {
    rule: 'GMEM-UAPI-099',
    title: 'INIT_SHARED beside private memory, attributes per VM',
    on: ['7.4-queued'],
    built: { vmAttributes: true },
    call: { ...create, flags: '0x2' },
    is: 'EINVAL',
  },
  {
    rule: 'GMEM-UAPI-008',
    title: 'INIT_SHARED beside private memory, attributes per file',
    on: ['7.4-queued'],
    call: { ...create, flags: '0x3' },
    is: { result: 0n, ...nothing },
  },
  {
    rule: 'GMEM-UAPI-003',
    title: 'flags of a VM with private memory',
    on: ['6.18', '7.1', '7.2'],
    call: { ...ask, fd: VM, capability: 244 },
    is: { result: 1n, ...nothing },
  },
  {
    rule: 'GMEM-UAPI-003',
    title: 'flags of a VM with private memory, attributes per file',
    on: ['7.4-queued'],
    call: { ...ask, fd: VM, capability: 244 },
    is: { result: 3n, ...nothing },
  },
  ...['0x0', '0x1', '0xfff', '0x1001', '0x8000000000000000'].map(
    (size): Row => ({
      rule: 'GMEM-UAPI-007',
      title: `size ${size}`,
      call: { ...create, size },
      is: 'EINVAL',
    }),
  ),
  {
    rule: 'GMEM-UAPI-008',
    title: 'size 1 << 62, reserved words set',
    call: { ...create, size: '0x4000000000000000', reserved: ['0x1', '0x0', '0x0', '0x0', '0x0', '0x7'] },
    is: { result: 0n, ...nothing },
  },
  {
    rule: 'GMEM-UAPI-008',
    title: 'INIT_SHARED without MMAP',
    on: MAPPABLE,
    call: { ...create, fd: PLAIN_VM, flags: '0x2' },
    is: { result: 0n, ...nothing },
  },
];
