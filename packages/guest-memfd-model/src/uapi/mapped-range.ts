import type { DescriptorTable } from './descriptor-table.js';
import { mappingsIn } from './look-up.js';
import { type Beyond, beyond } from './lowered.js';
import { isPageAligned } from './words.js';

/** What a range of addresses meets: nothing, or one mapping that covers it. */
export function mappedRange(
  table: DescriptorTable,
  process: number,
  address: bigint,
  length: bigint,
): 'unmapped' | 'mapped' | Beyond {
  if (length === 0n) return beyond('a range of no length');
  if (!isPageAligned(address)) return beyond('a range that is not page-aligned');
  const [met, ...others] = mappingsIn(table, process, address, length);
  if (!met) return 'unmapped';
  const isCovered = met.address <= address && address + length <= met.address + met.length;
  return isCovered && others.length === 0 ? 'mapped' : beyond('a range that is mapped in part');
}
