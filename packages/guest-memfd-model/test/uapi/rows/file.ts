import type { UapiGmemFallocate, UapiGmemMmap, UapiGuestMemfdCall } from '@guestmem/spec';
import { FILE, MAPPABLE, OTHER, PLAIN_FILE, type Row, SPARE } from '../row.js';

const allocate: UapiGmemFallocate = { call: 'fallocate', fd: FILE, mode: 1, offset: '0x1000', length: '0x2000' };
const map: UapiGmemMmap = {
  call: 'mmap',
  fd: FILE,
  address: '0x100000',
  length: '0x4000',
  prot: 3,
  flags: 1,
  offset: '0x0',
};
const advise = { call: 'madvise', address: '0x1000', length: '0x1000' } as const;
const place = { page: 1, pages: 1, process: 0 } as const;
const falls = (rule: Row['rule'], is: 'EINVAL' | 'EFBIG' | 'EOPNOTSUPP', title: string, wrong: object): Row => ({
  rule,
  title,
  call: { ...allocate, ...wrong },
  is,
});
const always = (rule: Row['rule'], is: 'EINVAL' | 'ESPIPE' | 'EXDEV' | 'ENXIO', call: UapiGuestMemfdCall): Row => ({
  rule,
  title: call.call,
  call,
  is,
});

