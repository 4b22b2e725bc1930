import { withVm } from '../../src/globals.js';
import { mapped, type PageSpec } from '../fixtures.js';
import { gunyahPages } from './gunyah-pages.js';
import type { Step, Twin } from './twin.js';

const effects = ['stage2-unmap', 'smmu-unmap', 'tlb-sync', 'stage2-map', 'smmu-map'] as const;
const under = (step: Omit<Step, 'hypervisor'>): Step => ({ effects, hypervisor: 'gunyah', ...step });

/** Pages that the ownership database of Gunyah would not have. */
const states: readonly (readonly [string, PageSpec])[] = [
  ['a page of the host that a guest maps', { guests: { 0: mapped('owned') } }],
  ['a lent page that its owner still has', { ...gunyahPages.borrowed, frame: { host: 'owned', extent: 'lent' } }],
  [
    'a donation that is accepted and still a parcel',
    { ...gunyahPages.own, frame: { host: 'nopage', extent: 'donated' } },
  ],
  [
    'a private page that two guests map',
    { ...gunyahPages.private, guests: { 0: mapped('owned'), 3: mapped('owned') } },
  ],
  ["a page that is nobody's", { frame: { host: 'nopage', extent: 'lent' } }],
  ['a page that a guest offers and has not', { ...gunyahPages.offered, guests: { 0: mapped('pending') } }],
];

const reclaimed: PageSpec = {};

/** A broken twin for each clause of I21. */
export const gunyahTwins: readonly Twin[] = [
  ...states.map(([title, after]): Twin => ['HYP-INV-021', title, under({ after })]),
  [
    'HYP-INV-021',
    'a donation that the host takes back from a VM that runs',
    under({ before: gunyahPages.own, after: reclaimed }),
  ],
  [
    'HYP-INV-021',
    'an offered page that the host keeps',
    under({ before: gunyahPages.offeredAccepted, after: reclaimed }),
  ],
  [
    'HYP-INV-021',
    'a parcel that comes back while a VM has it',
    under({
      before: gunyahPages.borrowed,
      after: reclaimed,
      globals: (globals) => withVm(globals, 0, { life: 'dying', vcpu: 'none' }),
    }),
  ],
  ['HYP-INV-021', 'a private page that was never unlocked', under({ before: gunyahPages.private, after: reclaimed })],
];
