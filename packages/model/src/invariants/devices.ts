import { guestDomainOf, isGuestDomain } from '../globals.js';
import { iommuDesign } from '../iommu/design.js';
import type { Finding, Invariant } from './observed.js';

/** Who owns devices, and what they are attached to. */
export const deviceInvariants: readonly Invariant[] = [
  {
    rule: 'HYP-INV-017',
    kind: 'transition',
    when: (settings) => iommuDesign(settings) !== 'host',
    check: ({ before, after }) =>
      after.globals.devices.flatMap(({ owner, domain }, id): Finding[] => {
        const old = before.globals.devices[id];
        const isOwners =
          domain === null ||
          (owner.kind === 'host' && !isGuestDomain(domain)) ||
          (owner.kind === 'guest' && domain === guestDomainOf(owner.vm));
        const changed = old !== undefined && old.owner.kind !== owner.kind;
        const isBlocked = !changed || old.owner.kind === 'guest' || old.domain === null;
        return isOwners && isBlocked ? [] : [{ text: `device ${id} reaches a domain that is not its owner's` }];
      }),
  },
];
