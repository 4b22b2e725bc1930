import type { DeviceId, FrameSlot } from '@guestmem/spec';
import { frameOf, hostReaches } from '../cell.js';
import { type Access, accessFrame } from '../cpu/host-access.js';
import type { Device } from '../globals.js';
import { platformOf } from '../platform/platform-of.js';
import type { Turn, Verdict } from '../turn.js';
import { iommuDesign } from './design.js';
import { reachOf } from './reach.js';

/** A DMA of the device at the IOVA that this cell stands for, through the domain it is attached to. */
export function dmaAccess<B, F>(turn: Turn<B, F>, device: DeviceId, access: Access): Verdict {
  const found = turn.globals.devices[device];
  if (!found) return { decision: 'refuse-final', rule: 'IOMMU-DEV-001', codes: { kernel: 'ENODEV' } };
  if (iommuDesign(turn.settings) === 'none') return aborted(turn, 'IOMMU-NONE-002');
  if (found.domain === null) return aborted(turn, 'IOMMU-DMA-002');
  if (iommuDesign(turn.settings) === 'host')
    return dmaOfHost(turn, found, turn.cell.domains[found.domain] ?? null, access);
  const slot = turn.cell.domains[found.domain] ?? null;
  const reach = reachOf(turn.cell, found.domain, turn.settings);
  if (slot === null || reach === 'none') return aborted(turn, 'IOMMU-DMA-003');
  return reach === 'memory' ? accessFrame(turn, slot, access, 'IOMMU-DMA-004') : stage2Fault(turn);
}

/** A DMA whose stage 1 is a CPU page table (SVA, hmm): only the mirrored stage 2 of design nested can let it through. */
export function dmaByWalk<B, F>(turn: Turn<B, F>, device: DeviceId, slot: FrameSlot, access: Access): Verdict {
  const found = turn.globals.devices[device];
  if (!found) return { decision: 'refuse-final', rule: 'IOMMU-DEV-001', codes: { kernel: 'ENODEV' } };
  if (iommuDesign(turn.settings) === 'none') return aborted(turn, 'IOMMU-NONE-002');
  if (iommuDesign(turn.settings) === 'host') return dmaOfHost(turn, found, slot, access);
  if (iommuDesign(turn.settings) === 'pv' || found.owner.kind !== 'host') return aborted(turn, 'IOMMU-DMA-005');
  return turn.cell.frames[slot as 0 | 1 | 2]?.smmuMapped
    ? accessFrame(turn, slot, access, 'IOMMU-DMA-006')
    : stage2Fault(turn);
}

/**
 * The host's own IOMMU asks nobody; what protects memory finds out at the access. A device that a guest has accepted is
 * let through to what is that guest's.
 */
function dmaOfHost<B, F>(turn: Turn<B, F>, { owner }: Device, mapped: FrameSlot | null, access: Access): Verdict {
  const entry = owner.kind === 'guest' ? turn.cell.guests[owner.vm] : undefined;
  if (entry?.kind === 'mapped' && entry.state === 'owned')
    return accessFrame(turn, entry.frame, access, 'IOMMU-HOST-002');
  if (mapped === null) return aborted(turn, 'IOMMU-DMA-003');
  const { strayDma } = platformOf(turn.settings);
  if (strayDma === null || hostReaches(frameOf(turn.cell, mapped)))
    return accessFrame(turn, mapped, access, 'IOMMU-HOST-001');
  turn.effect('event');
  return strayDma;
}

/** What the hardware makes of a stage-2 fault; by default an event that the host's driver only prints. */
function stage2Fault<B, F>(turn: Turn<B, F>): Verdict {
  const codes = { device: 'F_TRANSLATION' } as const;
  turn.effect('event');
  switch (turn.settings.iommu.smmuFault) {
    case 'terminate':
      return { decision: 'transaction-aborted', rule: 'IOMMU-NEST-003', codes };
    case 'stall':
      return { decision: 'stalled', rule: 'IOMMU-NEST-004', codes };
    case 'hostError':
      return { decision: 'kill-host', rule: 'IOMMU-NEST-005', codes };
  }
}

function aborted<B, F>(turn: Turn<B, F>, rule: Verdict['rule']): Verdict {
  turn.effect('event');
  return { decision: 'transaction-aborted', rule, codes: { device: 'F_TRANSLATION' } };
}
