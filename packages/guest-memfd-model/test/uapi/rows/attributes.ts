import type { UapiGmemSetAttributes2 } from '@guestmem/spec';
import { FILE, PLAIN_FILE, PLAIN_VM, type Row, VCPU, VM } from '../row.js';

const perVm = {
  call: 'KVM_SET_MEMORY_ATTRIBUTES',
  fd: VM,
  address: '0x0',
  size: '0x1000',
  attributes: '0x8',
  flags: '0x0',
} as const;
const built = { vmAttributes: true } as const;
const convert: UapiGmemSetAttributes2 = {
  call: 'KVM_SET_MEMORY_ATTRIBUTES2',
  fd: FILE,
  offset: '0x1000',
  size: '0x2000',
  attributes: '0x8',
  flags: '0x0',
};
const NEWEST = ['7.4-queued'] as const;
const refuses = (rule: Row['rule'], title: string, wrong: Partial<UapiGmemSetAttributes2>): Row => ({
  rule,
  title,
  on: NEWEST,
  call: { ...convert, ...wrong },
  is: 'EINVAL',
});
const words = (last: string): readonly string[] => [...Array<string>(10).fill('0x0'), last];
const ahead = { call: 'KVM_PRE_FAULT_MEMORY', fd: VCPU, gpa: '0x1000', size: '0x1000', flags: '0x0' } as const;
const works = { preFault: true } as const;

export const attributeRows: readonly Row[] = [
  { rule: 'GMEM-UAPI-036', title: 'built without', built: { vmAttributes: false }, call: perVm, is: 'ENOTTY' },
  { rule: 'GMEM-UAPI-037', title: 'flags', built, call: { ...perVm, flags: '0x1' }, is: 'EINVAL' },
  { rule: 'GMEM-UAPI-038', title: 'another attribute', built, call: { ...perVm, attributes: '0x9' }, is: 'EINVAL' },
  { rule: 'GMEM-UAPI-038', title: 'no private memory', built, call: { ...perVm, fd: PLAIN_VM }, is: 'EINVAL' },
  { rule: 'GMEM-UAPI-039', title: 'nothing', built, call: { ...perVm, size: '0x0' }, is: 'EINVAL' },
  { rule: 'GMEM-UAPI-039', title: 'wraps', built, call: { ...perVm, address: '0xfffffffffffff000' }, is: 'EINVAL' },
  { rule: 'GMEM-UAPI-040', title: 'not aligned', built, call: { ...perVm, address: '0x1' }, is: 'EINVAL' },
  { rule: 'GMEM-UAPI-041', title: 'private', built, call: perVm, is: { operations: [] } },
  { rule: 'GMEM-UAPI-042', title: 'too early', on: ['6.12', '6.18', '7.1', '7.2'], call: convert, is: 'ENOTTY' },
  { rule: 'GMEM-UAPI-042', title: 'turned off', built: { inPlaceConversion: false }, call: convert, is: 'ENOTTY' },
  { rule: 'GMEM-UAPI-043', title: 'unreadable', on: NEWEST, call: { ...convert, unreadable: true }, is: 'EFAULT' },
  refuses('GMEM-UAPI-044', 'flags', { flags: '0x1' }),
  refuses('GMEM-UAPI-045', 'a reserved word', { reserved: words('0x1') }),
  refuses('GMEM-UAPI-046', 'no private memory', { fd: PLAIN_FILE }),
  refuses('GMEM-UAPI-047', 'another attribute', { attributes: '0x1' }),
  refuses('GMEM-UAPI-048', 'nothing', { size: '0x0' }),
  refuses('GMEM-UAPI-048', 'wraps', { offset: '0xfffffffffffff000' }),
  refuses('GMEM-UAPI-049', 'offset not aligned', { offset: '0x800' }),
  refuses('GMEM-UAPI-049', 'size not aligned', { size: '0x800' }),
  refuses('GMEM-UAPI-050', 'starts at the end', { offset: '0x4000' }),
  refuses('GMEM-UAPI-050', 'ends behind it', { size: '0x4000' }),
  {
    rule: 'GMEM-UAPI-051',
    title: 'to private',
    on: NEWEST,
    call: { ...convert, reserved: words('0x0') },
    is: { operations: [{ op: 'kvm.convert', index: 1, pages: 2, to: 'private' }] },
  },
  {
    rule: 'GMEM-UAPI-051',
    title: 'to shared',
    on: NEWEST,
    call: { ...convert, attributes: '0x0' },
    is: { operations: [{ op: 'kvm.convert', index: 1, pages: 2, to: 'shared' }] },
  },
  { rule: 'GMEM-UAPI-052', title: 'flags', call: { ...ahead, flags: '0x1' }, is: 'EINVAL' },
  { rule: 'GMEM-UAPI-052', title: 'nothing', call: { ...ahead, size: '0x0' }, is: 'EINVAL' },
  { rule: 'GMEM-UAPI-052', title: 'not aligned', call: { ...ahead, gpa: '0x1' }, is: 'EINVAL' },
  { rule: 'GMEM-UAPI-053', title: 'cannot', built: { preFault: false }, call: ahead, is: 'EOPNOTSUPP' },
  { rule: 'GMEM-UAPI-054', title: 'no slot', built: works, call: { ...ahead, gpa: '0x4000' }, is: 'ENOENT' },
  { rule: 'GMEM-UAPI-055', title: 'one page', built: works, call: ahead, is: { operations: [] } },
];
