import { iommuDesign } from '../iommu/design.js';
import { everyFrame, type Invariant } from './observed.js';

/** Design nested: the SMMU's stage 2 is a mirror, and EL2 keeps the SMMU. */
export const smmuInvariants: readonly Invariant[] = [
  {
    rule: 'HYP-INV-013',
    kind: 'state',
    when: (settings) => iommuDesign(settings) === 'nested',
    check: (observed) =>
      everyFrame(
        observed,
        "the SMMU's stage 2 is no mirror of the host's",
        ({ frame }) => frame.smmuMapped === (frame.host !== 'nopage'),
      ),
  },
  {
    rule: 'HYP-INV-015',
    kind: 'state',
    when: (settings) => iommuDesign(settings) === 'nested',
    check: ({ after }) => {
      const { registers, gbpa, queueShared } = after.globals.smmu;
      return registers === 'hyp' && gbpa === 'abort' && queueShared ? [] : [{ text: 'the host got hold of the SMMU' }];
    },
  },
];
