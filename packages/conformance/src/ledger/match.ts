import type { LedgerEntry } from '@guestmem/spec';
import type { Root } from '../run/finding.js';
import type { Configuration } from '../settings/resolve.js';
import { selects } from '../settings/selector.js';

/** Whether an entry is about this pair of configurations. */
export function isAbout({ pair }: LedgerEntry, { left, right }: Configuration): boolean {
  return selects(pair.left, left) && selects(pair.right, right);
}

/** Whether an entry accepts a root, its place aside. */
export function accepts(entry: LedgerEntry, root: Root, configuration: Configuration): boolean {
  return (
    isAbout(entry, configuration) &&
    entry.operation === root.operation &&
    entry.class === root.class &&
    entry.left === root.left &&
    entry.right === root.right &&
    entry.rules.left === root.rules.left &&
    entry.rules.right === root.rules.right
  );
}
