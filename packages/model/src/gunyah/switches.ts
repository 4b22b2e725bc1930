import type { HypervisorSettings, Settings } from '@guestmem/spec';

/** How a guest is given its page at its first touch. */
export function transferOf({ hypervisor }: Pick<Settings, 'hypervisor'>): NonNullable<HypervisorSettings['transfer']> {
  return hypervisor.transfer ?? 'paged';
}

/** Whether a guest's page is zeroed on its way back to the host. */
export function sanitizes({ hypervisor }: Pick<Settings, 'hypervisor'>): boolean {
  return hypervisor.sanitize !== 'off';
}