export const fileRows: readonly Row[] = [
  falls('GMEM-UAPI-056', 'EINVAL', 'length 0', { length: '0x0' }),
  falls('GMEM-UAPI-056', 'EINVAL', 'a negative offset', { offset: '0x8000000000000000' }),
  falls('GMEM-UAPI-057', 'EFBIG', 'too big', { offset: '0x7ffffffffffff000' }),
  ...[0, 2, 0x10, 0x11, 0x13].map((mode) => falls('GMEM-UAPI-058', 'EOPNOTSUPP', `mode ${mode}`, { mode })),
  falls('GMEM-UAPI-059', 'EINVAL', 'offset not aligned', { offset: '0x800' }),
  falls('GMEM-UAPI-059', 'EINVAL', 'hole not aligned', { mode: 3, length: '0x800' }),
  falls('GMEM-UAPI-060', 'EINVAL', 'past the end', { length: '0x4000' }),
  {
    rule: 'GMEM-UAPI-061',
    title: 'allocates',
    call: allocate,
    is: { operations: [{ op: 'user.fallocate', keepSize: true, index: 1, pages: 2, process: 0 }] },
  },
  {
    rule: 'GMEM-UAPI-062',
    title: 'a hole over the end',
    call: { ...allocate, mode: 3, length: '0x10000' },
    is: { operations: [{ op: 'user.punchHole', index: 1, pages: 3, process: 0 }] },
  },
  {
    rule: 'GMEM-UAPI-062',
    title: 'a hole behind the end',
    call: { ...allocate, mode: 3, offset: '0x4000' },
    is: { operations: [] },
  },
  { rule: 'GMEM-UAPI-063', title: 'no mmap yet', on: ['6.12'], call: map, is: 'ENODEV' },
  { rule: 'GMEM-UAPI-064', title: 'to execute', on: MAPPABLE, call: { ...map, prot: 5 }, is: 'EPERM' },
  { rule: 'GMEM-UAPI-065', title: 'without the flag', on: MAPPABLE, call: { ...map, fd: PLAIN_FILE }, is: 'ENODEV' },
  { rule: 'GMEM-UAPI-066', title: 'private', on: MAPPABLE, call: { ...map, flags: 2 }, is: 'EINVAL' },
  {
    rule: 'GMEM-UAPI-066',
    title: 'private and read-only',
    on: MAPPABLE,
    call: { ...map, flags: 2, prot: 1 },
    is: 'EINVAL',
  },
  {
    rule: 'GMEM-UAPI-067',
    title: 'past the end',
    on: MAPPABLE,
    call: { ...map, offset: '0x3000' },
    is: {
      result: 0x100000n,
      operations: [{ op: 'user.map', page: 256, pages: 4, index: 3, kind: 'shared', process: 0 }],
    },
  },
  { rule: 'GMEM-UAPI-098', title: 'a second file', on: MAPPABLE, call: { ...map, fd: SPARE }, is: 'beyond' },
  {
    rule: 'GMEM-UAPI-098',
    title: 'over another mapping',
    on: MAPPABLE,
    call: { ...map, address: '0x0' },
    is: 'beyond',
  },
  { rule: 'GMEM-UAPI-098', title: 'of another file', call: { ...map, fd: OTHER }, is: 'beyond' },
  {
    rule: 'GMEM-UAPI-068',
    title: 'not mapped',
    call: { ...advise, address: '0x4000', advice: 'MADV_POPULATE_READ' },
    is: 'ENOMEM',
  },
  {
    rule: 'GMEM-UAPI-069',
    title: 'collapse',
    on: MAPPABLE,
    call: { ...advise, advice: 'MADV_COLLAPSE' },
    is: 'EINVAL',
  },
  ...(['MADV_HWPOISON', 'MADV_SOFT_OFFLINE'] as const).map(
    (advice): Row => ({
      rule: 'GMEM-UAPI-070',
      title: advice,
      built: { memoryFailure: false },
      call: { ...advise, advice },
      is: 'EINVAL',
    }),
  ),
  ...(
    [
      ['MADV_DONTNEED', 'dontneed'],
      ['MADV_REMOVE', 'remove'],
      ['MADV_PAGEOUT', 'pageout'],
      ['MADV_POPULATE_READ', 'populate-read'],
      ['MADV_POPULATE_WRITE', 'populate-write'],
    ] as const
  ).map(
    ([name, advice]): Row => ({
      rule: 'GMEM-UAPI-071',
      title: name,
      on: MAPPABLE,
      call: { ...advise, advice: name },
      is: { operations: [{ op: 'user.madvise', ...place, advice }] },
    }),
  ),
  { rule: 'GMEM-UAPI-072', title: 'no such mode', call: { ...advise, call: 'mbind', mode: 7 }, is: 'EINVAL' },
  {
    rule: 'GMEM-UAPI-073',
    title: 'interleave',
    on: MAPPABLE,
    call: { ...advise, call: 'mbind', mode: 3 },
    is: { operations: [] },
  },
  always('GMEM-UAPI-074', 'EINVAL', { call: 'read', fd: FILE, count: '0x1' }),
  always('GMEM-UAPI-075', 'EINVAL', { call: 'write', fd: FILE, count: '0x1' }),
  always('GMEM-UAPI-076', 'ESPIPE', { call: 'pread', fd: FILE, offset: '0x0', count: '0x1' }),
  always('GMEM-UAPI-077', 'ESPIPE', { call: 'pwrite', fd: FILE, offset: '0x0', count: '0x1' }),
  always('GMEM-UAPI-078', 'ESPIPE', { call: 'lseek', fd: FILE, offset: '0x0', whence: 'SEEK_DATA' }),
  always('GMEM-UAPI-079', 'EINVAL', { call: 'splice', fd: FILE, count: '0x1000' }),
  always('GMEM-UAPI-080', 'EXDEV', { call: 'copy_file_range', fd: FILE, count: '0x1000' }),
  always('GMEM-UAPI-081', 'EINVAL', { call: 'ftruncate', fd: FILE, length: '0x4000' }),
  always('GMEM-UAPI-082', 'EINVAL', { call: 'fchmod', fd: FILE, mode: 384 }),
  always('GMEM-UAPI-082', 'EINVAL', { call: 'fchown', fd: FILE, owner: 0, group: 0 }),
  always('GMEM-UAPI-083', 'EINVAL', { call: 'fsync', fd: FILE }),
  always('GMEM-UAPI-084', 'EINVAL', { call: 'F_ADD_SEALS', fd: FILE, seals: 8 }),
  always('GMEM-UAPI-084', 'EINVAL', { call: 'F_GET_SEALS', fd: FILE }),
  always('GMEM-UAPI-085', 'ENXIO', { call: 'open-proc-fd', fd: FILE }),
  { rule: 'GMEM-UAPI-086', title: 'status', call: { call: 'fstat', fd: FILE }, is: { operations: [] } },
  {
    rule: 'GMEM-UAPI-087',
    title: 'the descriptor of the file',
    call: { call: 'close', fd: FILE },
    is: { operations: [{ op: 'user.close', process: 0 }] },
  },
  { rule: 'GMEM-UAPI-087', title: 'the VM, its vCPU open', call: { call: 'close', fd: 4 }, is: { operations: [] } },
  { rule: 'GMEM-UAPI-087', title: 'something else', call: { call: 'close', fd: OTHER }, is: { operations: [] } },
  {
    rule: 'GMEM-UAPI-088',
    title: 'a child',
    call: { call: 'fork', child: 1 },
    is: { operations: [{ op: 'user.fork', process: 0, child: 1 }] },
  },
  { rule: 'GMEM-UAPI-098', title: 'a child that is there', call: { call: 'fork', child: 0 }, is: 'beyond' },
];
