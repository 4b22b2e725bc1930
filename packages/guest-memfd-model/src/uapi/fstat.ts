import type { UapiGmemFstat } from '@guestmem/spec';
import { S_IFREG } from './constants.js';
import { fileBehind } from './look-up.js';
import { beyond, done, type Lowered } from './lowered.js';
import type { Call } from './on-descriptor.js';

export const fstat: Call<UapiGmemFstat, 'guest_memfd'> = (_, table, __, opened): Lowered => {
  const file = fileBehind(table, opened);
  if (!file) return beyond('a file that is not in the table');
  return { ...done('GMEM-UAPI-086', table), out: { mode: BigInt(S_IFREG | 0o600), size: file.size, blocks: 0n } };
};
