import { changedPages, everyFrame, guestsMapping, type Invariant, isRam, type NamedFrame } from './observed.js';

/** Who owns pages, and who borrows them. */
export const ownershipInvariants: readonly Invariant[] = [
  {
    rule: 'HYP-INV-001',
    kind: 'state',
    check: (observed) =>
      everyFrame(observed, 'a page has none or several owners', (at) => !isRam(at) || ownersOf(at) === 1),
  },
  {
    rule: 'HYP-INV-002',
    kind: 'state',
    check: (observed) =>
      everyFrame(observed, 'a share of the host and its borrowers do not agree', (at) => {
        const { cell, slot, frame } = at;
        const borrowers = guestsMapping(cell, slot, 'shared-borrowed').length;
        if (frame.guestShares !== borrowers) return false;
        // A parcel of the host may wait for somebody to accept it.
        const lent = borrowers > 0 || frame.extent === 'shared';
        const kinds = [frame.hyp === 'shared-borrowed', lent, frame.ffaShared].filter(Boolean).length;
        return kinds === (frame.host === 'shared-owned' ? 1 : 0);
      }),
  },
  {
    rule: 'HYP-INV-003',
    kind: 'state',
    check: (observed) => [
      ...everyFrame(observed, 'what a guest owns and what EL2 notes for the host do not agree', (at) => {
        if (!isRam(at)) return true;
        const { cell, slot, frame } = at;
        const owned = frame.rmp !== null || guestsMapping(cell, slot, 'owned', ...assigned(at)).length > 0;
        // What a guest offers is in reach of the host once the host has accepted it.
        const offered = frame.extent === 'offered' && frame.host === 'nopage';
        const shared = guestsMapping(cell, slot, 'shared-owned').length > 0 && !offered;
        if (owned && frame.hyp !== 'nopage') return false;
        const expected = frame.hyp === 'owned' || owned || offered;
        return (frame.host === 'nopage') === expected && (frame.host === 'shared-borrowed') === shared;
      }),
      ...changedPages(observed)
        .filter(({ cell }) => cell.guests.some((entry) => entry.kind === 'mapped' && !cell.frames[entry.frame as 0]))
        .map(({ page }) => ({ page, text: 'a guest maps a page that was freed' })),
    ],
  },
  {
    rule: 'HYP-INV-004',
    kind: 'state',
    check: (observed) =>
      everyFrame(observed, 'a page of the hypervisor is in reach of others', ({ cell, slot, frame }) => {
        if (frame.hyp !== 'owned') return true;
        const mapped = guestsMapping(cell, slot, 'owned', 'shared-owned', 'shared-borrowed').length > 0;
        return frame.host === 'nopage' && !mapped;
      }),
  },
  {
    rule: 'HYP-INV-007',
    kind: 'state',
    check: (observed) =>
      everyFrame(observed, 'a page of a protected guest is mapped more than once', ({ cell, slot }) => {
        const owners = guestsMapping(cell, slot, 'pending', 'owned', 'shared-owned').length;
        const all = guestsMapping(cell, slot, 'pending', 'owned', 'shared-owned', 'shared-borrowed').length;
        return owners === 0 || all === 1;
      }),
  },
];

function ownersOf({ cell, slot, frame }: NamedFrame): number {
  const host = frame.host === 'owned' || frame.host === 'shared-owned' ? 1 : 0;
  const hyp = frame.hyp === 'owned' ? 1 : 0;
  // A page that is assigned in the RMP has an owner also while no table maps it.
  const guests =
    frame.rmp === null ? guestsMapping(cell, slot, 'owned', 'shared-owned', ...assigned({ frame })).length : 1;
  return host + hyp + guests;
}

/** A page that is on its way to a guest is nobody else's, unless the host has only shared it. */
function assigned({ frame }: Pick<NamedFrame, 'frame'>): readonly 'pending'[] {
  return frame.extent === 'shared' ? [] : ['pending'];
}
