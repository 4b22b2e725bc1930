import type { GuestMemfdSettings, Settings } from '@guestmem/spec';
import type { BindErrno } from './kvm/memslots.js';
import { gmemSettings } from './settings.js';

/** Details that one release answers otherwise than another. */
interface Release {
  /** A range of the file is bound a second time. */
  readonly bindingOverlap: BindErrno;
}

const releases: Readonly<Record<GuestMemfdSettings['kernel'], Release>> = {
  '6.8': { bindingOverlap: 'EINVAL' },
  '6.18': { bindingOverlap: 'EINVAL' },
  '7.2': { bindingOverlap: 'EEXIST' },
  '7.4': { bindingOverlap: 'EEXIST' },
};

export function releaseOf(settings: Settings): Release {
  return releases[gmemSettings(settings).kernel];
}
