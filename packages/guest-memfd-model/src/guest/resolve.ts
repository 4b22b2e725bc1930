import { byGfn, type Facts, type Layout, type Resolution, type Verdict } from '@guestmem/model';
import type { PageCount, PageIndex, VmId } from '@guestmem/spec';

const noGuestMemory: Verdict = { decision: 'refuse-final', rule: 'GMEM-UACC-004', codes: { kernel: 'EFAULT' } };

interface GuestRange {
  readonly gfn: PageIndex;
  readonly pages?: PageCount;
  readonly vm?: VmId;
}

/** Guest frame numbers. A VMM that has closed its descriptor of the file cannot answer an exit by a conversion. */
export function byGuestPage(layout: Layout, operation: GuestRange): Resolution {
  const found = byGfn(layout, operation);
  if ('decided' in found || layout.descriptors.includes(0)) return found;
  const unanswered = (facts: Facts): Facts => ({ ...facts, vmm: 'manual' });
  return {
    targets: found.targets.map(({ cell, facts }) => ({ cell, facts: unanswered(facts) })),
    facts: unanswered(found.facts),
  };
}

/** The same for the host kernel's own use of guest memory, which is told EFAULT instead of an exit. */
export function byGuestPageForKernel(layout: Layout, operation: GuestRange): Resolution {
  const found = byGuestPage(layout, operation);
  return 'decided' in found ? { decided: noGuestMemory } : found;
}
