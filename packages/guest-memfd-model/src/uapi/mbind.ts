import type { UapiGmemMbind } from '@guestmem/spec';
import { beyond, done, type Lowered, refused } from './lowered.js';
import { mappedRange } from './mapped-range.js';
import type { Lowering } from './on-descriptor.js';
import { PAGE, pagesFor, word } from './words.js';

/** The highest policy, MPOL_WEIGHTED_INTERLEAVE. */
const LAST_MODE = 6;

/** Which nodes there are, the model does not know; whose policy it is, no call here shows. */
export const mbind: Lowering<UapiGmemMbind> = ({ process = 0, address, length, mode }, table): Lowered => {
  if (mode > LAST_MODE) return refused('EINVAL', 'GMEM-UAPI-072');
  const met = mappedRange(table, process, word(address), pagesFor(word(length)) * PAGE);
  if (met === 'mapped') return done('GMEM-UAPI-073', table);
  return met === 'unmapped' ? beyond('mbind of addresses without a mapping') : met;
};
