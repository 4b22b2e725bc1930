import type { UapiShmemCall } from '@guestmem/spec';
import { type UapiKernel, type UapiTable, uapiKernels } from '../../src/index.js';
import * as call from './calls.js';
import { MODE, SEAL } from './calls.js';
import { at, fdOf, frozen, inaccessible, memory, nowhere, READ_ONLY, readOnly, scenery, sealed } from './scenery.js';

/** What happens, what the last call answers, and by which rule if it is refused. */
export interface Row {
  readonly title: string;
  readonly calls: readonly UapiShmemCall[];
  readonly tells: string;
  readonly table?: UapiTable;
  readonly kernel?: UapiKernel;
}

const rfc = uapiKernels['exclusive-rfc'];
const limits = { ...scenery().limits, memlock: 0x2000n };
const tight = scenery({ limits });
const privileged = scenery({ limits: { ...limits, capIpcLock: true } });
const secret = { fd: fdOf.secretmem, length: '0x3000' };

export const creation: readonly Row[] = [
  { title: 'memfd_create', calls: [call.create()], tells: '= 4' },
  { title: 'an unknown flag', calls: [call.create({ flags: '0x20' })], tells: 'EINVAL SHM-UAPI-001' },
  {
    title: 'a huge page size without MFD_HUGETLB',
    calls: [call.create({ flags: '0x54000000' })],
    tells: 'EINVAL SHM-UAPI-001',
  },
  { title: 'a huge page size with it', calls: [call.create({ flags: '0x54000004' })], tells: '= 4' },
  { title: 'MFD_EXEC with MFD_NOEXEC_SEAL', calls: [call.create({ flags: '0x18' })], tells: 'EINVAL SHM-UAPI-002' },
  { title: 'no name', calls: [{ call: 'memfd_create', flags: '0x0' }], tells: 'EFAULT SHM-UAPI-003' },
  { title: 'a name of 299 bytes', calls: [call.create({ name: 'n'.repeat(299) })], tells: 'EINVAL SHM-UAPI-004' },
  { title: 'a name of 249 bytes', calls: [call.create({ name: 'n'.repeat(249) })], tells: '= 4' },
];

export const files: readonly Row[] = [
  { title: 'fallocate', calls: [call.allocate()], tells: '= 0' },
  { title: 'fallocate past the end', calls: [call.allocate({ offset: '0x10000' })], tells: '= 0' },
  { title: 'KEEP_SIZE', calls: [call.allocate({ mode: MODE.keep })], tells: '= 0' },
  { title: 'a hole', calls: [call.punch()], tells: '= 0' },
  { title: 'a hole within a page', calls: [call.punch({ offset: '0x10', length: '0x20' })], tells: '= 0' },
  { title: 'ZERO_RANGE', calls: [call.allocate({ mode: MODE.zeroRange })], tells: 'EOPNOTSUPP SHM-UAPI-007' },
  ...['0x0', MODE.keep, MODE.punch, MODE.zeroRange].map((mode) => ({
    title: `fallocate of secretmem, mode ${mode}`,
    calls: [call.allocate({ mode, fd: fdOf.secretmem })],
    tells: 'EOPNOTSUPP SHM-UAPI-008',
  })),
  { title: 'a frozen mapping', calls: [call.allocate()], table: frozen(), tells: 'EPERM SHM-UAPI-009' },
  {
    title: 'a frozen mapping on 6.18',
    calls: [call.allocate()],
    table: frozen(),
    kernel: uapiKernels['6.18'],
    tells: 'unspecified',
  },
  { title: 'a hole, F_SEAL_WRITE', calls: [call.punch()], table: sealed(0x8n), tells: 'EPERM SHM-UAPI-010' },
  { title: 'a hole, F_SEAL_FUTURE_WRITE', calls: [call.punch()], table: sealed(0x10n), tells: 'EPERM SHM-UAPI-010' },
  { title: 'a hole, F_SEAL_SHRINK and F_SEAL_GROW', calls: [call.punch()], table: sealed(0x6n), tells: '= 0' },
  {
    title: 'KEEP_SIZE past the end, F_SEAL_GROW',
    calls: [call.allocate({ mode: MODE.keep, offset: '0x4000' })],
    table: sealed(0x4n),
    tells: 'EPERM SHM-UAPI-011',
  },
  { title: 'fallocate within the file, F_SEAL_GROW', calls: [call.allocate()], table: sealed(0x4n), tells: '= 0' },
  { title: 'ftruncate', calls: [call.truncate('0x8000')], tells: '= 0' },
  {
    title: 'ftruncate down, F_SEAL_SHRINK',
    calls: [call.truncate('0x0')],
    table: sealed(0x2n),
    tells: 'EPERM SHM-UAPI-012',
  },
  { title: 'ftruncate up, F_SEAL_SHRINK', calls: [call.truncate('0x8000')], table: sealed(0x2n), tells: '= 0' },
  {
    title: 'ftruncate up, F_SEAL_GROW',
    calls: [call.truncate('0x8000')],
    table: sealed(0x4n),
    tells: 'EPERM SHM-UAPI-013',
  },
  { title: 'ftruncate down, F_SEAL_GROW', calls: [call.truncate('0x0')], table: sealed(0x4n), tells: '= 0' },
  {
    title: 'ftruncate of secretmem again',
    calls: [call.truncate('0x8000', fdOf.secretmem)],
    tells: 'EINVAL SHM-UAPI-014',
  },
  { title: 'pread', calls: [call.read({ length: '0x10000' })], tells: '= 16384' },
  { title: 'pread at the end', calls: [call.read({ offset: '0x4000' })], tells: '= 0' },
  { title: 'pread of secretmem', calls: [call.read({ fd: fdOf.secretmem })], tells: 'ESPIPE SHM-UAPI-015' },
  { title: 'pwrite to secretmem', calls: [call.write({ fd: fdOf.secretmem })], tells: 'ESPIPE SHM-UAPI-015' },
  { title: 'pwrite', calls: [call.write()], tells: '= 4096' },
  { title: 'pwrite, F_SEAL_WRITE', calls: [call.write()], table: sealed(0x8n), tells: 'EPERM SHM-UAPI-016' },
  { title: 'pwrite, F_SEAL_FUTURE_WRITE', calls: [call.write()], table: sealed(0x10n), tells: 'EPERM SHM-UAPI-016' },
  {
    title: 'pwrite at the end, F_SEAL_GROW',
    calls: [call.write({ offset: '0x4000' })],
    table: sealed(0x4n),
    tells: 'EPERM SHM-UAPI-017',
  },
  { title: 'no such descriptor', calls: [call.allocate({ fd: 99 })], tells: 'EBADF SHM-UAPI-006' },
];

