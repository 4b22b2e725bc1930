import type { DomainId, Reach, Settings } from '@guestmem/spec';
import type { MachineCell } from '../cell.js';
import { isGuestDomain } from '../globals.js';
import { platformOf } from '../platform/platform-of.js';
import { iommuDesign } from './design.js';

/** Where a DMA through the domain ends. In design nested the host's stage 1 is only half of the way. */
export function reachOf(cell: MachineCell, domain: DomainId, settings: Settings): Reach {
  const slot = cell.domains[domain] ?? null;
  const frame = slot === null ? null : (cell.frames[slot as 0 | 1 | 2] ?? null);
  if (frame === null || iommuDesign(settings) === 'none') return 'none';
  if (iommuDesign(settings) === 'pv' || isGuestDomain(domain)) return 'memory';
  if (iommuDesign(settings) === 'host') {
    const isStray = frame.host === 'nopage' && platformOf(settings).strayDma?.decision === 'transaction-aborted';
    return isStray ? 'aborts' : 'memory';
  }
  return frame.smmuMapped ? 'memory' : 'aborts';
}
