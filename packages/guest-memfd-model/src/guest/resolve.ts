import { byGfn, type Facts, type Layout, type Resolution } from '@guestmem/model';
import type { PageCount, PageIndex, VmId } from '@guestmem/spec';

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
