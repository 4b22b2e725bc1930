import { fileAlive, platformOf } from '@guestmem/model';
import { checkReferences } from '../attribute/check-references.js';
import type { Conversion } from '../attribute/conversion.js';
import { zap } from '../attribute/zap.js';
import { takeFromGuests } from '../kvm/invalidate.js';
import { update } from '../record.js';
import type { Profile } from './profile.js';

/**
 * The three walks of __kvm_gmem_set_attributes. A page that is private already has no entry to lose; to shared nothing
 * is zapped and nobody is counted, so that nothing can refuse it.
 */
const conversion: Conversion = {
  zap: (turn, to) => {
    if (to === 'private' && turn.cell.backing.attr === 'shared') zap(turn);
  },
  check: (turn, to) => (to === 'private' && turn.cell.backing.attr === 'shared' ? checkReferences(turn) : null),
  store: (turn, to) => {
    if (turn.cell.backing.attr === to) return { decision: 'allow', rule: 'GMEM-CONV-004' };
    if (platformOf(turn.settings).refaults) takeFromGuests(turn, 'file');
    update(turn, { attr: to });
    return { decision: 'allow', rule: to === 'private' ? 'GMEM-CONV-001' : 'GMEM-CONV-003' };
  },
};

/** One page, whose attribute changes where it lies. */
export const inPlace: Profile = {
  conversion,
  convertsThrough: 'file',
  hasOrdinaryMemory: false,
  fileLives: fileAlive,
};
