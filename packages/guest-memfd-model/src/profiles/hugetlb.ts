import { fileAlive } from '@guestmem/model';
import type { Conversion } from '../attribute/conversion.js';
import { mayRestructure, restart, restructure } from '../attribute/restructure.js';
import { inPlace } from './in-place.js';
import type { Profile } from './profile.js';

/** The conversion in place, which splits the huge page that it enters and merges the one that it leaves private. */
const conversion: Conversion = {
  zap: (turn, to) => {
    inPlace.conversion.zap(turn, to);
    restart(turn);
  },
  check: (turn, to) => inPlace.conversion.check(turn, to) ?? mayRestructure(turn, to),
  store: (turn, to) => {
    const { attr } = turn.cell.backing;
    const verdict = inPlace.conversion.store(turn, to);
    return attr === to ? verdict : (restructure(turn, to) ?? verdict);
  },
};

/** One page that changes where it lies, out of huge pages: processes map single pages only, and EL2 maps nothing else. */
export const hugetlb: Profile = {
  conversion,
  convertsThrough: 'file',
  hasOrdinaryMemory: false,
  hasLargeFolios: true,
  fileLives: fileAlive,
};
