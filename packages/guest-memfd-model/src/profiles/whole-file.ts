import { fileAlive, type Verdict } from '@guestmem/model';
import type { Conversion } from '../attribute/conversion.js';
import type { Profile } from './profile.js';

const cannotBecome: Verdict = { decision: 'refuse-final', rule: 'GMEM-WHOLE-002', codes: { run: 'MEMORY_FAULT' } };

/** A page has what the file was created with, and a VMM that is asked for anything else has no call to make. */
const conversion: Conversion = {
  missing: { decision: 'refuse-final', rule: 'GMEM-WHOLE-001', codes: { user: 'ENOTTY' } },
  zap: () => undefined,
  check: ({ cell }, to) => (cell.backing.attr === to ? null : cannotBecome),
  store: () => ({ decision: 'allow', rule: 'GMEM-CONV-004' }),
};

/** One page, shared or private for as long as its file lives. */
export const wholeFile: Profile = {
  conversion,
  convertsThrough: 'file',
  hasOrdinaryMemory: false,
  fileLives: fileAlive,
};
