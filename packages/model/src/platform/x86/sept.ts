import { noEntry, withFrame, withGuest } from '../../cell.js';
import { entryOf, mappedEntry, namedFrame, slotOf } from '../../el2/checks.js';
import { type Check, decide } from '../../el2/decide.js';
import { guestLossEffects } from '../../el2/stage2.js';
import type { Answer, Hypercall } from '../../machine.js';
import { confidentialCheck, privateEntry, stateOf } from './rmp.js';

type Entered = Parameters<typeof privateEntry>[1];

function enters(state: Entered, rule: Answer['rule']): Hypercall {
  return (machine, args) => {
    const { cell } = machine;
    const checks: Check[] = [
      confidentialCheck(machine, args),
      [entryOf(cell, args.vm).kind !== 'none', 'EEXIST', 'HYP-TDX-002'],
      [namedFrame(machine, args)?.host !== 'owned', 'EPERM', 'HYP-TDX-003'],
    ];
    return decide(machine, checks, rule, () => {
      const slot = slotOf(args);
      const taken = withFrame(cell, slot, { host: 'nopage' });
      return {
        cell: withGuest(taken, args.vm ?? 0, privateEntry(slot, state)),
        effects: [{ kind: 'stage2-map', frame: slot }],
      };
    });
  };
}

/** TDH.MEM.PAGE.AUG at a private fault of a TD that runs: the guest has to accept the page. */
export const tdhMemPageAug: Hypercall = enters('pending', 'HYP-TDX-001');

/** TDH.MEM.PAGE.ADD while the TD is built: the page is copied, encrypted and the guest's at once. */
export const tdhMemPageAdd: Hypercall = enters('owned', 'HYP-TDX-007');

/** TDG.MEM.PAGE.ACCEPT by the guest: the TDX module zeroes the page. */
export const tdgMemPageAccept: Hypercall = (machine, args) => {
  const { cell } = machine;
  return decide(machine, [[stateOf(cell, args) !== 'pending', 'ENOENT', 'HYP-TDX-006']], 'HYP-TDX-005', () => {
    const { frame } = mappedEntry(cell, args.vm);
    return {
      cell: withGuest(withFrame(cell, frame, { content: 'zero' }), args.vm ?? 0, privateEntry(frame, 'owned')),
      effects: [{ kind: 'zero', frame }],
    };
  });
};

/** TDH.MEM.RANGE.BLOCK, TDH.MEM.TRACK, TDH.MEM.PAGE.REMOVE, write-back, and the kernel clears the page. */
export const tdhMemPageRemove: Hypercall = (machine, args) => {
  const { cell } = machine;
  const state = stateOf(cell, args);
  const isPrivate = state === 'pending' || state === 'owned';
  return decide(machine, [[!isPrivate, 'ENOENT', 'HYP-TDX-009']], 'HYP-TDX-008', () => {
    const { frame } = mappedEntry(cell, args.vm);
    return {
      cell: withGuest(withFrame(cell, frame, { host: 'owned', content: 'zero' }), args.vm ?? 0, noEntry),
      effects: [...guestLossEffects(frame), { kind: 'cache-clean', frame }, { kind: 'zero', frame }],
    };
  });
};
