import type { ShmemGupSettings } from '@guestmem/spec';

/** What tells the profiles of this design apart. Everything else that varies is a switch. */
export interface ProfileTraits {
  /** How KVM holds a page of a protected guest. */
  readonly guestPin: 'exclusive' | 'longterm';
  /** What FOLL_EXCLUSIVE and the calls around it do; none: the kernel does not know them. */
  readonly exclusiveCalls: 'intended' | 'as-posted' | 'none';
}

const profiles: Readonly<Record<string, ProfileTraits>> = {
  'exclusive-intended': { guestPin: 'exclusive', exclusiveCalls: 'intended' },
  'exclusive-rfc-v1': { guestPin: 'exclusive', exclusiveCalls: 'as-posted' },
  'longterm-2026': { guestPin: 'longterm', exclusiveCalls: 'none' },
};

/** The profiles that can be run, by name. */
export const runnableProfiles: readonly string[] = Object.keys(profiles);

/** The traits of the profile that the settings name. createShmemGup has refused names that are not known. */
export function traitsOf({ profile }: Pick<ShmemGupSettings, 'profile'>): ProfileTraits {
  const traits = profiles[profile];
  if (!traits) throw new Error(`no profile ${profile}`);
  return traits;
}
