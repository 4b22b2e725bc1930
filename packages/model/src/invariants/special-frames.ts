import { changedPages, everyFrame, guestsMapping, type Invariant } from './observed.js';

/** Registers of devices, and memory that the kernel declares unmapped. */
export const specialFrameInvariants: readonly Invariant[] = [
  {
    rule: 'HYP-INV-016',
    kind: 'transition',
    check: (observed) =>
      changedPages(observed)
        .filter(({ before, cell }) =>
          before.frames.some((frame, slot) => frame?.tainted && cell.frames[slot] && !cell.frames[slot]?.tainted),
        )
        .map(({ page }) => ({ page, text: 'registers that were mapped for DMA count as never mapped' })),
  },
  {
    rule: 'HYP-INV-018',
    kind: 'state',
    check: (observed) =>
      everyFrame(observed, 'something that is not memory changed its owner', ({ cell, slot, frame }) => {
        if (frame.kind === 'ram') return true;
        const expected = frame.tainted ? 'shared-borrowed' : 'owned';
        const mapped = guestsMapping(cell, slot, 'owned', 'shared-owned', 'shared-borrowed').length > 0;
        return frame.host === expected && frame.hyp === 'nopage' && !mapped;
      }),
  },
];
