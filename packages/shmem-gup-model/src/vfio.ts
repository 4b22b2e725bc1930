import {
  type Facts,
  frameOf,
  iommuDesign,
  type LockedAccount,
  mapForDma,
  mayLock,
  type OperationOf,
  unmapForDma,
  type Verdict,
  verdictOf,
  withLocked,
} from '@guestmem/model';
import type { DomainId, FrameSlot } from '@guestmem/spec';
import { atUserPage } from './fault.js';
import { changeCounters, ensureFileFrame, folioOf } from './frames.js';
import { longtermRefusal, outOfMovable, toldUser } from './longterm.js';
import { dropPin, takePin } from './pin.js';
import { changeRecord, type ShmemTurn } from './record.js';

const alreadyMapped: Verdict = { decision: 'refuse-retryable', rule: 'SHM-VFIO-002', codes: { user: 'EEXIST' } };

/** VFIO charges the address space that it maps, iommufd the user. */
const overLimit: Readonly<Record<LockedAccount, Verdict>> = {
  mm: { decision: 'refuse-retryable', rule: 'SHM-LOCK-002', codes: { user: 'ENOMEM' } },
  user: { decision: 'refuse-retryable', rule: 'SHM-LOCK-004', codes: { user: 'ENOMEM' } },
};

const noMemfd: Verdict = { decision: 'refuse-final', rule: 'SHM-VFIO-007', codes: { user: 'EINVAL' } };
const mapped: Verdict = { decision: 'allow', rule: 'SHM-VFIO-001' };
const leaked: Verdict = { decision: 'allow', rule: 'SHM-VFIO-008' };
const notMapped: Verdict = { decision: 'refuse-final', rule: 'SHM-VFIO-005', codes: { user: 'ENOENT' } };

/** Whether nothing is mapped at a range of addresses is found out before any of its pages is looked at. */
export const vacant = ({ cell }: ShmemTurn, { domain }: { readonly domain: DomainId }): Verdict =>
  cell.backing.dma.some((pin) => pin.domain === domain) ? alreadyMapped : mapped;

/** memfd_pin_folios takes shmem and hugetlb only. */
export const notAMemfd = (): Verdict => noMemfd;

/** A long-term pin through the VMM's mapping, then the IOMMU. */
export function vfioMap(turn: ShmemTurn, { domain }: OperationOf<'vfio.map'>, { vma }: Facts): Verdict {
  const refused = longtermRefusal(turn, vma, true);
  if (refused) return toldUser(refused);
  const before = turn.cell.frames;
  return atUserPage(turn, { process: 0, vma, write: true }, 'syscall', (frame) =>
    pinAndMap(turn, domain, 'mm', { found: frame, before }),
  );
}

/** The same by offset: memfd_pin_folios needs no mapping of the VMM. */
export function vfioMapFile(turn: ShmemTurn, { domain }: OperationOf<'vfio.mapFile'>): Verdict {
  const before = turn.cell.frames;
  const frame = ensureFileFrame(turn);
  if (frame === null) return { decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { user: 'ENOMEM' } };
  if (frameOf(turn.cell, frame).hwpoison) {
    return { decision: 'refuse-final', rule: 'SHM-FAULT-003', codes: { user: 'EFAULT' } };
  }
  return pinAndMap(turn, domain, 'user', { found: frame, before });
}

/**
 * Removes the mapping, then drops the pin of the page that was mapped, wherever the address leads now. Where the domain
 * maps nothing any more nobody finds the page, which stays pinned and charged.
 */
export function vfioUnmap(turn: ShmemTurn, { domain }: OperationOf<'vfio.unmap'>): Verdict {
  const held = turn.cell.backing.dma.find((pin) => pin.domain === domain);
  if (!held) return iommuDesign(turn.settings) === 'none' ? verdictOf(unmapForDma(turn, domain), 'user') : notMapped;
  changeRecord(turn, { dma: turn.cell.backing.dma.filter((pin) => pin !== held) });
  if (unmapForDma(turn, domain).ret !== 'OK') return leaked;
  changeCounters(turn, held.frame, dropPin(folioOf(turn, held.frame), 'dma').counters);
  turn.globals = withLocked(turn.globals, held.account, -1);
  return { decision: 'allow', rule: 'SHM-VFIO-004' };
}

/** The container closes with the VMM: everything it has mapped is unmapped and unpinned. */
export function closeContainer(turn: ShmemTurn): void {
  for (const { domain } of turn.cell.backing.dma) vfioUnmap(turn, { op: 'vfio.unmap', domain, page: 0 });
}

/** A range is charged as a whole, before any of it is mapped. */
export function withinLimit(
  account: LockedAccount,
): (turn: ShmemTurn, operation: { readonly pages?: number }) => Verdict {
  return (turn, { pages = 1 }) => (mayLock(turn.globals, account, pages) ? mapped : overLimit[account]);
}

function pinAndMap(
  turn: ShmemTurn,
  domain: DomainId,
  account: LockedAccount,
  { found, before }: { readonly found: FrameSlot; readonly before: ShmemTurn['cell']['frames'] },
): Verdict {
  const placed = outOfMovable(turn, found, { before, exclusive: false });
  if ('refused' in placed) return toldUser(placed.refused);
  const { frame } = placed;
  const taken = takePin(folioOf(turn, frame), 'dma');
  if ('refused' in taken) return { decision: 'refuse-final', rule: 'SHM-VFIO-003', codes: { user: 'EBUSY' } };
  if (!mayLock(turn.globals, account)) return overLimit[account];
  changeCounters(turn, frame, taken.counters);
  const reply = mapForDma(turn, domain, frame);
  if (reply.ret !== 'OK') {
    changeCounters(turn, frame, dropPin(folioOf(turn, frame), 'dma').counters);
    return verdictOf(reply, 'user');
  }
  const dma = [...turn.cell.backing.dma, { domain, frame, account }].sort((a, b) => a.domain - b.domain);
  changeRecord(turn, { dma });
  turn.globals = withLocked(turn.globals, account, 1);
  return { decision: 'allow', rule: placed.wasMoved ? 'SHM-ZONE-001' : 'SHM-VFIO-001' };
}
