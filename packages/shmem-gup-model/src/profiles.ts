import type { ShmemGupSettings } from '@guestmem/spec';

/** What tells the profiles of this design apart. Everything else that varies is a switch. */
export interface ProfileTraits {
  /** How KVM holds a page of a protected guest. */
  readonly guestPin: 'exclusive' | 'longterm';
  /** Whether the kernel knows FOLL_EXCLUSIVE and the calls around it. */
  readonly offersExclusive: boolean;
}

const profiles: Readonly<Record<string, ProfileTraits>> = {
  'exclusive-intended': { guestPin: 'exclusive', offersExclusive: true },
  'longterm-2026': { guestPin: 'longterm', offersExclusive: false },
};

/** The profiles that can be run, by name. */
export const runnableProfiles: readonly string[] = Object.keys(profiles);

/** The traits of the profile that the settings name. createShmemGup has refused names that are not known. */
export function traitsOf({ profile }: Pick<ShmemGupSettings, 'profile'>): ProfileTraits {
  const traits = profiles[profile];
  if (!traits) throw new Error(`no profile ${profile}`);
  return traits;
}
