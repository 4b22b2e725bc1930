import type { DeviceId, FrameSlot } from '@guestmem/spec';
import { frameOf, hostReaches } from '../cell.js';
import { type Access, accessFrame } from '../cpu/host-access.js';
import type { Device } from '../globals.js';
import type { PageSource } from '../operations/page-source.js';
import { platformOf } from '../platform/platform-of.js';
import type { Turn, Verdict } from '../turn.js';
import { iommuDesign } from './design.js';
import { reachOf } from './reach.js';

const noDevice: Verdict = { decision: 'refuse-final', rule: 'IOMMU-DEV-001', codes: { kernel: 'ENODEV' } };

/**
 * A DMA of the device at the IOVA that this cell stands for, through the domain it is attached to. Without an IOMMU the
 * address is a physical one: that of the page which the file holds here.
 */
export function dmaAccess<B, F>(
  turn: Turn<B, F>,
  device: DeviceId,
  access: Access,
  fileFrame: PageSource<B, F>['fileFrame'],
): Verdict {
  const found = turn.globals.devices[device];
  if (!found) return noDevice;
  const design = iommuDesign(turn.settings);
  if (design === 'none') {
    const slot = fileFrame(turn.cell);
    return slot === null ? { decision: 'transaction-aborted', rule: 'IOMMU-NONE-003' } : unchecked(turn, slot, access);
  }
  if (found.domain === null) return aborted(turn, 'IOMMU-DMA-002');
  const slot = turn.cell.domains[found.domain] ?? null;
  if (design === 'host') return dmaOfHost(turn, found, slot, access);
  const reach = reachOf(turn.cell, found.domain, turn.settings);
  if (slot === null || reach === 'none') return aborted(turn, 'IOMMU-DMA-003');
  return reach === 'memory' ? accessFrame(turn, slot, access, 'IOMMU-DMA-004') : stage2Fault(turn);
}

/** A DMA whose stage 1 is a CPU page table (SVA, hmm), which has led to the frame. */
export function dmaByWalk<B, F>(turn: Turn<B, F>, device: DeviceId, slot: FrameSlot, access: Access): Verdict {
  const found = turn.globals.devices[device];
  if (!found) return noDevice;
  switch (iommuDesign(turn.settings)) {
    case 'none':
      return unchecked(turn, slot, access);
    case 'host':
      return dmaOfHost(turn, found, slot, access);
    case 'pv':
      return aborted(turn, 'IOMMU-DMA-005');
    case 'nested':
      if (found.owner.kind !== 'host') return aborted(turn, 'IOMMU-DMA-005');
      return frameOf(turn.cell, slot).smmuMapped ? accessFrame(turn, slot, access, 'IOMMU-DMA-006') : stage2Fault(turn);
  }
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
  return strayDma(turn, mapped) ?? accessFrame(turn, mapped, access, 'IOMMU-HOST-001');
}

/** No table of any IOMMU stands in the way, and those of the CPUs see no DMA. */
function unchecked<B, F>(turn: Turn<B, F>, slot: FrameSlot, access: Access): Verdict {
  return strayDma(turn, slot) ?? accessFrame(turn, slot, access, 'IOMMU-NONE-002');
}

/** What protects memory itself makes of a DMA to a page that the host has lost; null: it goes through. */
function strayDma<B, F>(turn: Turn<B, F>, slot: FrameSlot): Verdict | null {
  const stray = platformOf(turn.settings).strayDma;
  if (stray === null || hostReaches(frameOf(turn.cell, slot))) return null;
  // An IOMMU writes down what it aborts; a machine check is no event of its.
  if (stray.decision === 'transaction-aborted') turn.effect('event');
  return stray;
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
  return { decision: 'transaction-aborted', rule, codes: platformOf(turn.settings).iommuFault };
}
