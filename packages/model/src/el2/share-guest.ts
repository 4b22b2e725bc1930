import { frameOf, noEntry, type Prot, withFrame, withGuest } from '../cell.js';
import type { Hypercall } from '../machine.js';
import {
  entryOf,
  frameBehind,
  granuleCheck,
  loadedVcpuCheck,
  mappedEntry,
  memcacheCheck,
  memoryCheck,
  namedFrame,
  nonProtectedVmCheck,
  rangeCheck,
  slotOf,
} from './checks.js';
import { type Check, decide } from './decide.js';
import { guestLossEffects } from './stage2.js';

/** host_share_guest_count is a u32; at its end a page cannot be shared once more. */
export const maxGuestShares = 4_294_967_295;

/** __pkvm_host_share_guest. DMA mappings of the host stay: this transition does not look at the reference count. */
export const hostShareGuest: Hypercall = (machine, args) => {
  const { cell } = machine;
  const frame = namedFrame(machine, args);
  const shared = frame?.host === 'shared-owned';
  const checks: Check[] = [
    loadedVcpuCheck(machine, args, 'non-protected'),
    [args.prot === 'invalid', 'EINVAL', 'HYP-SGST-002'],
    rangeCheck(frame, args),
    granuleCheck(args),
    memoryCheck(frame),
    [entryOf(cell, args.vm).kind !== 'none', 'EPERM', 'HYP-GUEST-004'],
    [shared && frame.guestShares === maxGuestShares, 'EBUSY', 'HYP-SGST-004'],
    [frame?.host !== 'owned' && !(shared && frame.guestShares > 0), 'EPERM', 'HYP-SGST-003'],
    memcacheCheck(machine, args),
  ];
  return decide(machine, checks, 'HYP-SGST-001', () => {
    const slot = slotOf(args);
    const guestShares = frameOf(cell, slot).guestShares + 1;
    const prot = (args.prot ?? 'rwx') as Prot;
    const order = args.order ?? 0;
    return {
      cell: withGuest(withFrame(cell, slot, { host: 'shared-owned', guestShares }), args.vm ?? 0, {
        kind: 'mapped',
        frame: slot,
        state: 'shared-borrowed',
        prot,
        order,
      }),
      effects: [{ kind: 'stage2-map', frame: slot }],
    };
  });
};

/** __pkvm_host_unshare_guest. A poisoned entry counts as one that is not there. */
export const hostUnshareGuest: Hypercall = (machine, args) => {
  const { cell } = machine;
  const entry = entryOf(cell, args.vm);
  const mapped = entry.kind === 'mapped' ? entry : null;
  const frame = frameBehind(cell, entry);
  const checks: Check[] = [
    nonProtectedVmCheck(machine, args),
    granuleCheck(args),
    [mapped === null, 'ENOENT', 'HYP-SGST-006'],
    [mapped?.order !== (args.order ?? 0), 'E2BIG', 'HYP-GUEST-003'],
    [mapped?.state !== 'shared-borrowed' || frame?.host !== 'shared-owned', 'EPERM', 'HYP-SGST-007'],
    [frame?.guestShares === 0, 'EINVAL', 'HYP-SGST-008'],
  ];
  return decide(machine, checks, 'HYP-SGST-005', () => {
    const { frame: slot } = mappedEntry(cell, args.vm);
    const guestShares = frameOf(cell, slot).guestShares - 1;
    const host = guestShares === 0 ? 'owned' : 'shared-owned';
    return {
      cell: withGuest(withFrame(cell, slot, { host, guestShares }), args.vm ?? 0, noEntry),
      effects: guestLossEffects(slot),
    };
  });
};
