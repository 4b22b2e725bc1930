import {
  byFileIndex,
  inTurn,
  iommuDesign,
  type Layout,
  mapForDma,
  mayLock,
  type OperationOf,
  type Pass,
  type Resolution,
  unmapForDma,
  type Verdict,
  verdictOf,
  withLocked,
} from '@guestmem/model';
import type { DomainId } from '@guestmem/spec';
import { type Gmem, type GmemTurn, type Handler, type HugeFolio, update } from '../record.js';
import { dropPin, take } from '../references.js';
import { refusal } from './fault.js';
import { gupFault } from './linear-map.js';

const mapped: Verdict = { decision: 'allow', rule: 'GMEM-VFIO-001' };
const noPage: Verdict = { decision: 'refuse-final', rule: 'GMEM-VFIO-002', codes: { user: 'EFAULT' } };
const alreadyMapped: Verdict = { decision: 'refuse-retryable', rule: 'GMEM-VFIO-006', codes: { user: 'EEXIST' } };
const overLimit: Verdict = { decision: 'refuse-retryable', rule: 'GMEM-VFIO-005', codes: { user: 'ENOMEM' } };
const unmapped: Verdict = { decision: 'allow', rule: 'GMEM-VFIO-003' };
const leaked: Verdict = { decision: 'allow', rule: 'GMEM-VFIO-008' };
const notMapped: Verdict = { decision: 'refuse-final', rule: 'GMEM-VFIO-007', codes: { user: 'ENOENT' } };

const notAMemfd: Verdict = { decision: 'refuse-final', rule: 'GMEM-VFIO-004', codes: { user: 'EINVAL' } };

/** Whether nothing is mapped at a range of addresses is found out before any of its pages is looked at. */
const vacant = ({ cell }: GmemTurn, { domain }: { readonly domain: DomainId }): Verdict =>
  cell.backing.vfio.includes(domain) ? alreadyMapped : mapped;

/** The first refusal undoes the whole range, so every page is tried before any is taken. */
const tried: Handler<'vfio.map'> = (turn, { domain, pages }) => {
  const fault = gupFault(turn, 0);
  if ('refused' in fault) return refusal(fault.refused, noPage);
  if (!mayLock(turn.globals, 'mm', pages)) return overLimit;
  if (mapForDma(turn.rehearsal(), domain, fault.slot).ret === 'OK') return mapped;
  // A call that fails changes nothing; made in earnest it stands on record.
  return verdictOf(mapForDma(turn, domain, fault.slot), 'user');
};

const taken: Handler<'vfio.map'> = (turn, { domain }) => {
  const fault = gupFault(turn, 0);
  if ('refused' in fault) throw new Error('a page that was there a moment ago is refused');
  take(turn, fault.slot, 'dma');
  update(turn, { vfio: [...turn.cell.backing.vfio, domain].sort((a, b) => a - b) });
  turn.globals = withLocked(turn.globals, 'mm', 1);
  mapForDma(turn, domain, fault.slot);
  return mapped;
};

export const vfioMapPasses: readonly Pass<'vfio.map', Gmem, HugeFolio>[] = inTurn(vacant, tried, taken);

/** memfd_pin_folios takes shmem and hugetlb only, and looks at that before the range. */
export function byFolioToPin(layout: Layout, operation: OperationOf<'vfio.mapFile'>): Resolution {
  const named = byFileIndex(layout, operation);
  return 'decided' in named ? { decided: notAMemfd } : named;
}

export const vfioMapFilePasses: readonly Pass<'vfio.mapFile', Gmem, HugeFolio>[] = inTurn(vacant, () => notAMemfd);

/** The container closes with the VMM: everything that it has mapped is unmapped and unpinned. */
export function closeContainer(turn: GmemTurn): void {
  for (const domain of turn.cell.backing.vfio) unmap(turn, domain);
}

export const vfioUnmap: Handler<'vfio.unmap'> = (turn, { domain }) => {
  if (turn.cell.backing.vfio.includes(domain)) return unmap(turn, domain);
  return iommuDesign(turn.settings) === 'none' ? verdictOf(unmapForDma(turn, domain), 'user') : notMapped;
};

/** The pin is on the frame that the domain maps, whatever the file holds by now; where it maps none, nobody finds it. */
function unmap(turn: GmemTurn, domain: DomainId): Verdict {
  const slot = turn.cell.domains[domain] ?? null;
  update(turn, { vfio: turn.cell.backing.vfio.filter((one) => one !== domain) });
  if (slot === null) return leaked;
  unmapForDma(turn, domain);
  dropPin(turn, slot);
  turn.globals = withLocked(turn.globals, 'mm', -1);
  return unmapped;
}
