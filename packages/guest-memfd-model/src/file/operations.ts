import { byFileIndex, type Layout, type OperationOf, type Resolution, type Verdict } from '@guestmem/model';
import { ensureFolio } from '../folio.js';
import type { Handler } from '../record.js';

/** What the file says to calls that it does not take, whatever their arguments. */
export const unsupported = {
  fileRead: { decision: 'refuse-final', rule: 'GMEM-FILE-002', codes: { user: 'ESPIPE' } },
  fileWrite: { decision: 'refuse-final', rule: 'GMEM-FILE-003', codes: { user: 'ESPIPE' } },
  truncate: { decision: 'refuse-final', rule: 'GMEM-FILE-004', codes: { user: 'EINVAL' } },
} as const satisfies Record<string, Verdict>;

const keepSizeOnly: Verdict = { decision: 'refuse-final', rule: 'GMEM-FILE-005', codes: { user: 'EOPNOTSUPP' } };

/** The mode is looked at before the range. */
export function byAllocation(layout: Layout, operation: OperationOf<'user.fallocate'>): Resolution {
  return operation.keepSize ? byFileIndex(layout, operation) : { decided: keepSizeOnly };
}

/** The folio is zeroed by whoever uses it first. */
export const fallocate: Handler<'user.fallocate'> = (turn) => {
  ensureFolio(turn, 'file');
  return { decision: 'allow', rule: 'GMEM-FILE-006' };
};
