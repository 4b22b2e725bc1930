import type { Settings } from '@guestmem/spec';
import { gmemSettings } from '../settings.js';
import { dual } from './dual.js';
import { hugetlb } from './hugetlb.js';
import { inPlace } from './in-place.js';
import type { Profile } from './profile.js';
import { threeState } from './three-state.js';
import { wholeFile } from './whole-file.js';

/** The profiles that can be run, by name. */
export const profiles: ReadonlyMap<string, Profile> = new Map([
  ['in-place', inPlace],
  ['6.18', wholeFile],
  ['6.8-dual', dual],
  ['no-direct-map', inPlace],
  ['hugetlb', hugetlb],
  ['three-state', threeState],
]);

/** The profile that settings name. Throws where no model of it exists. */
export function profileOf(settings: Settings): Profile {
  const { profile } = gmemSettings(settings);
  const found = profiles.get(profile);
  if (!found) throw new Error(`guest-memfd:${profile} is not written; there is ${[...profiles.keys()].join(', ')}`);
  return found;
}
