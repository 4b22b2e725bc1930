import type { UapiGmemSetAttributes2 } from '@guestmem/spec';
import { KVM_MEMORY_ATTRIBUTE_PRIVATE } from './constants.js';
import { fileBehind, vmOf } from './look-up.js';
import { beyond, type Check, done, firstFault, type Lowered, refused } from './lowered.js';
import type { Call } from './on-descriptor.js';
import { pageRange } from './page-range.js';
import { isPageAligned, word, wraps } from './words.js';

interface Subject {
  readonly unreadable: boolean;
  readonly flags: bigint;
  readonly reserved: readonly bigint[];
  readonly hasPrivateMemory: boolean;
  readonly attributes: bigint;
  readonly offset: bigint;
  readonly size: bigint;
  readonly fileSize: bigint;
}

const checks: readonly Check<Subject>[] = [
  [({ unreadable }) => unreadable, 'EFAULT', 'GMEM-UAPI-043'],
  [({ flags }) => flags !== 0n, 'EINVAL', 'GMEM-UAPI-044'],
  [({ reserved }) => reserved.some((each) => each !== 0n), 'EINVAL', 'GMEM-UAPI-045'],
  [({ hasPrivateMemory }) => !hasPrivateMemory, 'EINVAL', 'GMEM-UAPI-046'],
  [({ attributes }) => (attributes & ~KVM_MEMORY_ATTRIBUTE_PRIVATE) !== 0n, 'EINVAL', 'GMEM-UAPI-047'],
  [({ offset, size }) => size === 0n || wraps(offset, size), 'EINVAL', 'GMEM-UAPI-048'],
  [({ offset, size }) => !isPageAligned(offset, size), 'EINVAL', 'GMEM-UAPI-049'],
  [({ offset, size, fileSize }) => offset >= fileSize || offset + size > fileSize, 'EINVAL', 'GMEM-UAPI-050'],
];

export const setMemoryAttributes2: Call<UapiGmemSetAttributes2, 'guest_memfd'> = (
  call,
  table,
  kernel,
  opened,
): Lowered => {
  if (!kernel.inPlaceConversion) return refused('ENOTTY', 'GMEM-UAPI-042');
  const file = fileBehind(table, opened);
  if (!file) return beyond('a file that is not in the table');
  const subject = {
    unreadable: call.unreadable ?? false,
    flags: word(call.flags),
    reserved: (call.reserved ?? []).map(word),
    hasPrivateMemory: vmOf(table, file.vm)?.hasPrivateMemory ?? false,
    attributes: word(call.attributes),
    offset: word(call.offset),
    size: word(call.size),
    fileSize: file.size,
  };
  const fault = firstFault(checks, subject);
  if (fault) return fault;
  if (!file.backing) return beyond('a second guest_memfd');
  const range = pageRange(subject.offset, subject.size);
  if ('beyond' in range) return range;
  const to = subject.attributes === 0n ? 'shared' : 'private';
  return done('GMEM-UAPI-051', table, [{ op: 'kvm.convert', index: range.page, pages: range.pages, to }]);
};
