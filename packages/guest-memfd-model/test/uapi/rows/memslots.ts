import type { UapiGmemSetRegion2 } from '@guestmem/spec';
import { FILE, MAPPABLE, NONE, OTHER, PLAIN_FILE, PLAIN_VM, type Row, SIGNED, SPARE, UNSIGNED, VM } from '../row.js';

/** A second slot, beside the one that a world has; SPARE is not bound yet. */
const bind: UapiGmemSetRegion2 = {
  call: 'KVM_SET_USER_MEMORY_REGION2',
  fd: VM,
  slot: 1,
  flags: 4,
  guestPhysAddr: '0x10000',
  memorySize: '0x1000',
  userspaceAddr: '0x0',
  guestMemfd: SPARE,
  guestMemfdOffset: '0x0',
};
const world = { ...bind, slot: 0, guestPhysAddr: '0x0', memorySize: '0x4000', guestMemfd: FILE } as const;
const einval = (rule: Row['rule'], title: string, wrong: Partial<UapiGmemSetRegion2>): Row => ({
  rule,
  title,
  call: { ...bind, ...wrong },
  is: 'EINVAL',
});
const { guestMemfd: _fd, guestMemfdOffset: _offset, ...first } = bind;

export const memslotRows: readonly Row[] = [
  ...[4, 8, 0x80000000].map(
    (flags): Row => ({
      rule: 'GMEM-UAPI-009',
      title: `flag ${flags} of the first call`,
      call: { ...first, call: 'KVM_SET_USER_MEMORY_REGION', flags },
      is: 'EINVAL',
    }),
  ),
  einval('GMEM-UAPI-010', 'slot 32764', { slot: 32764 }),
  einval('GMEM-UAPI-010', 'slot 65535', { slot: 65535 }),
  einval('GMEM-UAPI-011', 'guest_memfd with dirty logging', { flags: 5 }),
  einval('GMEM-UAPI-011', 'guest_memfd with dirty logging, read-only', { flags: 7 }),
  einval('GMEM-UAPI-012', 'guest_memfd read-only', { flags: 6 }),
  einval('GMEM-UAPI-012', 'guest_memfd read-only with an unknown flag', { flags: 14 }),
  einval('GMEM-UAPI-013', 'an unknown flag', { flags: 8 }),
  einval('GMEM-UAPI-014', 'size not aligned', { memorySize: '0x1800' }),
  einval('GMEM-UAPI-015', 'guest address not aligned', { guestPhysAddr: '0x10800' }),
  einval('GMEM-UAPI-016', 'user address not aligned', { userspaceAddr: '0x800' }),
  einval('GMEM-UAPI-016', 'user address not of user space', { userspaceAddr: '0xffff800000000000' }),
  einval('GMEM-UAPI-017', 'offset not aligned', { guestMemfdOffset: '0x800' }),
  einval('GMEM-UAPI-017', 'offset wraps', { guestMemfdOffset: '0xfffffffffffff000', memorySize: '0x2000' }),
  einval('GMEM-UAPI-018', 'third address space', { slot: 0x20001 }),
  einval('GMEM-UAPI-019', 'guest range wraps', { guestPhysAddr: '0xfffffffffffff000', memorySize: '0x2000' }),
  einval('GMEM-UAPI-020', '2^31 pages', { memorySize: '0x80000000000' }),
  einval('GMEM-UAPI-021', 'deletes what is not there', { memorySize: '0x0' }),
  {
    rule: 'GMEM-UAPI-022',
    title: 'deletes the slot of the world',
    call: { ...world, memorySize: '0x0' },
    is: { operations: [{ op: 'kvm.unbind', vm: 0, slot: 0 }] },
  },
  { rule: 'GMEM-UAPI-023', title: 'sets a slot again', call: world, is: 'EINVAL' },
  { rule: 'GMEM-UAPI-024', title: 'drops the guest_memfd of a slot', call: { ...world, flags: 0 }, is: 'EINVAL' },
  {
    rule: 'GMEM-UAPI-024',
    title: 'moves a slot with a guest_memfd',
    call: { ...world, flags: 0, guestPhysAddr: '0x10000' },
    is: 'EINVAL',
  },
  { rule: 'GMEM-UAPI-024', title: 'resizes a slot', call: { ...world, flags: 0, memorySize: '0x1000' }, is: 'EINVAL' },
  {
    rule: 'GMEM-UAPI-025',
    title: 'over the guest pages of another',
    call: { ...bind, guestPhysAddr: '0x3000' },
    is: 'EEXIST',
  },
  {
    rule: 'GMEM-UAPI-026',
    title: 'a slot without guest_memfd, by the first call',
    call: { ...first, call: 'KVM_SET_USER_MEMORY_REGION', flags: 3 },
    is: { operations: [] },
  },
  { rule: 'GMEM-UAPI-027', title: 'no descriptor', call: { ...bind, guestMemfd: NONE }, is: 'EBADF' },
  einval('GMEM-UAPI-028', 'another kind of file', { guestMemfd: OTHER }),
  einval('GMEM-UAPI-029', "another VM's file", { guestMemfd: PLAIN_FILE }),
  einval('GMEM-UAPI-029', "another VM's file, from there", { fd: PLAIN_VM }),
  {
    rule: 'GMEM-UAPI-030',
    title: 'a negative offset',
    on: SIGNED,
    call: { ...bind, guestMemfdOffset: '0x8000000000000000' },
    is: 'EINVAL',
  },
  {
    rule: 'GMEM-UAPI-031',
    title: 'an offset of 2^63',
    on: UNSIGNED,
    call: { ...bind, guestMemfdOffset: '0x8000000000000000' },
    is: 'EINVAL',
  },
  {
    rule: 'GMEM-UAPI-029',
    title: "another VM's file at a negative offset",
    on: SIGNED,
    call: { ...bind, guestMemfd: PLAIN_FILE, guestMemfdOffset: '0x8000000000000000' },
    is: 'EINVAL',
  },
  einval('GMEM-UAPI-031', 'past the end', { guestMemfdOffset: '0x2000' }),
  {
    rule: 'GMEM-UAPI-032',
    title: 'the sum turns negative',
    on: SIGNED,
    call: { ...bind, guestMemfdOffset: '0x7ffffffffffff000' },
    is: { operations: [] },
  },
  {
    rule: 'GMEM-UAPI-031',
    title: 'the sum does not turn negative any more',
    on: UNSIGNED,
    call: { ...bind, guestMemfdOffset: '0x7ffffffffffff000' },
    is: 'EINVAL',
  },
  { rule: 'GMEM-UAPI-033', title: 'bound already', on: SIGNED, call: { ...bind, guestMemfd: FILE }, is: 'EINVAL' },
  { rule: 'GMEM-UAPI-034', title: 'bound already', on: UNSIGNED, call: { ...bind, guestMemfd: FILE }, is: 'EEXIST' },
  { rule: 'GMEM-UAPI-098', title: 'a second file', on: MAPPABLE, call: bind, is: 'beyond' },
  { rule: 'GMEM-UAPI-098', title: 'a second address space', call: { ...bind, slot: 0x10001 }, is: 'beyond' },
];
