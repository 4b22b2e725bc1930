import type { Effect, FrameSlot, PageState, Settings } from '@guestmem/spec';
import { type Frame, frameOf } from '../cell.js';
import { iommuDesign } from '../iommu/design.js';
import type { Machine } from '../machine.js';

/** What changes in a frame that the host may not touch any more. In design nested its SMMU mapping goes with it. */
export const hostLost = { host: 'nopage', smmuMapped: false } as const satisfies Partial<Frame>;

/** The order of the removal: no device and no TLB may keep the page when its new owner gets it. */
export function hostLossEffects(frame: Frame, slot: FrameSlot): readonly Effect[] {
  return [
    { kind: 'stage2-unmap', frame: slot },
    ...(frame.smmuMapped ? [{ kind: 'smmu-unmap', frame: slot } as const] : []),
    { kind: 'tlb-sync', frame: slot },
  ];
}

/** What changes in a frame that the host may touch again. */
export function hostGained(settings: Settings, host: PageState): Partial<Frame> {
  return { host, smmuMapped: iommuDesign(settings) === 'nested' };
}

/** Of a machine as it is before that. */
export function hostGainEffects({ cell, settings }: Machine, slot: FrameSlot): readonly Effect[] {
  const mirrors = iommuDesign(settings) === 'nested' && !frameOf(cell, slot).smmuMapped;
  return [{ kind: 'stage2-map', frame: slot }, ...(mirrors ? [{ kind: 'smmu-map', frame: slot } as const] : [])];
}

/** A guest's page is wiped, and the zeroes reach memory, before the host can read there. */
export function wipeEffects(slot: FrameSlot): readonly Effect[] {
  return [
    { kind: 'zero', frame: slot },
    { kind: 'cache-clean', frame: slot },
  ];
}

/** A guest's entry goes, and so does what its TLBs hold of it. */
export function guestLossEffects(slot: FrameSlot): readonly Effect[] {
  return [
    { kind: 'stage2-unmap', frame: slot },
    { kind: 'tlb-sync', frame: slot },
  ];
}

/** A counted DMA mapping goes; only behind the invalidation is the page free of it. */
export function dmaLossEffects(slot: FrameSlot): readonly Effect[] {
  return [
    { kind: 'smmu-unmap', frame: slot },
    { kind: 'tlb-sync', frame: slot },
  ];
}
