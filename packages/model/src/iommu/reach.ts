import type { DomainId, Reach, Settings } from '@guestmem/spec';
import { hostReaches, type MachineCell } from '../cell.js';
import { isGuestDomain } from '../globals.js';
import { platformOf } from '../platform/platform-of.js';
import { iommuDesign } from './design.js';

/** Where a DMA through the domain ends. In design nested the host's stage 1 is only half of the way. */
export function reachOf(cell: MachineCell, domain: DomainId, settings: Settings): Reach {
  const slot = cell.domains[domain] ?? null;
  const frame = slot === null ? null : (cell.frames[slot as 0 | 1 | 2] ?? null);
  if (frame === null) return 'none';
  switch (iommuDesign(settings)) {
    case 'none':
      return 'none';
    case 'pv':
      return 'memory';
    case 'nested':
      return frame.smmuMapped || isGuestDomain(domain) ? 'memory' : 'aborts';
    case 'host':
      return hostReaches(frame) || platformOf(settings).strayDma === null ? 'memory' : 'aborts';
  }
}
