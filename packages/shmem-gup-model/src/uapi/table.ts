import { PAGE } from './words.js';

/** What a file is made of. */
export type FileKind = 'memfd' | 'tmpfs' | 'overlay' | 'hugetlb' | 'disk' | 'ramfs' | 'fs-dax' | 'secretmem';
/** What a mapping shows: a file, or memory that has none. */
export type MemoryKind = FileKind | 'anon' | 'shared-anon' | 'ring' | 'vdso' | 'pfnmap';

export interface UapiFile {
  readonly id: number;
  readonly kind: FileKind;
  readonly size: bigint;
  readonly seals: bigint;
  readonly executable: boolean;
  /** SHMEM_F_MAPPING_FROZEN. */
  readonly frozen: boolean;
}

export interface UapiDescriptor {
  readonly fd: number;
  readonly file: number;
  readonly writable: boolean;
}

export interface UapiMapping {
  readonly address: bigint;
  readonly length: bigint;
  readonly memory: MemoryKind;
  readonly file: number | null;
  readonly offset: bigint;
  readonly shared: boolean;
  readonly read: boolean;
  readonly write: boolean;
  /** VM_MAYWRITE: mprotect could make it writable. */
  readonly mayWrite: boolean;
}

/** Where the held pages are now: still in their file, anonymous and still mapped, or in neither. */
export type HeldPages =
  | { readonly kind: 'file'; readonly file: number; readonly index: bigint }
  | { readonly kind: 'mapped' }
  | { readonly kind: 'detached' };

/** References or pins on pages, as their holder knows them: by the address at which it took them. */
export interface UapiHold {
  readonly by: 'ring' | 'pipe' | 'pin';
  readonly id: number;
  readonly address: bigint;
  readonly pages: bigint;
  readonly held: HeldPages;
  /** Whether these are pages of the world's file, so that letting go is an operation. */
  readonly backing: boolean;
  /** Whether they count in locked_vm of the user, and in VmPin. */
  readonly locked: boolean;
  readonly pinned: boolean;
}

export interface UapiLimits {
  /** RLIMIT_MEMLOCK in bytes. */
  readonly memlock: bigint;
  readonly capIpcLock: boolean;
  /** locked_vm of the user, which registered buffers count in. */
  readonly userLocked: bigint;
  /** VmPin of the process; null once the reference does not say. */
  readonly pinned: bigint | null;
}

/** Everything that the arguments of a call are looked up in. It knows what calls did, and nothing of pages. */
export interface UapiTable {
  /** User address of page 0 of the specification's operations; a multiple of 2 MiB. */
  readonly base: bigint;
  /** The file that operations are about. */
  readonly backing: number;
  readonly files: readonly UapiFile[];
  readonly descriptors: readonly UapiDescriptor[];
  readonly mappings: readonly UapiMapping[];
  /** Rings that have buffers. */
  readonly rings: readonly number[];
  readonly holds: readonly UapiHold[];
  readonly limits: UapiLimits;
}

const BASE = 0x7f00_0000_0000n;

/** What a world begins with: one memfd that takes seals, as descriptor 3, mapped whole and shared at page 0. */
export function uapiTable(pages: number): UapiTable {
  const size = BigInt(pages) * PAGE;
  return {
    base: BASE,
    backing: 0,
    files: [{ id: 0, kind: 'memfd', size, seals: 0n, executable: true, frozen: false }],
    descriptors: [{ fd: 3, file: 0, writable: true }],
    mappings: [
      {
        address: BASE,
        length: size,
        memory: 'memfd',
        file: 0,
        offset: 0n,
        shared: true,
        read: true,
        write: true,
        mayWrite: true,
      },
    ],
    rings: [],
    holds: [],
    limits: { memlock: 0x80_0000n, capIpcLock: false, userLocked: 0n, pinned: 0n },
  };
}
