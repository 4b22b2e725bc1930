import { byGfn, type Facts, type Globals, type Layout, type Resolution, type Verdict } from '@guestmem/model';
import type { PageCount, PageIndex, VmId } from '@guestmem/spec';
import type { Profile } from '../profiles/profile.js';

const noGuestMemory: Verdict = { decision: 'refuse-final', rule: 'GMEM-UACC-004', codes: { kernel: 'EFAULT' } };

interface GuestRange {
  readonly gfn: PageIndex;
  readonly pages?: PageCount;
  readonly vm?: VmId;
}

/**
 * Guest frame numbers. A VMM that has closed the descriptor on which a conversion is made cannot answer an exit by one;
 * that of the VM is open as long as a guest runs, and where KVM converts there is no exit.
 */
export function byGuestPage({
  convertsThrough,
  fileLives,
}: Profile): (layout: Layout, range: GuestRange, globals: Globals) => Resolution {
  return (layout, operation, globals) => {
    const found = byGfn(layout, operation, globals);
    if ('decided' in found) return found;
    const isAnswered = convertsThrough !== 'file' || layout.descriptors.includes(0);
    const adjusted = (facts: Facts): Facts => ({
      ...facts,
      file: fileLives(layout) ? 'alive' : 'released',
      ...(!isAnswered && { vmm: 'manual' }),
    });
    return {
      targets: found.targets.map(({ cell, facts }) => ({ cell, facts: adjusted(facts) })),
      facts: adjusted(found.facts),
    };
  };
}

/** The same for the host kernel's own use of guest memory, which is told EFAULT instead of an exit. */
export function byGuestPageForKernel(
  profile: Profile,
): (layout: Layout, range: GuestRange, globals: Globals) => Resolution {
  const resolve = byGuestPage(profile);
  return (layout, operation, globals) => {
    const found = resolve(layout, operation, globals);
    return 'decided' in found ? { decided: noGuestMemory } : found;
  };
}
