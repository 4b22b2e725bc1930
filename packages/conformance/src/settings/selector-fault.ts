import type { Axis } from '@guestmem/spec';
import { didYouMean } from '../files/nearest.js';
import { oneOf, quote } from '../files/quote.js';
import { GuestmemError } from '../guestmem-error.js';
import { type Catalogue, fieldsOf, profilesOf } from './catalogue.js';
import { type ParsedSelector, parseSelector } from './selector.js';

/** Why a selector names nothing. */
export interface SelectorFault {
  readonly found: string;
  readonly expected: string;
  readonly hint: string | undefined;
}

const axes: readonly Axis[] = ['guest-memfd', 'shmem-gup', 'hypervisor', 'iommu'];

const fault = (what: string, found: string, names: readonly string[]): SelectorFault => ({
  found: `${what} ${quote(found)}`,
  expected: oneOf(names),
  hint: didYouMean(found, names),
});

/** What is wrong with a selector; undefined where every name in it exists. */
export function selectorFault(selector: string, catalogue: Catalogue): SelectorFault | undefined {
  const parsed = parseSelector(selector);
  if (parsed === undefined) {
    const [axis = ''] = selector.split(/[:+]/);
    if (!axes.includes(axis as Axis)) return fault('unknown axis', axis, axes);
    return { found: quote(selector), expected: 'axis:profile+switch=value', hint: undefined };
  }
  return profileFault(parsed, catalogue) ?? switchFault(parsed, catalogue);
}

function profileFault({ axis, profile }: ParsedSelector, catalogue: Catalogue): SelectorFault | undefined {
  const names = profilesOf(axis, catalogue).map(({ name }) => name);
  if (profile === undefined || names.includes(profile)) return undefined;
  return fault(`unknown profile of ${axis}:`, profile, names);
}

function switchFault({ axis, switches }: ParsedSelector, catalogue: Catalogue): SelectorFault | undefined {
  const fields = fieldsOf(axis, catalogue);
  for (const [name, value] of Object.entries(switches)) {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) {
      const names = fields.map((one) => one.name);
      return fault(`unknown switch of ${axis}:`, name, names);
    }
    if (!field.values.includes(value)) return fault(`unknown value of the switch ${name}:`, value, field.values);
  }
  return undefined;
}

/** Throws a GuestmemError where a selector names nothing. */
export function requireSelector(selector: string, catalogue: Catalogue): ParsedSelector {
  const wrong = selectorFault(selector, catalogue);
  const parsed = parseSelector(selector);
  if (wrong === undefined && parsed !== undefined) return parsed;
  const { found, expected, hint } = wrong ?? { found: quote(selector), expected: 'a selector', hint: undefined };
  const tail = hint === undefined ? '' : `; ${hint}`;
  throw new GuestmemError('bad-selector', `selector ${selector}: found ${found}; expected ${expected}${tail}`, {
    hint,
  });
}
