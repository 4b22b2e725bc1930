import type { HypercallArgs } from '@guestmem/spec';
import { type Frame, frameOf, withFrame, withGuest } from '../cell.js';
import { mappedEntry } from '../el2/checks.js';
import { type Check, decide } from '../el2/decide.js';
import type { Hypercall } from '../machine.js';
import { denied, handleCheck, heldBy, writableCheck } from './checks.js';

/** What a flag of the receiver leaves behind: the page is zeroed when its owner reclaims it. */
function asked({ sanitize }: HypercallArgs): Partial<Frame> {
  return sanitize === true ? { wipe: true } : {};
}

/** MEM_ACCEPT. An accepted donation has no parcel any more. */
export const rmMemAccept: Hypercall = (machine, args) => {
  const { cell } = machine;
  const held = heldBy(cell, args.vm);
  const checks: Check[] = [
    handleCheck(held),
    [args.parcelType === 'differs', 'RM_ARGUMENT_INVALID', 'HYP-GH-036'],
    [args.validate === 'differs', 'RM_VALIDATE_FAILED', 'HYP-GH-037'],
    denied(held.isAccepted, 'HYP-GH-038'),
    writableCheck(held, args),
  ];
  return decide(machine, checks, held.extent === 'donated' ? 'HYP-GH-034' : 'HYP-GH-033', () => {
    const entry = mappedEntry(cell, args.vm);
    const { guestShares } = frameOf(cell, entry.frame);
    const isShared = held.extent === 'shared';
    const change: Partial<Frame> = {
      ...asked(args),
      ...(isShared && { guestShares: guestShares + 1 }),
      ...(held.extent === 'donated' && { extent: 'guest' }),
    };
    return {
      cell: withGuest(withFrame(cell, entry.frame, change), args.vm ?? 0, {
        ...entry,
        state: isShared ? 'shared-borrowed' : 'owned',
      }),
      effects: [{ kind: 'stage2-map', frame: entry.frame }],
    };
  });
};

/** MEM_RELEASE: the receiver has the page no more, and its owner not yet. */
export const rmMemRelease: Hypercall = (machine, args) => {
  const { cell } = machine;
  const held = heldBy(cell, args.vm);
  const checks: Check[] = [
    handleCheck(held),
    denied(held.extent === 'offered', 'HYP-GH-041'),
    [!held.isAccepted, 'RM_MEM_RELEASED', 'HYP-GH-042'],
    writableCheck(held, args),
  ];
  return decide(machine, checks, 'HYP-GH-040', () => {
    const entry = mappedEntry(cell, args.vm);
    const { guestShares } = frameOf(cell, entry.frame);
    const change = { ...asked(args), ...(held.extent === 'shared' && { guestShares: guestShares - 1 }) };
    return {
      cell: withGuest(withFrame(cell, entry.frame, change), args.vm ?? 0, { ...entry, state: 'pending' }),
      effects: [
        { kind: 'stage2-unmap', frame: entry.frame },
        { kind: 'tlb-sync', frame: entry.frame },
      ],
    };
  });
};
