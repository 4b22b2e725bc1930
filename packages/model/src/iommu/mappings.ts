import type { DomainId, FrameSlot } from '@guestmem/spec';
import { type MachineCell, withDomain, withFrame } from '../cell.js';
import { isGuestDomain } from '../globals.js';

/** The domains that map the frame, the host's or the guests'. */
export function domainsOf(cell: MachineCell, slot: FrameSlot, whose: 'host' | 'guest'): readonly DomainId[] {
  return cell.domains.flatMap((mapped, domain) =>
    mapped === slot && isGuestDomain(domain) === (whose === 'guest') ? [domain] : [],
  );
}

/** The cell with one more counted DMA mapping. */
export function withCountedMapping<C extends MachineCell>(cell: C, domain: DomainId, slot: FrameSlot): C {
  return withDomain(countedBy(cell, slot, 1), domain, slot);
}

/** The cell without that DMA mapping. */
export function withoutCountedMapping<C extends MachineCell>(cell: C, domain: DomainId): C {
  const slot = cell.domains[domain];
  return slot === null || slot === undefined ? cell : withDomain(countedBy(cell, slot, -1), domain, null);
}

/** Registers of devices have no count at EL2. */
function countedBy<C extends MachineCell>(cell: C, slot: FrameSlot, change: 1 | -1): C {
  const frame = cell.frames[slot as 0 | 1 | 2];
  return frame && frame.kind !== 'mmio' ? withFrame(cell, slot, { refcount: frame.refcount + change }) : cell;
}
