import type { Conversion } from '../attribute/conversion.js';

/** What sets one generation of guest_memfd apart from the others. Everything that stands in no profile is the same in all. */
export interface Profile {
  /** How a page becomes private or shared. */
  readonly conversion: Conversion;
}
