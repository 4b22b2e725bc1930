import type { UapiShmemCall } from '@guestmem/spec';
import {
  lowerUapi,
  type UapiAnswer,
  type UapiFile,
  type UapiKernel,
  type UapiMapping,
  type UapiTable,
  uapiKernels,
  uapiTable,
} from '../../src/index.js';

export const PAGE = 4096n;
export const BASE: bigint = uapiTable(1).base;

export function hex(value: bigint | number): string {
  return `0x${value.toString(16)}`;
}

/** Address of a page of the world's file, or `bytes` into it. */
export function at(page: number, bytes = 0): string {
  return hex(BASE + BigInt(page) * PAGE + BigInt(bytes));
}

const elsewhere = 0x10_0000_0000n;

/** Address of page `page` of the n-th other mapping. */
export function other(mapping: number, page = 0): string {
  return hex(elsewhere * BigInt(mapping + 1) + BigInt(page) * PAGE);
}

const kinds = ['tmpfs', 'overlay', 'hugetlb', 'disk', 'ramfs', 'fs-dax', 'secretmem'] as const;
export const fdOf = { memfd: 3, tmpfs: 11, overlay: 12, hugetlb: 13, disk: 14, ramfs: 15, 'fs-dax': 16, secretmem: 17 };
/** A descriptor of the world's file that is open for reading only. */
export const READ_ONLY = 20;

function file(id: number, kind: UapiFile['kind']): UapiFile {
  return { id, kind, size: 0x20_0000n, seals: 0n, executable: true, frozen: false };
}

/** One mapping of each memory: rows of the table of long-term pins. */
const memories: readonly (readonly [UapiMapping['memory'], boolean])[] = [
  ['anon', false],
  ['shared-anon', true],
  ['ring', true],
  ['vdso', false],
  ['pfnmap', true],
  ...kinds.flatMap((kind) => [[kind, true] as const, [kind, false] as const]),
];

export function memory(wanted: UapiMapping['memory'], shared = true, page = 0): string {
  const found = memories.findIndex(([kind, isShared]) => kind === wanted && isShared === shared);
  if (found < 0) throw new Error(`no mapping of ${wanted}`);
  return other(found, page);
}

/** Anonymous memory that can only be read, and some that can be neither read nor written. */
export const readOnly: string = other(memories.length);
export const inaccessible: string = other(memories.length + 1);
export const nowhere: string = other(memories.length + 2);

/** The world's memfd of four pages, mapped, and one file and one mapping of each other kind. */
export function scenery(change: Partial<UapiTable> = {}): UapiTable {
  const table = uapiTable(4);
  const mapping = (memory: UapiMapping['memory'], shared: boolean, place: number): UapiMapping => ({
    address: elsewhere * BigInt(place + 1),
    length: 0x40_0000n,
    memory,
    file: (kinds as readonly string[]).includes(memory) ? 10 + kinds.indexOf(memory as 'tmpfs') : null,
    offset: 0n,
    shared,
    read: true,
    write: true,
    mayWrite: true,
  });
  return {
    ...table,
    files: [...table.files, ...kinds.map((kind, index) => file(10 + index, kind))],
    descriptors: [
      ...table.descriptors,
      ...kinds.map((kind, index) => ({ fd: fdOf[kind], file: 10 + index, writable: true })),
      { fd: READ_ONLY, file: 0, writable: false },
    ],
    mappings: [
      ...table.mappings,
      ...memories.map(([kind, shared], place) => mapping(kind, shared, place)),
      { ...mapping('anon', false, memories.length), write: false },
      { ...mapping('anon', false, memories.length + 1), read: false, write: false },
    ],
    ...change,
  };
}

export function sealed(seals: bigint): UapiTable {
  const table = scenery();
  return { ...table, files: table.files.map((one) => (one.id === 0 ? { ...one, seals } : one)) };
}

export function frozen(): UapiTable {
  const table = scenery();
  return { ...table, files: table.files.map((one) => (one.id === 0 ? { ...one, frozen: true } : one)) };
}

/** An answer in one line. */
export function line(answer: UapiAnswer): string {
  if ('unspecified' in answer) return 'unspecified';
  if ('errno' in answer) return `${answer.errno} ${answer.rule}${answer.waited ? ' after waiting' : ''}`;
  return `= ${answer.result}`;
}

/** Calls one after another; the answer of the last. */
export function tell(
  calls: readonly UapiShmemCall[],
  from: UapiTable = scenery(),
  kernel: UapiKernel = uapiKernels['7.3'],
): UapiAnswer {
  let table = from;
  let answer: UapiAnswer = { unspecified: 'no call' };
  for (const [index, call] of calls.entries()) {
    answer = lowerUapi(call, table, kernel);
    if ('table' in answer) table = answer.table;
    else if (index < calls.length - 1) throw new Error(`${call.call}: ${line(answer)}`);
  }
  return answer;
}
