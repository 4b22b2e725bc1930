import { type Catalogue, profilesOf, specCatalogue } from './catalogue.js';
import { type ParsedSelector, parseSelector } from './selector.js';

/**
 * The setting of a scenario with other profiles in place of those that it names; a selector without a profile means the
 * default one. Switches that the scenario sets are part of its question and stay, except those that the profile fixes
 * and those that the selector sets too.
 */
export function standIn(
  setting: readonly string[],
  selectors: readonly string[],
  catalogue: Catalogue = specCatalogue,
): readonly string[] {
  const parsed = selectors.map(parseSelector).filter((one) => one !== undefined);
  const others = setting.filter((one) => !parsed.some(({ axis }) => axis === parseSelector(one)?.axis));
  return [...others, ...parsed.map((one) => merged(one, setting, catalogue))];
}

function merged({ axis, profile, switches }: ParsedSelector, setting: readonly string[], catalogue: Catalogue): string {
  const known = profilesOf(axis, catalogue).find((one) => (profile === undefined ? one.default : one.name === profile));
  const isFixed = (name: string): boolean => known?.switches.some((one) => one.name === name && one.fixed) ?? false;
  const asked = setting.map(parseSelector).find((one) => one?.axis === axis)?.switches ?? {};
  const kept = Object.entries(asked).filter(([name]) => !isFixed(name));
  const all = Object.entries({ ...Object.fromEntries(kept), ...switches });
  return `${axis}${profile === undefined ? '' : `:${profile}`}${all.map(([name, value]) => `+${name}=${value}`).join('')}`;
}
