import type { Layout, Verdict } from '@guestmem/model';
import type { Conversion } from '../attribute/conversion.js';

/** What sets one generation of guest_memfd apart. Everything that stands in no profile is the same in all of them. */
export interface Profile {
  /** How a page becomes private or shared. */
  readonly conversion: Conversion;
  /** On whose descriptor the conversion ioctl is made; kernel: KVM converts by itself, and there is no ioctl. */
  readonly convertsThrough: 'file' | 'vm' | 'kernel';
  /** Shared pages lie in ordinary memory beside the file, and a guest's page in one of two places. */
  readonly hasOrdinaryMemory: boolean;
  /** Folios are as large as the file was created for; else every page is one. */
  readonly hasLargeFolios?: boolean;
  /** What mmap of the file is told, whatever its arguments; absent: it can be mapped. */
  readonly mmap?: Verdict;
  /** Whether anything keeps the file alive. */
  readonly fileLives: (layout: Layout) => boolean;
}
