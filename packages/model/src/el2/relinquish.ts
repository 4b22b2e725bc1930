import { noEntry, withFrame, withGuest } from '../cell.js';
import type { Hypercall } from '../machine.js';
import { entryOf, frameBehind, knownVm, mappedEntry } from './checks.js';
import { type Check, decide } from './decide.js';
import { guestLossEffects, hostGainEffects, hostGained, wipeEffects } from './stage2.js';

/** __pkvm_guest_relinquish_to_host (Android). Where nothing is mapped, or the gfn is poisoned, it does nothing. */
export const guestRelinquish: Hypercall = (machine, args) => {
  const { cell, settings } = machine;
  const entry = entryOf(cell, args.vm);
  const mapped = entry.kind === 'mapped' ? entry : null;
  const frame = frameBehind(cell, entry);
  const isProtected = knownVm(machine, args)?.kind === 'protected';
  const missing: Check = [!settings.hypervisor.relinquish, 'EOPNOTSUPP', 'HYP-RLQ-003'];
  if (!isProtected) return decide(machine, [missing], 'HYP-RLQ-002');
  const checks: Check[] = [missing, [args.aligned === false, 'EINVAL', 'HYP-HVC-001']];
  if (mapped === null) return decide(machine, checks, 'HYP-RLQ-002');
  checks.push(
    [mapped.order !== 0, 'E2BIG', 'HYP-GUEST-003'],
    [frame?.kind === 'mmio', 'EPERM', 'HYP-MEM-002'],
    [(frame?.refcount ?? 0) > 0, 'EBUSY', 'HYP-RLQ-004'],
    [mapped.state !== 'owned', 'EPERM', 'HYP-RLQ-005'],
  );
  return decide(machine, checks, 'HYP-RLQ-001', () => {
    const { frame: slot } = mappedEntry(cell, args.vm);
    const returned = withFrame(cell, slot, { ...hostGained(settings, 'owned'), content: 'zero' });
    return {
      cell: withGuest(returned, args.vm ?? 0, noEntry),
      effects: [...guestLossEffects(slot), ...wipeEffects(slot), ...hostGainEffects(machine, slot)],
    };
  });
};
