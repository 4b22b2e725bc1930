import type { Operation, ShmMmap } from '@guestmem/spec';
import { lowered, refuse, type UapiAnswer, unspecified } from './answer.js';
import { badDescriptor, type OpenFile, openFile } from './files.js';
import { isBacking, lockedByMappings, pageAt, unmapOperations, withoutRange } from './mappings.js';
import { F_SEAL_WRITE, has, WRITE_SEALS } from './seals.js';
import type { UapiMapping, UapiTable } from './table.js';
import { isAligned, larger, NAMEABLE_PAGES, PAGE, pagesUp, word } from './words.js';

const PROT_READ = 0x1n;
const PROT_WRITE = 0x2n;
const MAP_SHARED = 0x1n;
const MAP_PRIVATE = 0x2n;
const MAP_FIXED = 0x10n;
const MAP_ANONYMOUS = 0x20n;
/** User addresses end here (four-level page tables). */
const TASK_SIZE = 0x7fff_ffff_f000n;

export function mmap(call: ShmMmap, table: UapiTable): UapiAnswer {
  const [flags, prot, offset] = [word(call.flags), word(call.prot), word(call.offset)];
  const file = call.fd === undefined ? undefined : openFile(table, call.fd);
  const anonymous = has(flags, MAP_ANONYMOUS);
  if (!anonymous && !file) return badDescriptor;
  const shared = has(flags, MAP_SHARED);
  if (shared === has(flags, MAP_PRIVATE)) return unspecified('neither or both of MAP_SHARED and MAP_PRIVATE');
  if (has(flags, ~(MAP_SHARED | MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS)) || has(prot, ~(PROT_READ | PROT_WRITE))) {
    return unspecified('flags or protections that the reference does not name');
  }
  const length = pagesUp(word(call.length)) * PAGE;
  if (length === 0n || !isAligned(offset)) return unspecified('an empty mapping or an offset within a page');
  const address = placeFor(word(call.address), flags, table);
  if (address === null) return unspecified('an address that is a hint, or lies within a page');
  if (length > TASK_SIZE || address + length > TASK_SIZE) return unspecified('no room for the mapping');
  const write = has(prot, PROT_WRITE);
  const mapping: UapiMapping = {
    address,
    length,
    memory: anonymous || !file ? (shared ? 'shared-anon' : 'anon') : file.kind,
    file: anonymous || !file ? null : file.id,
    offset,
    shared,
    read: has(prot, PROT_READ),
    write,
    mayWrite: anonymous || !file || !shared || (file.writable && !has(file.seals, WRITE_SEALS)),
  };
  const refused = anonymous || !file ? null : refusedByFile(file, mapping, table);
  return refused ?? place(mapping, table);
}

function placeFor(address: bigint, flags: bigint, table: UapiTable): bigint | null {
  if (has(flags, MAP_FIXED)) return isAligned(address) ? address : null;
  if (address !== 0n) return null;
  return table.mappings.reduce((end, one) => larger(end, one.address + one.length), table.base);
}

/** What the file says to its being mapped. */
function refusedByFile(file: OpenFile, { shared, write, length }: UapiMapping, table: UapiTable): UapiAnswer | null {
  if (shared && write && !file.writable) return unspecified('a writable mapping through a read-only descriptor');
  if (shared && write && has(file.seals, WRITE_SEALS)) return refuse('EPERM', 'SHM-UAPI-023');
  if (shared && has(file.seals, F_SEAL_WRITE)) return unspecified('a read-only shared mapping of a write-sealed file');
  if (file.kind !== 'secretmem') return null;
  if (!shared) return unspecified('a private mapping of secretmem');
  const { memlock, capIpcLock } = table.limits;
  const tooMuch = !capIpcLock && lockedByMappings(table) + length / PAGE > memlock / PAGE;
  return tooMuch ? refuse('EAGAIN', 'SHM-UAPI-024') : null;
}

function place(mapping: UapiMapping, table: UapiTable): UapiAnswer {
  const { address, length, offset, shared } = mapping;
  const operations: Operation[] = [];
  if (isBacking(table, mapping)) {
    const pages = length / PAGE;
    const first = (address - table.base) / PAGE;
    const nameable = address >= table.base && first + pages <= NAMEABLE_PAGES;
    if (!nameable || offset / PAGE + pages > NAMEABLE_PAGES) {
      return unspecified('pages past those that an operation can name');
    }
    operations.push({
      op: 'user.map',
      page: pageAt(table, address),
      index: Number(offset / PAGE),
      pages: Number(pages),
      kind: shared ? 'shared' : 'private',
    });
  } else {
    operations.push(...unmapOperations(table, address, address + length));
  }
  const cleared = withoutRange(table, address, address + length);
  return lowered({ ...cleared, mappings: [...cleared.mappings, mapping] }, address, operations);
}