const unmapped = call.unmap();

export const sealing: readonly Row[] = [
  {
    title: 'seals of a memfd without MFD_ALLOW_SEALING',
    calls: [call.create({ flags: '0x0' }), call.getSeals(4)],
    tells: '= 1',
  },
  { title: 'seals of one with it', calls: [call.create(), call.getSeals(4)], tells: '= 0' },
  {
    title: 'seals of one with MFD_NOEXEC_SEAL',
    calls: [call.create({ flags: '0x8' }), call.getSeals(4)],
    tells: '= 32',
  },
  {
    title: 'a seal on a memfd without MFD_ALLOW_SEALING',
    calls: [call.create({ flags: '0x0' }), call.seal(SEAL.grow, 4)],
    tells: 'EPERM SHM-UAPI-005',
  },
  {
    title: 'a seal after F_SEAL_SEAL',
    calls: [call.seal(SEAL.seal), call.seal(SEAL.grow)],
    tells: 'EPERM SHM-UAPI-005',
  },
  {
    title: 'a seal through a read-only descriptor',
    calls: [call.seal(SEAL.grow, READ_ONLY)],
    tells: 'EPERM SHM-UAPI-018',
  },
  { title: 'an unknown seal', calls: [call.seal('0x40')], tells: 'EINVAL SHM-UAPI-019' },
  { title: 'a seal on secretmem', calls: [call.seal(SEAL.grow, fdOf.secretmem)], tells: 'EINVAL SHM-UAPI-020' },
  { title: 'the seals of secretmem', calls: [call.getSeals(fdOf.secretmem)], tells: 'EINVAL SHM-UAPI-020' },
  { title: 'the seals of a disk file', calls: [call.getSeals(fdOf.disk)], tells: 'EINVAL SHM-UAPI-020' },
  { title: 'F_SEAL_WRITE, mapped shared', calls: [call.seal(SEAL.write)], tells: 'EBUSY SHM-UAPI-021' },
  {
    title: 'F_SEAL_WRITE, mapped shared and read-only through a writable descriptor',
    calls: [unmapped, call.map({ prot: '0x1' }), call.seal(SEAL.write)],
    tells: 'EBUSY SHM-UAPI-021',
  },
  {
    title: 'F_SEAL_WRITE, mapped private',
    calls: [unmapped, call.map({ flags: '0x2' }), call.seal(SEAL.write)],
    tells: '= 0',
  },
  { title: 'F_SEAL_WRITE, not mapped', calls: [unmapped, call.seal(SEAL.write)], tells: '= 0' },
  {
    title: 'F_SEAL_WRITE with one long-term pin',
    calls: [call.register(), unmapped, call.seal(SEAL.write)],
    tells: 'EBUSY SHM-UAPI-022 after waiting',
  },
  {
    title: 'F_SEAL_WRITE with one vmsplice reference',
    calls: [call.splice(), unmapped, call.seal(SEAL.write)],
    tells: 'EBUSY SHM-UAPI-022 after waiting',
  },
  {
    title: 'F_SEAL_WRITE after the release of both',
    calls: [call.register(), call.splice(), unmapped, call.unregister(), call.drain(), call.seal(SEAL.write)],
    tells: '= 0',
  },
  {
    title: 'F_SEAL_WRITE where what is pinned has left the file',
    calls: [call.register(), call.punch(), unmapped, call.seal(SEAL.write)],
    tells: '= 0',
  },
  { title: 'F_SEAL_FUTURE_WRITE, mapped shared', calls: [call.seal(SEAL.futureWrite)], tells: '= 0' },
];

