import type { Axis, Profile, Settings } from '@guestmem/spec';
import { GuestmemError } from '../guestmem-error.js';
import { type Catalogue, fieldsOf, profilesOf, specCatalogue, switchOn } from './catalogue.js';
import type { ParsedSelector } from './selector.js';
import { requireSelector } from './selector-fault.js';
import type { Unrunnable } from './unrunnable.js';

/** What the two sides of a scenario run with. */
export interface Configuration {
  readonly left: Settings;
  readonly right: Settings;
}

/** A configuration, or why nothing runs it. */
export type Resolved = { readonly kind: 'runnable'; readonly configuration: Configuration } | Unrunnable;

type Chosen = Readonly<Partial<Record<Axis, Omit<ParsedSelector, 'axis'>>>>;

/**
 * What selectors resolve to; axes that none names take their default. An override with a profile replaces what the
 * scenario says of its axis; one without only sets switches.
 */
export function resolveConfiguration(
  selectors: readonly string[],
  overrides: readonly string[] = [],
  catalogue: Catalogue = specCatalogue,
): Resolved {
  const chosen = choose([...selectors, ...overrides], catalogue);
  const hypervisor = profileOn('hypervisor', chosen, catalogue);
  const profiles: Readonly<Record<Axis, Profile>> = {
    'guest-memfd': profileOn('guest-memfd', chosen, catalogue),
    'shmem-gup': profileOn('shmem-gup', chosen, catalogue),
    hypervisor,
    iommu: profileOn('iommu', chosen, catalogue, hypervisor.iommu),
  };
  const impossible = impossibleOf(profiles);
  if (impossible.length > 0) return { kind: 'impossible', profiles: impossible };
  const pending = Object.values(profiles).flatMap((profile) => pendingOf(profile, chosen, catalogue));
  if (pending.length > 0) return { kind: 'pending', profiles: pending };
  const part = <T>(axis: Axis): T => settingsOf(profiles[axis], chosen[axis]?.switches ?? {}, catalogue) as T;
  const common = {
    hypervisor: part<Settings['hypervisor']>('hypervisor'),
    iommu: part<Settings['iommu']>('iommu'),
  };
  const left: Settings = { backing: part<Settings['backing']>('guest-memfd'), ...common };
  const right: Settings = { backing: part<Settings['backing']>('shmem-gup'), ...common };
  return { kind: 'runnable', configuration: { left, right } };
}

/** What each axis is given by selectors that are applied in turn. */
function choose(selectors: readonly string[], catalogue: Catalogue): Chosen {
  const chosen = new Map<Axis, Omit<ParsedSelector, 'axis'>>();
  for (const selector of selectors) {
    const { axis, profile, switches } = requireSelector(selector, catalogue);
    const known = profile === undefined ? chosen.get(axis) : undefined;
    chosen.set(axis, { profile: profile ?? known?.profile, switches: { ...known?.switches, ...switches } });
  }
  return Object.fromEntries(chosen);
}

/** What of a profile no model runs yet: the profile itself, or values chosen for its switches. */
function pendingOf({ axis, name, status }: Profile, chosen: Chosen, catalogue: Catalogue): readonly string[] {
  if (status === 'pending') return [`${axis}:${name}`];
  return Object.entries(chosen[axis]?.switches ?? {})
    .filter(([key, value]) => switchOn(axis, key, catalogue)?.pending?.includes(value))
    .map(([key, value]) => `${axis}+${key}=${value}`);
}

/** A combination of a hypervisor and an IOMMU design that there cannot be. */
function impossibleOf({ hypervisor, iommu }: Readonly<Record<'hypervisor' | 'iommu', Profile>>): readonly string[] {
  if (hypervisor.iommus === undefined || hypervisor.iommus.includes(iommu.name)) return [];
  return [`iommu:${iommu.name} with hypervisor:${hypervisor.name}`];
}

function profileOn(axis: Axis, chosen: Chosen, catalogue: Catalogue, otherwise?: string): Profile {
  const name = chosen[axis]?.profile ?? otherwise;
  const candidates = profilesOf(axis, catalogue);
  const found = candidates.find((profile) => (name === undefined ? profile.default : profile.name === name));
  if (found === undefined)
    throw new GuestmemError('bad-selector', `no ${name ?? 'default'} profile on the axis ${axis}`);
  return found;
}

function settingsOf(profile: Profile, switches: Readonly<Record<string, string>>, catalogue: Catalogue): object {
  const own = Object.fromEntries(profile.switches.map(({ name, value }) => [name, value]));
  const fields = fieldsOf(profile.axis, catalogue).flatMap(({ name, isBoolean, isOptional }) => {
    const value = switches[name] ?? own[name];
    if (value === undefined) {
      if (isOptional) return [];
      throw new GuestmemError('bad-selector', `the profile ${profile.axis}:${profile.name} gives no value for ${name}`);
    }
    return [[name, isBoolean ? value === 'true' : value] as const];
  });
  return { axis: profile.axis, profile: profile.name, ...Object.fromEntries(fields) };
}
