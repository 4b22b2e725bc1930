import { frameOf, withFrame, withGuest } from '../cell.js';
import type { Hypercall } from '../machine.js';
import { entryOf, hostOwnedChecks, loadedVcpuCheck, memcacheCheck, namedFrame, slotOf } from './checks.js';
import { type Check, decide } from './decide.js';
import { hostLossEffects, hostLost } from './stage2.js';

/** __pkvm_host_donate_guest. */
export const hostDonateGuest: Hypercall = (machine, args) => {
  const { cell } = machine;
  const frame = namedFrame(machine, args);
  const checks: Check[] = [
    loadedVcpuCheck(machine, args, 'protected'),
    ...hostOwnedChecks(frame),
    [entryOf(cell, args.vm).kind !== 'none', 'EPERM', 'HYP-GUEST-004'],
    memcacheCheck(machine, args),
  ];
  return decide(machine, checks, 'HYP-DGST-001', () => {
    const slot = slotOf(args);
    return {
      cell: withGuest(withFrame(cell, slot, hostLost), args.vm ?? 0, {
        kind: 'mapped',
        frame: slot,
        state: 'owned',
        prot: 'rwx',
        order: 0,
      }),
      effects: [...hostLossEffects(frameOf(cell, slot), slot), { kind: 'stage2-map', frame: slot }],
    };
  });
};
