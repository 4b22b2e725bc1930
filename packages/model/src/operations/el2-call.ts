import type { HypercallArgs } from '@guestmem/spec';
import type { OperationOf, OperationRow, Resolution } from '../backing.js';
import { frameOf } from '../cell.js';
import type { Layout } from '../layout.js';
import { each } from '../passes.js';
import { notOffered } from '../platform/not-offered.js';
import { platformOf } from '../platform/platform-of.js';
import { byFileIndex, worldTarget } from '../resolve.js';
import type { Turn, Verdict } from '../turn.js';
import { hostCallOf } from './call-names.js';
import { type PageSource, pageAt } from './page-source.js';
import { verdictOf } from './reply-verdict.js';

type Call = OperationOf<'el2.call'>;

/** The secure world's proxy tells the host one thing, whatever EL2 found. */
const throughProxy: ReadonlySet<string> = new Set(['host_share_ffa', 'host_unshare_ffa']);

export function el2Call<B, F>(source: PageSource<B, F>): OperationRow<'el2.call', B, F> {
  return { resolve, passes: each((turn, operation) => callFrom(source, turn, operation)) };
}

const noSuchCall: Verdict = { decision: 'refuse-final', rule: 'HYP-CALL-001', codes: { kernel: 'NOT_SUPPORTED' } };

function resolve(layout: Layout, { call, index }: Call): Resolution {
  const names = hostCallOf(call)?.names;
  if (!names) return { decided: noSuchCall };
  if (!names.has('frame') && !names.has('page')) return worldTarget(layout);
  if (index === undefined)
    return { decided: { decision: 'refuse-final', rule: 'HYP-CALL-002', codes: { kernel: 'EINVAL' } } };
  return byFileIndex(layout, { index });
}

function callFrom<B, F>(source: PageSource<B, F>, turn: Turn<B, F>, operation: Call): Verdict {
  const { vm = 0, domain = 0, device = 0, order, prot } = operation;
  const asked = hostCallOf(operation.call);
  if (!asked) throw new Error('a call that is none is decided before');
  const { call, names } = asked;
  if (!platformOf(turn.settings).offers(call)) return notOffered;
  const frame = names.has('frame') ? pageAt(source, turn) : undefined;
  if (call === 'host_unshare_ffa' && frame !== undefined && !frameOf(turn.cell, frame).ffaShared) {
    return { decision: 'refuse-final', rule: 'HYP-FFA-004', codes: { kernel: 'INVALID_PARAMETER' } };
  }
  const args: HypercallArgs = {
    ...(frame !== undefined && { frame }),
    ...(names.has('vm') && { vm }),
    ...(names.has('domain') && { domain }),
    ...(names.has('device') && { device }),
    ...(order !== undefined && { order }),
    ...(prot !== undefined && { prot }),
  };
  const verdict = verdictOf(turn.hypercall(call, args), 'kernel');
  return throughProxy.has(call) && verdict.codes ? { ...verdict, codes: { kernel: 'FFA_DENIED' } } : verdict;
}
