import type { Finding } from '@guestmem/explorer';

/** Two things that are remarkable about one page, as one. */
export function joined(one: Finding | null, other: Finding | null): Finding | null {
  if (one === null || other === null) return one ?? other;
  return { name: `${one.name}; ${other.name}`, ends: one.ends || other.ends };
}