export const mappings: readonly Row[] = [
  {
    title: 'mmap, shared and writable, F_SEAL_WRITE',
    calls: [call.map()],
    table: sealed(0x8n),
    tells: 'EPERM SHM-UAPI-023',
  },
  {
    title: 'mmap, shared and writable, F_SEAL_FUTURE_WRITE',
    calls: [call.map()],
    table: sealed(0x10n),
    tells: 'EPERM SHM-UAPI-023',
  },
  { title: 'mmap of secretmem above the limit', calls: [call.map(secret)], table: tight, tells: 'EAGAIN SHM-UAPI-024' },
  { title: 'mmap through no descriptor', calls: [call.map({ fd: 99 })], tells: 'EBADF SHM-UAPI-006' },
  { title: 'collapse of a hole', calls: [call.collapse(nowhere)], tells: 'ENOMEM SHM-UAPI-037' },
  { title: 'collapse', calls: [call.collapse(memory('anon', false))], tells: '= 0' },
  {
    title: 'collapse with one pin in the range',
    calls: [call.register(memory('anon', false, 7)), call.collapse(memory('anon', false))],
    tells: 'EAGAIN SHM-UAPI-038',
  },
  {
    title: 'collapse with one plain reference in the range',
    calls: [call.splice(memory('anon', false, 7)), call.collapse(memory('anon', false))],
    tells: 'EAGAIN SHM-UAPI-038',
  },
  {
    title: 'collapse after the unpin',
    calls: [call.register(memory('anon', false)), call.unregister(), call.collapse(memory('anon', false))],
    tells: '= 0',
  },
];

const accepted = (title: string, address: string): Row => ({ title, calls: [call.register(address)], tells: '= 0' });
const denied = (title: string, address: string, tells: string): Row => ({
  title,
  calls: [call.register(address)],
  tells,
});

/** The table of long-term pins, memory by memory. */
export const buffers: readonly Row[] = [
  accepted('anonymous memory', memory('anon', false)),
  accepted('memfd, shared', at(0)),
  ...(['tmpfs', 'overlay'] as const).flatMap((kind) => [
    accepted(`${kind}, shared`, memory(kind)),
    accepted(`${kind}, private`, memory(kind, false)),
  ]),
  accepted('shared anonymous memory', memory('shared-anon')),
  accepted('a page of another ring', memory('ring')),
  { title: 'hugetlb', calls: [call.register(memory('hugetlb'))], table: privileged, tells: '= 0' },
  denied('disk, shared', memory('disk'), 'EFAULT SHM-UAPI-032'),
  accepted('disk, private', memory('disk', false)),
  denied('ramfs, shared', memory('ramfs'), 'EFAULT SHM-UAPI-032'),
  accepted('ramfs, private', memory('ramfs', false)),
  denied('FS-DAX', memory('fs-dax'), 'EOPNOTSUPP SHM-UAPI-030'),
  denied('secretmem', memory('secretmem'), 'EFAULT SHM-UAPI-031'),
  denied('the vdso', memory('vdso', false), 'EFAULT SHM-UAPI-029'),
  denied('raw frames', memory('pfnmap'), 'EFAULT SHM-UAPI-029'),
  denied('read-only memory', readOnly, 'EFAULT SHM-UAPI-033'),
  denied('PROT_NONE', inaccessible, 'EFAULT SHM-UAPI-033'),
  denied('nothing', nowhere, 'EFAULT SHM-UAPI-028'),
  { title: 'memfd past its end', calls: [call.truncate('0x1000'), call.register(at(1))], tells: 'EFAULT SHM-UAPI-035' },
  {
    title: 'memfd past its end in part',
    calls: [call.truncate('0x1000'), call.register(at(0), '0x2000')],
    tells: 'EFAULT SHM-UAPI-035',
  },
  { title: 'a second registration', calls: [call.register(), call.register(at(1))], tells: 'EBUSY SHM-UAPI-025' },
  { title: 'another ring', calls: [call.register(), call.register(at(0), '0x1000', 1)], tells: '= 0' },
  {
    title: 'a second unregistration',
    calls: [call.register(), call.unregister(), call.unregister()],
    tells: 'ENXIO SHM-UAPI-026',
  },
  { title: 'length 0', calls: [call.register(at(0), '0x0')], tells: 'EFAULT SHM-UAPI-027' },
  { title: 'more than 1 GiB', calls: [call.register(at(0), '0x40000001')], tells: 'EFAULT SHM-UAPI-027' },
  {
    title: 'more than RLIMIT_MEMLOCK',
    calls: [call.register(at(0), '0x3000')],
    table: tight,
    tells: 'ENOMEM SHM-UAPI-036',
  },
  {
    title: 'one page in three rings, above RLIMIT_MEMLOCK',
    calls: [0, 1, 2].map((ring) => call.register(at(0), '0x1000', ring)),
    table: tight,
    tells: 'ENOMEM SHM-UAPI-036',
  },
  { title: 'CAP_IPC_LOCK', calls: [call.register(at(0), '0x3000')], table: privileged, tells: '= 0' },
];

