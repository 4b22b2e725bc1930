import { refuse, type UapiRefused } from './answer.js';
import type { FileKind, UapiDescriptor, UapiFile, UapiTable } from './table.js';
import { PAGE } from './words.js';

export interface OpenFile extends UapiFile {
  readonly writable: boolean;
}

export const badDescriptor: UapiRefused = refuse('EBADF', 'SHM-UAPI-006');

const sealable: ReadonlySet<FileKind> = new Set(['memfd', 'tmpfs', 'hugetlb']);
const shmem: ReadonlySet<FileKind> = new Set(['memfd', 'tmpfs']);

export function openFile(table: UapiTable, fd: number): OpenFile | undefined {
  const descriptor = table.descriptors.find((one) => one.fd === fd);
  const file = descriptor && table.files.find(({ id }) => id === descriptor.file);
  return file && { ...file, writable: descriptor.writable };
}

export function takesSeals({ kind }: UapiFile): boolean {
  return sealable.has(kind);
}

export function isShmem({ kind }: UapiFile): boolean {
  return shmem.has(kind);
}

export function changeFile(table: UapiTable, id: number, change: Partial<UapiFile>): UapiTable {
  return { ...table, files: table.files.map((file) => (file.id === id ? { ...file, ...change } : file)) };
}

/** A new file under the lowest free descriptor above the standard three. */
export function addFile(table: UapiTable, file: Omit<UapiFile, 'id'>): { fd: number; table: UapiTable } {
  const id = Math.max(-1, ...table.files.map((one) => one.id)) + 1;
  const taken = new Set(table.descriptors.map(({ fd }) => fd));
  let fd = 3;
  while (taken.has(fd)) fd++;
  const descriptor: UapiDescriptor = { fd, file: id, writable: true };
  return {
    fd,
    table: { ...table, files: [...table.files, { ...file, id }], descriptors: [...table.descriptors, descriptor] },
  };
}

/** Byte offset within the file that a mapping shows at an address. */
export function offsetAt(mapping: { readonly address: bigint; readonly offset: bigint }, address: bigint): bigint {
  return mapping.offset + (address - mapping.address);
}

export function indexAt(mapping: { readonly address: bigint; readonly offset: bigint }, address: bigint): bigint {
  return offsetAt(mapping, address) / PAGE;
}
