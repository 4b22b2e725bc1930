import type { Backing, Settings } from '@guestmem/spec';
import { type Catalogue, specCatalogue } from './catalogue.js';
import { concerns } from './designs.js';
import { resolveConfiguration } from './resolve.js';
import type { Unrunnable } from './unrunnable.js';

/** What one side runs with, or why nothing runs it. */
export type ResolvedSide = { readonly kind: 'runnable'; readonly settings: Settings } | Unrunnable;

/** What a side with this backing resolves to; what is said of the other backing is nothing to it. */
export function resolveSide(
  design: Backing,
  selectors: readonly string[],
  overrides: readonly string[] = [],
  catalogue: Catalogue = specCatalogue,
): ResolvedSide {
  const own = (list: readonly string[]): readonly string[] => list.filter((one) => concerns(one, design));
  const resolved = resolveConfiguration(own(selectors), own(overrides), catalogue);
  if (resolved.kind !== 'runnable') return resolved;
  const { left, right } = resolved.configuration;
  return { kind: 'runnable', settings: design === 'guest-memfd' ? left : right };
}