/** Fault-safe access: every way in is GUP, none of it long-term. */
export const accesses: readonly Row[] = [call.splice, call.remoteRead].flatMap((way): Row[] => {
  const { call: name } = way();
  return [
    { title: `${name}`, calls: [way()], tells: '= 4096' },
    { title: `${name} of secretmem`, calls: [way(memory('secretmem'))], tells: 'EFAULT SHM-UAPI-031' },
    { title: `${name} of PROT_NONE`, calls: [way(inaccessible)], tells: 'EFAULT SHM-UAPI-034' },
    { title: `${name} of nothing`, calls: [way(nowhere)], tells: 'EFAULT SHM-UAPI-028' },
    { title: `${name} past the end`, calls: [call.truncate('0x1000'), way(at(1))], tells: 'EFAULT SHM-UAPI-035' },
    { title: `${name} of a pinned page`, calls: [call.register(), way()], tells: '= 4096' },
  ];
});

const everything: readonly Row[] = [
  { title: 'process_vm_writev', calls: [call.remoteWrite()], tells: '= 4096' },
  { title: 'process_vm_writev to read-only memory', calls: [call.remoteWrite(readOnly)], tells: 'EFAULT SHM-UAPI-033' },
  {
    title: 'process_vm_writev to secretmem',
    calls: [call.remoteWrite(memory('secretmem'))],
    tells: 'EFAULT SHM-UAPI-031',
  },
  {
    title: 'process_vm_writev to a disk file, mapped shared',
    calls: [call.remoteWrite(memory('disk'))],
    tells: '= 4096',
  },
];

const off = { ...rfc, exclusivePin: 'off' } as const;

export const gup: readonly Row[] = [
  ...everything,
  { title: 'a long-term pin', calls: [call.pin()], tells: '= 1' },
  { title: 'FOLL_GET with FOLL_PIN', calls: [call.gup(['get', 'pin'])], tells: 'EINVAL SHM-UAPI-039' },
  { title: 'FOLL_GET with FOLL_LONGTERM', calls: [call.gup(['get', 'longterm'])], tells: 'EINVAL SHM-UAPI-040' },
  {
    title: 'FOLL_LONGTERM with FOLL_PCI_P2PDMA',
    calls: [call.gup(['pin', 'longterm', 'p2pdma'])],
    tells: 'EINVAL SHM-UAPI-044',
  },
  { title: 'an exclusive pin', calls: [call.pinExclusive()], kernel: rfc, tells: '= 1' },
  { title: 'FOLL_EXCLUSIVE, not configured', calls: [call.pinExclusive()], kernel: off, tells: 'EINVAL SHM-UAPI-041' },
  {
    title: 'FOLL_EXCLUSIVE without FOLL_PIN',
    calls: [call.gup(['get', 'exclusive'])],
    kernel: rfc,
    tells: 'EINVAL SHM-UAPI-042',
  },
  {
    title: 'FOLL_EXCLUSIVE without FOLL_LONGTERM',
    calls: [call.gup(['pin', 'exclusive'])],
    kernel: rfc,
    tells: 'EINVAL SHM-UAPI-043',
  },
  { title: 'FOLL_EXCLUSIVE upstream', calls: [call.pinExclusive()], tells: 'unspecified' },
];
