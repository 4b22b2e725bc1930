import type { Layout, Resolution, Verdict } from '@guestmem/model';
import type { GmemTurn, Handler } from '../record.js';
import { drop, take } from '../references.js';
import { refusal } from './fault.js';
import { gupFault } from './linear-map.js';

const pinned: Verdict = { decision: 'allow', rule: 'GMEM-PIN-001' };
const pinFault: Verdict = { decision: 'refuse-final', rule: 'GMEM-PIN-002', codes: { kernel: 'EFAULT' } };
const getFault: Verdict = { decision: 'refuse-final', rule: 'GMEM-REF-002', codes: { kernel: 'EFAULT' } };
const notHeld: Verdict = { decision: 'refuse-final', rule: 'GMEM-PIN-004', codes: { kernel: 'EINVAL' } };
const noExclusive: Verdict = { decision: 'not-offered', rule: 'GMEM-PIN-005' };

/** The flags of the exclusive pin mean nothing here, whatever they are asked about. */
export function knowingNoExclusive<O>(
  resolve: (layout: Layout, operation: O) => Resolution,
): (layout: Layout, operation: O & { readonly exclusive?: boolean }) => Resolution {
  return (layout, operation) => (operation.exclusive ? { decided: noExclusive } : resolve(layout, operation));
}

/** A fast long-term pin of guest_memfd always ends in the slow path, so fast and longterm decide nothing here. */
export function pin(turn: GmemTurn): Verdict {
  const fault = gupFault(turn, 0);
  if ('refused' in fault) return refusal(fault.refused, pinFault);
  take(turn, fault.slot, 'pins');
  return pinned;
}

/** A pin has no name on it: a caller without one of its own drops VFIO's. */
export const unpin: Handler<'kernel.unpin'> = (turn) =>
  drop(turn, 'pins') || drop(turn, 'dma') ? { decision: 'allow', rule: 'GMEM-PIN-003' } : notHeld;

export const get: Handler<'kernel.get'> = (turn, { count = 1 }) => {
  const fault = gupFault(turn, 0);
  if ('refused' in fault) return refusal(fault.refused, getFault);
  take(turn, fault.slot, 'gets', count);
  return { decision: 'allow', rule: 'GMEM-REF-001' };
};

export const put: Handler<'kernel.put'> = (turn, { count = 1 }) =>
  drop(turn, 'gets', count) ? { decision: 'allow', rule: 'GMEM-REF-003' } : notHeld;
