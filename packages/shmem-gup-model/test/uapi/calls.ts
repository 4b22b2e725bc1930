import type {
  ShmAddSeals,
  ShmFallocate,
  ShmFtruncate,
  ShmMadviseCollapse,
  ShmMemfdCreate,
  ShmMmap,
  ShmMunmap,
  ShmPinUserPages,
  ShmPread,
  ShmProcessVmReadv,
  ShmProcessVmWritev,
  ShmPwrite,
  ShmRegisterBuffers,
  ShmVmsplice,
  UapiShmemCall,
} from '@guestmem/spec';
import { at, fdOf } from './scenery.js';

type Some<T> = Partial<Omit<T, 'call'>>;

export const MFD_ALLOW_SEALING = '0x2';
export const SEAL = { seal: '0x1', shrink: '0x2', grow: '0x4', write: '0x8', futureWrite: '0x10', exec: '0x20' };
export const MODE = { keep: '0x1', punch: '0x3', zeroRange: '0x10' };

export const create = (some: Some<ShmMemfdCreate> = {}): ShmMemfdCreate => ({
  call: 'memfd_create',
  name: 'guest',
  flags: MFD_ALLOW_SEALING,
  ...some,
});
export const allocate = (some: Some<ShmFallocate> = {}): ShmFallocate => ({
  call: 'fallocate',
  fd: fdOf.memfd,
  mode: '0x0',
  offset: '0x0',
  length: '0x1000',
  ...some,
});
export const punch = (some: Some<ShmFallocate> = {}): ShmFallocate => allocate({ mode: MODE.punch, ...some });
export const truncate = (length: string, fd: number = fdOf.memfd): ShmFtruncate => ({ call: 'ftruncate', fd, length });
export const read = (some: Some<ShmPread> = {}): ShmPread => ({
  call: 'pread',
  fd: fdOf.memfd,
  offset: '0x0',
  length: '0x1000',
  ...some,
});
export const write = (some: Some<ShmPwrite> = {}): ShmPwrite => ({
  call: 'pwrite',
  fd: fdOf.memfd,
  offset: '0x0',
  length: '0x1000',
  value: 'A',
  ...some,
});
export const seal = (seals: string, fd: number = fdOf.memfd): ShmAddSeals => ({ call: 'fcntl_add_seals', fd, seals });
export const getSeals = (fd: number = fdOf.memfd): UapiShmemCall => ({ call: 'fcntl_get_seals', fd });
export const map = (some: Some<ShmMmap> = {}): ShmMmap => ({
  call: 'mmap',
  address: '0x0',
  length: '0x4000',
  prot: '0x3',
  flags: '0x1',
  fd: fdOf.memfd,
  offset: '0x0',
  ...some,
});
export const unmap = (address = at(0), length = '0x4000'): ShmMunmap => ({ call: 'munmap', address, length });
export const collapse = (address: string, length = '0x200000'): ShmMadviseCollapse => ({
  call: 'madvise_collapse',
  address,
  length,
});
export const register = (address = at(0), length = '0x1000', ring = 0): ShmRegisterBuffers => ({
  call: 'io_uring_register_buffers',
  ring,
  buffers: [{ address, length }],
});
export const unregister = (ring = 0): UapiShmemCall => ({ call: 'io_uring_unregister_buffers', ring });
export const splice = (address = at(0), length = '0x1000', pipe = 0): ShmVmsplice => ({
  call: 'vmsplice',
  pipe,
  address,
  length,
});
export const drain = (pipe = 0): UapiShmemCall => ({ call: 'drain_pipe', pipe });
export const remoteRead = (address = at(0), length = '0x1000'): ShmProcessVmReadv => ({
  call: 'process_vm_readv',
  address,
  length,
});
export const remoteWrite = (address = at(0), length = '0x1000'): ShmProcessVmWritev => ({
  call: 'process_vm_writev',
  address,
  length,
  value: 'B',
});

export const FOLL = {
  write: 0x1,
  get: 0x2,
  longterm: 0x100,
  p2pdma: 0x400,
  exclusive: 0x2000,
  pin: 0x80000,
} as const;
type Foll = keyof typeof FOLL;

export const gup = (flags: readonly Foll[], some: Some<ShmPinUserPages> = {}): ShmPinUserPages => ({
  call: 'pin_user_pages',
  address: at(0),
  pages: 1,
  flags: `0x${flags.reduce((sum, flag) => sum + FOLL[flag], 0).toString(16)}`,
  ...some,
});
export const pin = (some: Some<ShmPinUserPages> = {}): ShmPinUserPages => gup(['pin', 'longterm', 'write'], some);
export const pinExclusive = (some: Some<ShmPinUserPages> = {}): ShmPinUserPages =>
  gup(['pin', 'longterm', 'write', 'exclusive'], some);
export const unpin = (address = at(0), pages = 1): UapiShmemCall => ({ call: 'unpin_user_pages', address, pages });
export const unpinExclusive = (address = at(0), pages = 1): UapiShmemCall => ({
  call: 'unpin_exc_pages',
  address,
  pages,
});
export const unexc = (address = at(0)): UapiShmemCall => ({ call: 'unexc_user_page', address });
export const reexc = (address = at(0)): UapiShmemCall => ({ call: 'reexc_user_page', address });
