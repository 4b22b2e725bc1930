import { type Axis, type NamedPair, pairs } from '@guestmem/spec';
import { didYouMean } from '../files/nearest.js';
import { oneOf, quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import { type Catalogue, specCatalogue } from './catalogue.js';
import { type Resolved, resolveConfiguration } from './resolve.js';
import { parseSelector } from './selector.js';
import { requireSelector } from './selector-fault.js';

/** Two backings to compare in place of those that scenarios name, of one design or of two. */
export interface Between {
  readonly left: string;
  readonly right: string;
  /** The hypervisor of both; absent where each scenario's own stays. */
  readonly hypervisor?: string;
  /** The name that the two go by. */
  readonly pair?: string;
}

const backings: readonly Axis[] = ['guest-memfd', 'shmem-gup'];

/** Two selectors with a comma between them. Throws a GuestmemError where they name no backing. */
export function parseBetween(text: string, catalogue: Catalogue = specCatalogue): Between {
  const selectors = text.split(',');
  const [left, right] = selectors;
  if (left === undefined || right === undefined || selectors.length !== 2) {
    throw new GuestmemError('bad-usage', `--between: found ${quote(text)}; expected SELECTOR,SELECTOR`);
  }
  for (const selector of selectors) {
    const { axis } = requireSelector(selector, catalogue);
    if (backings.includes(axis)) continue;
    const message = `--between: found a selector of ${axis}; expected one of ${backings.join(' or ')}`;
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

/** The two, if models run both. Throws a GuestmemError that names what is not written yet. */
export function requireRunnable(between: Between, catalogue: Catalogue = specCatalogue): Between {
  const resolved = resolveBetween([], between, [], catalogue);
  if (resolved.kind === 'runnable') return between;
  const what = between.pair === undefined ? `${between.left} and ${between.right}` : `the pair ${between.pair}`;
  throw new GuestmemError(
    'unsupported-settings',
    `${what} cannot be compared yet: no model runs ${resolved.profiles.join(' or ')}; see guestmem list profiles`,
  );
}

/** What a scenario resolves to with these two; what it says of a backing counts only for a side of that axis. */
export function resolveBetween(
  setting: readonly string[],
  { left, right, hypervisor }: Between,
  overrides: readonly string[] = [],
  catalogue: Catalogue = specCatalogue,
): Resolved {
  const sideOf = (selector: string): Resolved => {
    const { axis } = requireSelector(selector, catalogue);
    const isForeign = (one: string): boolean => {
      const other = parseSelector(one)?.axis;
      return other !== undefined && other !== axis && backings.includes(other);
    };
    const own = [...(hypervisor === undefined ? [] : [hypervisor]), ...overrides, selector];
    return resolveConfiguration(
      setting.filter((one) => !isForeign(one)),
      own.filter((one) => !isForeign(one)),
      catalogue,
    );
  };
  const [one, other] = [sideOf(left), sideOf(right)];
  if (one.kind === 'runnable' && other.kind === 'runnable') {
    const pick = ({ configuration }: typeof one, selector: string) =>
      parseSelector(selector)?.axis === 'guest-memfd' ? configuration.left : configuration.right;
    return { kind: 'runnable', configuration: { left: pick(one, left), right: pick(other, right) } };
  }
  const pending = [one, other].flatMap((side) => (side.kind === 'pending' ? side.profiles : []));
  return { kind: 'pending', profiles: [...new Set(pending)] };
}
