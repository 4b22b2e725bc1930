import type { Layout, Verdict } from '@guestmem/model';
import type { Conversion } from '../attribute/conversion.js';

/** What sets one generation of guest_memfd apart. Everything that stands in no profile is the same in all of them. */
export interface Profile {
  /** How a page becomes private or shared. */
  readonly conversion: Conversion;
  /** On whose descriptor the conversion ioctl is made. */
  readonly convertsThrough: 'file' | 'vm';
  /** Shared pages lie in ordinary memory beside the file, and a guest's page in one of two places. */
  readonly hasOrdinaryMemory: boolean;
  /** What mmap of the file is told, whatever its arguments; absent: it can be mapped. */
  readonly mmap?: Verdict;
  /** Whether anything keeps the file alive. */
  readonly fileLives: (layout: Layout) => boolean;
}
