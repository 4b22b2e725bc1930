import { frameOf, noEntry, withFrame, withGuest } from '../../cell.js';
import { entryOf, frameBehind, mappedEntry, namedFrame, slotOf } from '../../el2/checks.js';
import { type Check, decide } from '../../el2/decide.js';
import { guestLossEffects } from '../../el2/stage2.js';
import type { Hypercall } from '../../machine.js';

/** KVM enters a page of the host in a guest's table: both reach it. */
export const tdpMap: Hypercall = (machine, args) => {
  const { cell } = machine;
  const frame = namedFrame(machine, args);
  const checks: Check[] = [
    [entryOf(cell, args.vm).kind !== 'none', 'EEXIST', 'HYP-KVM-003'],
    [frame?.host !== 'owned' && !(frame?.host === 'shared-owned' && frame.guestShares > 0), 'EPERM', 'HYP-KVM-004'],
  ];
  return decide(machine, checks, 'HYP-KVM-001', () => {
    const slot = slotOf(args);
    const lent = { host: 'shared-owned', guestShares: frameOf(cell, slot).guestShares + 1 } as const;
    return {
      cell: withGuest(withFrame(cell, slot, lent), args.vm ?? 0, {
        kind: 'mapped',
        frame: slot,
        state: 'shared-borrowed',
        prot: 'rwx',
        order: 0,
      }),
      effects: [{ kind: 'stage2-map', frame: slot }],
    };
  });
};

/** KVM takes a guest's entry away. A page that is assigned in the RMP stays assigned. */
export const tdpZap: Hypercall = (machine, args) => {
  const { cell } = machine;
  const entry = entryOf(cell, args.vm);
  const zappable = entry.kind === 'mapped' && entry.state !== 'shared-owned';
  const checks: Check[] = [[!zappable, 'ENOENT', 'HYP-KVM-005']];
  return decide(machine, checks, 'HYP-KVM-002', () => {
    const { frame: slot, state } = mappedEntry(cell, args.vm);
    const guestShares = (frameBehind(cell, entry)?.guestShares ?? 0) - 1;
    const lent = { guestShares, ...(guestShares <= 0 && ({ host: 'owned' } as const)) };
    const left = state === 'shared-borrowed' ? withFrame(cell, slot, lent) : cell;
    return { cell: withGuest(left, args.vm ?? 0, noEntry), effects: guestLossEffects(slot) };
  });
};
