import { type NamedPair, pairs } from '@guestmem/spec';
import { didYouMean } from '../files/nearest.js';
import { oneOf, quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import { type Catalogue, specCatalogue } from './catalogue.js';
import { designOf, designs } from './designs.js';
import type { Resolved } from './resolve.js';
import { type ResolvedSide, resolveSide } from './resolve-side.js';
import { requireSelector } from './selector-fault.js';
import { bothUnrunnable, whyUnrunnable } from './unrunnable.js';

/** Two backings to compare in place of those that scenarios name, of one design or of two. */
export interface Between {
  readonly left: string;
  readonly right: string;
  /** The hypervisor of both; absent where each scenario's own stays. */
  readonly hypervisor?: string;
  /** The name that the two go by. */
  readonly pair?: string;
}

/** Two selectors with a comma between them. Throws a GuestmemError where they name no backing. */
export function parseBetween(text: string, catalogue: Catalogue = specCatalogue): Between {
  const selectors = text.split(',');
  const [left, right] = selectors;
  if (left === undefined || right === undefined || selectors.length !== 2) {
    throw new GuestmemError('bad-usage', `--between: found ${quote(text)}; expected SELECTOR,SELECTOR`);
  }
  for (const selector of selectors) {
    const { axis } = requireSelector(selector, catalogue);
    if (designOf(selector) !== undefined) continue;
    const message = `--between: found a selector of ${axis}; expected one of ${designs.join(' or ')}`;
    throw new GuestmemError('bad-usage', `${message}; choose the ${axis} with --profile`);
  }
  return { left, right };
}

/** The pair of that name. */
export function namedPair(name: string, known: readonly NamedPair[] = pairs): Between {
  const found = known.find((one) => one.name === name);
  if (found !== undefined) return { left: found.left, right: found.right, hypervisor: found.hypervisor, pair: name };
  const names = known.map((one) => one.name);
  const hint = didYouMean(name, names);
  const tail = hint === undefined ? '' : `; ${hint}`;
  throw new GuestmemError('unknown-name', `found unknown pair ${quote(name)}; expected ${oneOf(names)}${tail}`, {
    hint,
  });
}

/** The two, if models run both. Throws a GuestmemError that says why they do not run. */
export function requireRunnable(between: Between, catalogue: Catalogue = specCatalogue): Between {
  const resolved = resolveBetween([], between, [], catalogue);
  if (resolved.kind === 'runnable') return between;
  const what = between.pair === undefined ? `${between.left} and ${between.right}` : `the pair ${between.pair}`;
  throw new GuestmemError(
    'unsupported-settings',
    `nothing runs ${what}: ${whyUnrunnable(resolved)}; see guestmem list profiles`,
  );
}

/** What a scenario resolves to with these two; what it says of a backing counts only for a side of that axis. */
export function resolveBetween(
  setting: readonly string[],
  { left, right, hypervisor }: Between,
  overrides: readonly string[] = [],
  catalogue: Catalogue = specCatalogue,
): Resolved {
  const sideOf = (selector: string): ResolvedSide => {
    const own = [...(hypervisor === undefined ? [] : [hypervisor]), ...overrides, selector];
    return resolveSide(designOf(selector) ?? 'guest-memfd', setting, own, catalogue);
  };
  const [one, other] = [sideOf(left), sideOf(right)];
  if (one.kind === 'runnable' && other.kind === 'runnable') {
    return { kind: 'runnable', configuration: { left: one.settings, right: other.settings } };
  }
  return bothUnrunnable([one, other].flatMap((side) => (side.kind === 'runnable' ? [] : [side])));
}
