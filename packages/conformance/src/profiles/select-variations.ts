import { didYouMean } from '../files/nearest.js';
import { oneOf, quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import { specCatalogue } from '../settings/catalogue.js';
import { parseSelector } from '../settings/selector.js';
import { requireSelector } from '../settings/selector-fault.js';
import { type Variation, variationsOf } from './variations.js';

export interface VariationChoice {
  readonly profile?: readonly string[];
  /** The name of a pair. */
  readonly pair?: string;
}

/** The variations with any of the chosen profiles, or of that pair; all where nothing is chosen. */
export function selectVariations(
  { profile = [], pair }: VariationChoice,
  variations: readonly Variation[] = variationsOf(),
): readonly Variation[] {
  for (const selector of profile) requireRunnable(selector, variations);
  if (profile.length === 0 && pair === undefined) return variations;
  const named = variations.find(({ name }) => name === `pair.${pair}`);
  if (pair !== undefined && (named === undefined || named.selectors.length < 3)) {
    const names = variations.filter((one) => one.selectors.length > 2).map(({ name }) => name.slice('pair.'.length));
    const hint = didYouMean(pair, names);
    const tail = hint === undefined ? '' : `; ${hint}`;
    throw new GuestmemError('unknown-name', `found unknown pair ${quote(pair)}; expected ${oneOf(names)}${tail}`, {
      hint,
    });
  }
  return variations.filter((one) => one === named || one.selectors.some((selector) => profile.includes(selector)));
}

function requireRunnable(selector: string, variations: readonly Variation[]): void {
  requireSelector(selector, specCatalogue);
  if (variations.some(({ selectors }) => selectors.includes(selector))) return;
  const { axis, switches = {} } = parseSelector(selector) ?? {};
  const names = variations
    .filter(({ selectors }) => selectors.length === 1)
    .flatMap(({ selectors }) => selectors)
    .filter((one) => parseSelector(one)?.axis === axis);
  const why = Object.keys(switches).length > 0 ? '; nothing is recorded of single switches' : '';
  const message = `--all-profiles --profile: found ${quote(selector)}; expected ${oneOf(names)}${why}`;
  throw new GuestmemError('bad-usage', message);
}
