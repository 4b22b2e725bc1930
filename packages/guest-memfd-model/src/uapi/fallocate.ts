import type { UapiGmemFallocate } from '@guestmem/spec';
import { FALLOC_FL_KEEP_SIZE, FALLOC_FL_PUNCH_HOLE } from './constants.js';
import type { GmemFile } from './descriptor-table.js';
import { fileBehind } from './look-up.js';
import { beyond, type Check, done, firstFault, type Lowered } from './lowered.js';
import { hasFlag } from './memory-region.js';
import type { Call } from './on-descriptor.js';
import { pageRange } from './page-range.js';
import { isNegative, isPageAligned, word } from './words.js';

interface Subject {
  readonly file: GmemFile;
  readonly mode: number;
  readonly offset: bigint;
  readonly length: bigint;
}

const isHole = ({ mode }: Subject): boolean => hasFlag(mode, FALLOC_FL_PUNCH_HOLE);
const keepsSize = ({ mode }: Subject): boolean => hasFlag(mode, FALLOC_FL_KEEP_SIZE);

/** The VFS looks first, then the file; both refuse modes. */
const checks: readonly Check<Subject>[] = [
  [({ offset, length }) => length === 0n || isNegative(length) || isNegative(offset), 'EINVAL', 'GMEM-UAPI-056'],
  [(subject) => isHole(subject) && !keepsSize(subject), 'EOPNOTSUPP', 'GMEM-UAPI-058'],
  [({ offset, length }) => isNegative(offset + length), 'EFBIG', 'GMEM-UAPI-057'],
  [
    (subject) => !keepsSize(subject) || hasFlag(subject.mode, ~(FALLOC_FL_KEEP_SIZE | FALLOC_FL_PUNCH_HOLE)),
    'EOPNOTSUPP',
    'GMEM-UAPI-058',
  ],
  [({ offset, length }) => !isPageAligned(offset, length), 'EINVAL', 'GMEM-UAPI-059'],
  [(subject) => !isHole(subject) && end(subject) > subject.file.size, 'EINVAL', 'GMEM-UAPI-060'],
];

export const fallocate: Call<UapiGmemFallocate, 'guest_memfd'> = (call, table, _, opened): Lowered => {
  const file = fileBehind(table, opened);
  if (!file) return beyond('a file that is not in the table');
  const subject = { file, mode: call.mode, offset: word(call.offset), length: word(call.length) };
  const fault = firstFault(checks, subject);
  if (fault) return fault;
  const rule = isHole(subject) ? 'GMEM-UAPI-062' : 'GMEM-UAPI-061';
  const inside = (end(subject) < file.size ? end(subject) : file.size) - subject.offset;
  if (inside <= 0n) return done(rule, table);
  if (!file.backing) return beyond('a second guest_memfd');
  const range = pageRange(subject.offset, inside);
  if ('beyond' in range) return range;
  const place = { index: range.page, pages: range.pages, process: call.process ?? 0 };
  return done(rule, table, [
    isHole(subject) ? { op: 'user.punchHole', ...place } : { op: 'user.fallocate', keepSize: true, ...place },
  ]);
};

function end({ offset, length }: Subject): bigint {
  return offset + length;
}
