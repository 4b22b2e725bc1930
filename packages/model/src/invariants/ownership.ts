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
        const kinds = [frame.hyp === 'shared-borrowed', borrowers > 0, frame.ffaShared].filter(Boolean).length;
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
        const owned = frame.rmp !== null || guestsMapping(cell, slot, 'pending', 'owned').length > 0;
        const shared = guestsMapping(cell, slot, 'shared-owned').length > 0;
        if (owned && frame.hyp !== 'nopage') return false;
        const expected = frame.hyp === 'owned' || owned;
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
  const guests = frame.rmp === null ? guestsMapping(cell, slot, 'pending', 'owned', 'shared-owned').length : 1;
  return host + hyp + guests;
}
