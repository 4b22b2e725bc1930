import { dmaByWalk, hostAccess, isRefusal, type Verdict } from '@guestmem/model';
import { ensureFolio } from '../folio.js';
import type { Handler } from '../record.js';
import { holder } from '../references.js';
import { sideInUse } from '../sides.js';
import { hostFault, refusal } from './fault.js';
import { gupFault, linearAccess, zeropadAccess } from './linear-map.js';

const userFault: Verdict = { decision: 'refuse-final', rule: 'GMEM-UACC-002', codes: { user: 'EFAULT' } };
const guestReadFault: Verdict = { decision: 'refuse-final', rule: 'GMEM-UACC-003', codes: { kernel: 'EFAULT' } };
const noReference: Verdict = { decision: 'refuse-final', rule: 'GMEM-REF-005', codes: { kernel: 'EFAULT' } };
const walkFault: Verdict = { decision: 'refuse-final', rule: 'GMEM-WALK-001', codes: { kernel: 'EFAULT' } };

/** A short pin, gone again at the end of the call, and a copy by the linear map. */
export const processVmRead: Handler<'kernel.processVmRead'> = (turn) => {
  const fault = gupFault(turn, 0);
  return 'refused' in fault ? refusal(fault.refused, userFault) : linearAccess(turn, fault.slot, {});
};

/** kvm_read_guest goes by the memslot's user address, never by the file. */
export const readGuest: Handler<'kvm.readGuest'> = (turn, _, { vma }) => {
  const fault = vma === 'none' ? ({ refused: 'private' } as const) : hostFault(turn, 0);
  if ('refused' in fault) return refusal(fault.refused, guestReadFault);
  const access = hostAccess(turn, fault.slot, 'uaccess', {});
  return isRefusal(access) ? { ...access, codes: { kernel: 'EFAULT' } } : access;
};

export const copyFromRef: Handler<'kernel.copyFromRef'> = (turn) => {
  const slot = holder(turn.cell.backing, ({ pins, gets }) => pins + gets > 0);
  return slot === null ? noReference : linearAccess(turn, slot, {});
};

export const linearRead: Handler<'kernel.linearRead'> = (turn) =>
  linearAccess(turn, ensureFolio(turn, sideInUse(turn.cell.backing)), {});

export const linearWrite: Handler<'kernel.linearWrite'> = (turn, { value }) =>
  linearAccess(turn, ensureFolio(turn, sideInUse(turn.cell.backing)), { write: value });

export const zeropad: Handler<'kernel.zeropad'> = (turn) =>
  zeropadAccess(turn, ensureFolio(turn, sideInUse(turn.cell.backing)));

/** hmm and SVA take the page from the page tables, and fault where they hold none. */
export const walk: Handler<'kernel.walk'> = (turn, { device }) => {
  const fault = hostFault(turn, 0);
  return 'refused' in fault ? refusal(fault.refused, walkFault) : dmaByWalk(turn, device, fault.slot, {});
};
