import { byUserAddressOr, type Layout, type OperationOf, type Resolution, type Verdict } from '@guestmem/model';
import { dropPte } from '../attribute/zap.js';
import { partOfFolio, remove } from '../file/hole.js';
import { holdsWholeFolios } from '../file/whole-folios.js';
import type { Handler } from '../record.js';
import { hostSide } from '../sides.js';
import { hostFault, refusal } from './fault.js';
import { refusesGup } from './linear-map.js';

const done: Verdict = { decision: 'allow', rule: 'GMEM-MADV-001' };
const populated: Verdict = { decision: 'allow', rule: 'GMEM-MADV-002' };
const notPopulated: Verdict = { decision: 'refuse-final', rule: 'GMEM-MADV-003', codes: { user: 'EFAULT' } };
const notForGup: Verdict = { decision: 'refuse-final', rule: 'GMEM-LINEAR-004', codes: { user: 'EINVAL' } };
const unmerged: Verdict = { decision: 'allow', rule: 'GMEM-MADV-007' };
const noCollapse: Verdict = { decision: 'refuse-final', rule: 'GMEM-MADV-004', codes: { user: 'EINVAL' } };
const ownLife: Verdict = { decision: 'not-offered', rule: 'GMEM-DUAL-006' };
const keptIn: Verdict = { decision: 'allow', rule: 'GMEM-MADV-005' };
const unmapped: Verdict = { decision: 'refuse-final', rule: 'GMEM-MADV-006', codes: { user: 'ENOMEM' } };

/** Support for userfaultfd is proposed and not merged. */
export const noUserfaultfd: Verdict = { decision: 'refuse-final', rule: 'GMEM-UFFD-001', codes: { user: 'EINVAL' } };

type Advice = OperationOf<'user.madvise'>['advice'];

const populate: Handler<'user.madvise'> = (turn, { process = 0 }) => {
  if (refusesGup(turn)) return notForGup;
  const fault = hostFault(turn, process);
  return 'refused' in fault ? refusal(fault.refused, notPopulated) : populated;
};

const advices: Readonly<Record<Advice, Handler<'user.madvise'>>> = {
  dontneed: (turn, { process = 0 }) => {
    dropPte(turn, process);
    return done;
  },
  remove,
  'populate-read': populate,
  'populate-write': populate,
  collapse: ({ cell }) => (hostSide(cell.backing) === 'file' ? noCollapse : ownLife),
  pageout: () => keptIn,
  mergeable: () => unmerged,
};

export const madvise: Handler<'user.madvise'> = (turn, operation, facts) =>
  advices[operation.advice](turn, operation, facts);

const byAdvisedAddress = byUserAddressOr({ unmapped, beyondEnd: notPopulated });

/** MADV_REMOVE is a hole, and one in a huge page is refused. */
export function byAdvised(layout: Layout, operation: OperationOf<'user.madvise'>): Resolution {
  const found = byAdvisedAddress(layout, operation);
  if ('decided' in found || operation.advice !== 'remove') return found;
  const indices = found.targets.map(({ cell }) => cell).filter((cell) => cell !== null);
  return holdsWholeFolios(layout, indices) ? found : { decided: partOfFolio };
}
