import type { VmId } from '@guestmem/spec';

/** The VM whose descriptor created the file: only it can bind the file, and the file keeps it alive. */
export const owner: VmId = 0;
