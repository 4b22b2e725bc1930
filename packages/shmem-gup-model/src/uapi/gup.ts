import { refuse, type UapiRefused } from './answer.js';
import { offsetAt } from './files.js';
import { isBacking, mappedFrom, type Piece } from './mappings.js';
import type { FileKind, MemoryKind, UapiMapping, UapiTable } from './table.js';
import { larger, PAGE, pagesDown, pagesUp, smaller } from './words.js';

export interface GupFlags {
  readonly write: boolean;
  readonly longterm: boolean;
}

/** How far GUP gets, and what stops it. */
export interface Gup {
  readonly pieces: readonly Piece[];
  readonly pages: bigint;
  readonly refused: UapiRefused | null;
}

const fileKinds: ReadonlySet<MemoryKind> = new Set<FileKind>([
  'memfd',
  'tmpfs',
  'overlay',
  'hugetlb',
  'disk',
  'ramfs',
  'fs-dax',
]);
const needDirtyTracking: ReadonlySet<MemoryKind> = new Set<MemoryKind>(['disk', 'ramfs']);
const neverGiven: ReadonlySet<MemoryKind> = new Set<MemoryKind>(['vdso', 'pfnmap']);

const unmapped = refuse('EFAULT', 'SHM-UAPI-028');
const pastEnd = refuse('EFAULT', 'SHM-UAPI-035');

/** check_vma_flags, in its order. */
export function refusedByMapping(mapping: UapiMapping, { write, longterm }: GupFlags): UapiRefused | null {
  const { memory, shared } = mapping;
  if (neverGiven.has(memory)) return refuse('EFAULT', 'SHM-UAPI-029');
  if (longterm && memory === 'fs-dax') return refuse('EOPNOTSUPP', 'SHM-UAPI-030');
  if (memory === 'secretmem') return refuse('EFAULT', 'SHM-UAPI-031');
  if (write && longterm && shared && needDirtyTracking.has(memory)) return refuse('EFAULT', 'SHM-UAPI-032');
  if (write && !mapping.write) return refuse('EFAULT', 'SHM-UAPI-033');
  if (!write && !mapping.read) return refuse('EFAULT', 'SHM-UAPI-034');
  return null;
}

/** The part of a piece that lies before the end of its file; all of it where there is no file. */
function withinFile(table: UapiTable, piece: Piece): bigint {
  if (!fileKinds.has(piece.mapping.memory)) return piece.length;
  const size = table.files.find(({ id }) => id === piece.mapping.file)?.size ?? 0n;
  const left = pagesUp(size) * PAGE - offsetAt(piece.mapping, piece.address);
  return smaller(piece.length, larger(left, 0n));
}

/** The pages of a range of bytes, first to last, as far as GUP would give them. */
export function gup(table: UapiTable, address: bigint, length: bigint, flags: GupFlags): Gup {
  const start = pagesDown(address) * PAGE;
  const mapped = mappedFrom(table, start, pagesUp(address + length) * PAGE);
  const given: Piece[] = [];
  const stopped = (at: bigint, refused: UapiRefused | null): Gup => ({
    pieces: given.filter((piece) => piece.length > 0n),
    pages: (at - start) / PAGE,
    refused,
  });
  for (const piece of mapped.pieces) {
    const refused = refusedByMapping(piece.mapping, flags);
    if (refused) return stopped(piece.address, refused);
    const inFile = withinFile(table, piece);
    given.push({ ...piece, length: inFile });
    if (inFile < piece.length) return stopped(piece.address + inFile, pastEnd);
  }
  return stopped(mapped.end, mapped.end < pagesUp(address + length) * PAGE ? unmapped : null);
}

/**
 * Whether a reader's reference on a page cannot be told: a private mapping of a file shows the file's page until
 * somebody writes, and the table does not know of writes.
 */
export function mayBeEither(pieces: readonly Piece[], { write }: GupFlags): boolean {
  return !write && pieces.some(({ mapping }) => mapping.file !== null && !mapping.shared);
}

export function touchesBacking(table: UapiTable, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ mapping }) => isBacking(table, mapping));
}
