import {
  addVma,
  each,
  type Layout,
  lookUpVma,
  type OperationOf,
  once,
  type Pass,
  type Resolution,
  removeVmas,
  type Verdict,
} from '@guestmem/model';
import type { PageIndex } from '@guestmem/spec';
import { dropPte } from '../attribute/zap.js';
import { aftermath } from '../kvm/teardown.js';
import type { Profile } from '../profiles/profile.js';
import type { Gmem, Handler, HugeFolio } from '../record.js';
import { addPtes, hostFault, refusal } from './fault.js';
import { leaving } from './leaving.js';

const notPrivate: Verdict = { decision: 'refuse-final', rule: 'GMEM-MMAP-001', codes: { user: 'EINVAL' } };
const mapped: Verdict = { decision: 'allow', rule: 'GMEM-MMAP-002' };
const unmapped: Verdict = { decision: 'allow', rule: 'GMEM-MMAP-003' };

const touched: Verdict = { decision: 'kill-process', rule: 'GMEM-FAULT-001', codes: { user: 'SIGBUS' } };

interface UserRange {
  readonly page: PageIndex;
  readonly pages?: number;
  readonly process?: number;
}

/** The pages of the file under a range of user addresses. */
function mappedPages(layout: Layout, { page, pages = 1, process = 0 }: UserRange): readonly PageIndex[] {
  return Array.from({ length: pages }, (_, at) => lookUpVma(layout, process, page + at)).flatMap((found) =>
    found ? [found.index] : [],
  );
}

/** A mapping may reach past the end of the file, and whatever lay under it goes. */
export function byNewMapping(profile: Profile): (layout: Layout, one: OperationOf<'user.map'>) => Resolution {
  const shared = leaving(profile, withMapping, mappedPages);
  return (layout, operation) => {
    if (profile.mmap) return { decided: profile.mmap };
    return operation.kind === 'private' ? { decided: notPrivate } : shared(layout, operation);
  };
}

export const mapPasses: readonly Pass<'user.map', Gmem, HugeFolio>[] = [
  ...each<'user.map', Gmem, HugeFolio>((turn, { process = 0 }) => {
    dropPte(turn, process);
    return mapped;
  }),
  ...once<'user.map', Gmem, HugeFolio>(() => mapped),
];

export function withMapping(layout: Layout, operation: OperationOf<'user.map'>): Layout {
  const { process = 0, page, pages = 1, index = page } = operation;
  return addVma(layout, { process, page, pages, index, kind: 'shared' });
}

/** Entries at addresses that no operation names: all that matters of them is that they are there. */
export const mapMany: Handler<'user.mapMany'> = (turn, { process = 0, count }) => {
  const fault = hostFault(turn, process);
  if ('refused' in fault) return refusal(fault.refused, touched);
  addPtes(turn, process, fault.slot, count);
  return mapped;
};

export function byUnmapping(profile: Profile): (layout: Layout, one: OperationOf<'user.unmap'>) => Resolution {
  return leaving(profile, withoutMapping, mappedPages);
}

export const unmapPasses: readonly Pass<'user.unmap', Gmem, HugeFolio>[] = [
  ...each<'user.unmap', Gmem, HugeFolio>((turn, { process = 0 }) => {
    dropPte(turn, process);
    return unmapped;
  }),
  ...aftermath<'user.unmap'>(unmapped),
];

export function withoutMapping(layout: Layout, { process = 0, page, pages = 1 }: OperationOf<'user.unmap'>): Layout {
  return removeVmas(layout, process, page, pages);
}
