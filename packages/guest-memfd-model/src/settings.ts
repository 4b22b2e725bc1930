import type { GuestMemfdSettings, Settings } from '@guestmem/spec';

/** The backing's part of the settings. Throws where they are those of another backing. */
export function gmemSettings({ backing }: Settings): GuestMemfdSettings {
  if (backing.axis !== 'guest-memfd') throw new Error(`these settings are for ${backing.axis}, not for guest-memfd`);
  return backing;
}
