import type { Axis, ReportConfiguration, Settings } from '@guestmem/spec';
import { type Catalogue, fieldsOf, profilesOf, specCatalogue } from './catalogue.js';
import type { Configuration } from './resolve.js';

type Part = Settings['backing'] | Settings['hypervisor'] | Settings['iommu'];

/** The selector of one part of settings; switches are named where they differ from the profile. */
export function describePart(part: Part, catalogue: Catalogue = specCatalogue): string {
  const axis: Axis = part.axis;
  const values = part as unknown as Readonly<Record<string, unknown>>;
  const profile = profilesOf(axis, catalogue).find(({ name }) => name === part.profile);
  const usual = new Map(profile?.switches.map(({ name, value }) => [name, value]));
  const changed = fieldsOf(axis, catalogue)
    .filter(({ name }) => values[name] !== undefined && usual.get(name) !== String(values[name]))
    .map(({ name }) => `+${name}=${String(values[name])}`);
  return `${axis}:${part.profile}${changed.join('')}`;
}

/** A configuration as selectors. */
export function describeConfiguration({ left, right }: Configuration): ReportConfiguration {
  return {
    left: describePart(left.backing),
    right: describePart(right.backing),
    hypervisor: describePart(left.hypervisor),
    iommu: describePart(left.iommu),
  };
}
