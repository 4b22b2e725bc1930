import type { ReportTriple, Settings } from '@guestmem/spec';
import { type Catalogue, specCatalogue } from './catalogue.js';
import { selects } from './selector.js';

export type Maturity = ReportTriple['maturity'];

/** How real a combination is: what its entry says, and hypothetical where there is none. */
export function maturityOf(settings: Settings, { triples }: Catalogue = specCatalogue): Maturity {
  const entry = triples.find(
    ({ backing, hypervisor, iommu }) =>
      selects(backing, settings) && hypervisor === settings.hypervisor.profile && iommu === settings.iommu.profile,
  );
  return entry?.maturity ?? 'hypothetical';
}
