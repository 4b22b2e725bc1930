import type { Operation, UapiGmemMadvise } from '@guestmem/spec';
import { beyond, done, type Lowered, refused } from './lowered.js';
import { mappedRange } from './mapped-range.js';
import type { Lowering } from './on-descriptor.js';
import { pageRange } from './page-range.js';
import { PAGE, pagesFor, word } from './words.js';

type Advice = Extract<Operation, { readonly op: 'user.madvise' }>['advice'];

/** Advice that an operation can give. */
const advices = {
  MADV_DONTNEED: 'dontneed',
  MADV_REMOVE: 'remove',
  MADV_PAGEOUT: 'pageout',
  MADV_POPULATE_READ: 'populate-read',
  MADV_POPULATE_WRITE: 'populate-write',
} as const satisfies Partial<Record<UapiGmemMadvise['advice'], Advice>>;

export const madvise: Lowering<UapiGmemMadvise> = (call, table, kernel): Lowered => {
  const { process = 0, advice } = call;
  const address = word(call.address);
  const length = pagesFor(word(call.length)) * PAGE;
  // These two ask for the kernel's configuration before they look at the range.
  const isFailure = advice === 'MADV_HWPOISON' || advice === 'MADV_SOFT_OFFLINE';
  if (isFailure) return kernel.memoryFailure ? beyond(advice) : refused('EINVAL', 'GMEM-UAPI-070');
  const met = mappedRange(table, process, address, length);
  if (met === 'unmapped') return refused('ENOMEM', 'GMEM-UAPI-068');
  if (met !== 'mapped') return met;
  if (advice === 'MADV_COLLAPSE') return refused('EINVAL', 'GMEM-UAPI-069');
  const range = pageRange(address, length);
  if ('beyond' in range) return range;
  return done('GMEM-UAPI-071', table, [{ op: 'user.madvise', ...range, advice: advices[advice], process }]);
};
