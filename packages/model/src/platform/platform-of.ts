import type { Settings } from '@guestmem/spec';
import { gunyah } from './gunyah.js';
import { pkvm, pkvm2024 } from './pkvm.js';
import type { Platform } from './platform.js';
import { none, swProtected } from './x86/kvm.js';
import { sevSnp } from './x86/sev-snp.js';
import { tdx } from './x86/tdx.js';

/** By hypervisor profile. */
const platforms: ReadonlyMap<string, Platform> = new Map([
  ['pkvm-2026', pkvm],
  ['pkvm-android-6.12', pkvm],
  ['pkvm-android-2024', pkvm2024],
  ['upstream-2024', pkvm2024],
  ['gunyah', gunyah],
  ['none', none],
  ['sw-protected', swProtected],
  ['sev-snp', sevSnp],
  ['tdx', tdx],
]);

/** The platform that settings name. Throws where no model of it exists. */
export function platformOf({ hypervisor }: Pick<Settings, 'hypervisor'>): Platform {
  const found = platforms.get(hypervisor.profile);
  if (!found) throw new Error(`hypervisor:${hypervisor.profile} is not written`);
  return found;
}
