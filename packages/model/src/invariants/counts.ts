import { guestDomainOf, isGuestDomain } from '../globals.js';
import { iommuDesign } from '../iommu/design.js';
import { domainsOf } from '../iommu/mappings.js';
import { changedPages, everyFrame, type Finding, type Invariant, type Observed, succeeded } from './observed.js';

/** Calls that a page must not go through while a DMA mapping of the host counts on it. */
const needNoDma: ReadonlySet<string> = new Set([
  'host_donate_guest',
  'host_donate_hyp',
  'host_share_hyp',
  'host_share_ffa',
]);

/** EL2's reference counts, and the DMA mappings that they stand for in design pv. */
export const countInvariants: readonly Invariant[] = [
  {
    rule: 'HYP-INV-005',
    kind: 'state',
    check: (observed) =>
      everyFrame(observed, "EL2's own mapping and its pins do not agree", ({ frame }) => {
        if (frame.hyp === 'owned') return frame.hypMapped;
        return frame.hypMapped === (frame.hyp === 'shared-borrowed' && frame.refcount > 0);
      }),
  },
  {
    rule: 'HYP-INV-011',
    kind: 'transition',
    when: (settings) => iommuDesign(settings) === 'pv',
    check: (observed) => [
      ...everyFrame(observed, 'the reference count is not the number of DMA mappings', ({ cell, slot, frame }) => {
        if (frame.hyp !== 'nopage' || frame.kind === 'mmio') return true;
        return frame.refcount === [...domainsOf(cell, slot, 'host'), ...domainsOf(cell, slot, 'guest')].length;
      }),
      ...changedUnderDma(observed),
    ],
  },
  {
    rule: 'HYP-INV-012',
    kind: 'state',
    when: (settings) => iommuDesign(settings) === 'pv',
    check: (observed) =>
      changedPages(observed).flatMap(({ page, cell }) =>
        cell.domains.flatMap((slot, domain): Finding[] => {
          const frame = slot === null ? null : cell.frames[slot as 0 | 1 | 2];
          if (slot === null) return [];
          if (!frame) return [{ page, text: `domain ${domain} maps a page that was freed` }];
          if (!isGuestDomain(domain)) {
            const shared = frame.host === 'shared-borrowed' && frame.kind === 'ram';
            const allowed = !shared || observed.settings.iommu.mapGuestShared === 'allow';
            return frame.host !== 'nopage' && allowed ? [] : [{ page, text: `domain ${domain} maps a guest's page` }];
          }
          const isOwn = cell.guests.some(
            (entry, vm) => entry.kind === 'mapped' && entry.frame === slot && guestDomainOf(vm) === domain,
          );
          return isOwn ? [] : [{ page, text: `the guest domain ${domain} maps a page that is not the guest's` }];
        }),
      ),
  },
];

function changedUnderDma(observed: Observed): readonly Finding[] {
  return succeeded(observed, needNoDma).flatMap(({ page, slot }) => {
    const frame = page === undefined ? null : observed.before.cells[page]?.frames[slot as 0 | 1 | 2];
    return page !== undefined && frame && frame.refcount > 0
      ? [{ page, text: 'a page changed its state under a DMA mapping' }]
      : [];
  });
}
