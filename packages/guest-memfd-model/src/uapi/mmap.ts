import type { UapiGmemMmap } from '@guestmem/spec';
import { GUEST_MEMFD_FLAG_MMAP, MAP_PRIVATE, MAP_SHARED, MAP_TYPE, PROT_EXEC } from './constants.js';
import type { GmemFile } from './descriptor-table.js';
import type { UapiKernel } from './kernel.js';
import { fileBehind, mappingsIn } from './look-up.js';
import { beyond, type Check, firstFault, type Lowered } from './lowered.js';
import { hasFlag } from './memory-region.js';
import type { Call } from './on-descriptor.js';
import { pageRange, unnameable } from './page-range.js';
import { isPageAligned, PAGE, pagesFor, word } from './words.js';

interface Subject {
  readonly file: GmemFile;
  readonly kernel: UapiKernel;
  readonly prot: number;
  readonly type: number;
}

/** Before 6.18 nothing was observed of PROT_EXEC: such a file has no mmap at all. */
const checks: readonly Check<Subject>[] = [
  [({ kernel }) => !kernel.mmap, 'ENODEV', 'GMEM-UAPI-063'],
  [({ prot }) => hasFlag(prot, PROT_EXEC), 'EPERM', 'GMEM-UAPI-064'],
  [({ file }) => (file.flags & GUEST_MEMFD_FLAG_MMAP) === 0n, 'ENODEV', 'GMEM-UAPI-065'],
  [({ type }) => type !== MAP_SHARED, 'EINVAL', 'GMEM-UAPI-066'],
];

export const mmap: Call<UapiGmemMmap, 'guest_memfd'> = (call, table, kernel, opened): Lowered => {
  const file = fileBehind(table, opened);
  if (!file) return beyond('a file that is not in the table');
  const { process = 0, prot } = call;
  const [address, offset] = [word(call.address), word(call.offset)];
  const length = pagesFor(word(call.length)) * PAGE;
  const type = call.flags & MAP_TYPE;
  if (length === 0n) return beyond('a mapping of no length');
  if (!isPageAligned(address, offset)) return beyond('a mapping that is not page-aligned');
  if (type !== MAP_SHARED && type !== MAP_PRIVATE) return beyond(`mapping type ${type}`);
  const fault = firstFault(checks, { file, kernel, prot, type });
  if (fault) return fault;
  if (mappingsIn(table, process, address, length).length > 0) return beyond('a mapping over another one');
  if (!file.backing) return beyond('a second guest_memfd');
  const at = pageRange(address, length);
  const from = pageRange(offset, length);
  if ('beyond' in at || 'beyond' in from) return unnameable;
  const mapping = { process, address, length, file: file.file, offset };
  return {
    result: address,
    rule: 'GMEM-UAPI-067',
    operations: [{ op: 'user.map', page: at.page, pages: at.pages, index: from.page, kind: 'shared', process }],
    table: { ...table, mappings: [...table.mappings, mapping] },
  };
};
