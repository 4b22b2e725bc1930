import { fileAlive, platformOf } from '@guestmem/model';
import type { Conversion } from '../attribute/conversion.js';
import { zap } from '../attribute/zap.js';
import { takeFromGuests } from '../kvm/invalidate.js';
import { update } from '../record.js';
import { held } from '../references.js';
import type { Profile } from './profile.js';

/** Nobody is refused: with references left the page is neither the host's nor the guest's until the last one goes. */
const conversion: Conversion = {
  zap: (turn, to) => {
    if (to === 'private' && turn.cell.backing.attr === 'shared') zap(turn);
  },
  check: () => null,
  store: (turn, to) => {
    const { slot } = turn.cell.backing;
    const isHeld = to === 'private' && slot !== null && held(turn.cell.backing, slot) > 0;
    if (platformOf(turn.settings).refaults && turn.cell.backing.attr !== to) takeFromGuests(turn, 'file');
    update(turn, { attr: isHeld ? 'none' : to });
    return { decision: 'allow', rule: 'GMEM-STATE-003' };
  },
};

/** The series of early 2025: KVM converts a page when the guest asks, and the VMM has no part in it. */
export const threeState: Profile = {
  conversion,
  convertsThrough: 'kernel',
  hasOrdinaryMemory: false,
  fileLives: fileAlive,
};
