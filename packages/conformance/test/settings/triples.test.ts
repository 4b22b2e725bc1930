import { profiles, type Triple, triples } from '@guestmem/spec';
import { describe, expect, it } from 'vitest';
import { specCatalogue } from '../../src/settings/catalogue.js';
import { parseSelector } from '../../src/settings/selector.js';
import { selectorFault } from '../../src/settings/selector-fault.js';

const nameOf = ({ backing, hypervisor, iommu }: Triple): string => `${backing} ${hypervisor} ${iommu}`;

const faultOf = ({ backing, hypervisor, iommu }: Triple): readonly unknown[] =>
  [backing, `hypervisor:${hypervisor}`, `iommu:${iommu}`]
    .map((selector) => selectorFault(selector, specCatalogue))
    .filter((fault) => fault !== undefined);

/** Whether everything that the second row is about is about the first as well, which is looked at before. */
const hides = (first: Triple, second: Triple): boolean => {
  const [one, other] = [parseSelector(first.backing), parseSelector(second.backing)];
  return (
    first.hypervisor === second.hypervisor &&
    first.iommu === second.iommu &&
    one?.axis === other?.axis &&
    (one?.profile === undefined || one.profile === other?.profile)
  );
};

const hidden = (rows: readonly Triple[]): readonly string[] =>
  rows.filter((row, at) => rows.slice(0, at).some((before) => hides(before, row))).map(nameOf);

const row = (parts: Partial<Triple>): Triple => ({
  backing: 'guest-memfd:in-place',
  hypervisor: 'sev-snp',
  iommu: 'none',
  maturity: 'queued',
  note: 'Made for a test.',
  ...parts,
});

describe('the combinations', () => {
  it.each(triples.map((one) => [nameOf(one), one] as const))('%s names what exists', (_, one) => {
    expect(faultOf(one)).toEqual([]);
  });

  it.each([{ backing: 'guest-memfd:in-plac' }, { hypervisor: 'sev' }, { iommu: 'smmu' }])(
    '%o names nothing',
    (parts) => {
      expect(faultOf(row(parts))).toHaveLength(1);
    },
  );

  it('say something of every hypervisor and every IOMMU', () => {
    const missing = profiles.filter(
      ({ axis, name }) =>
        (axis === 'hypervisor' && !triples.some(({ hypervisor }) => hypervisor === name)) ||
        (axis === 'iommu' && !triples.some(({ iommu }) => iommu === name)),
    );
    expect(missing.map(({ axis, name }) => `${axis}:${name}`)).toEqual([]);
  });

  it('each come before any row that is wider', () => {
    expect(hidden(triples)).toEqual([]);
    expect(hidden([row({ backing: 'guest-memfd' }), row({})])).toEqual(['guest-memfd:in-place sev-snp none']);
    expect(hidden([row({}), row({ backing: 'guest-memfd' })])).toEqual([]);
  });
});
