import type { Facts, OperationOf, Verdict } from '@guestmem/model';
import { zapEntries } from './entries.js';
import { atUserPage } from './fault.js';
import { hasUnexpectedReferences } from './folio.js';
import { folioOf, inLargeFolio } from './frames.js';
import { punch } from './hole.js';
import { homeFrame } from './home-page.js';
import { memoryOf } from './memory.js';
import { movePage, setAside, swapOut } from './mm.js';
import { entriesOf, type ShmemTurn } from './record.js';

type Madvise = OperationOf<'user.madvise'>;
type Advice = Madvise['advice'];

const nothingToDo: Verdict = { decision: 'allow', rule: 'SHM-ADV-005' };
const notForPools: Verdict = { decision: 'refuse-final', rule: 'SHM-ADV-011', codes: { user: 'EINVAL' } };
const notMerged: Verdict = { decision: 'allow', rule: 'SHM-ADV-009' };
const merged: Verdict = { decision: 'allow', rule: 'SHM-ADV-010' };
const populated: Verdict = { decision: 'allow', rule: 'SHM-ADV-002' };

const advised: Readonly<Record<Advice, (turn: ShmemTurn, process: number, facts: Facts) => Verdict>> = {
  dontneed: (turn, process, { vma }) => {
    const { copy, away } = entriesOf(turn.cell, process);
    const ownsPage = vma === 'private' && (copy !== null || away !== null);
    if (vma !== 'none') zapEntries(turn, process, vma);
    return { decision: 'allow', rule: ownsPage ? 'SHM-ADV-008' : 'SHM-ADV-001' };
  },
  remove: (turn, _, { vma, hole }) =>
    vma === 'private'
      ? { decision: 'refuse-final', rule: 'SHM-ADV-006', codes: { user: memoryOf(turn).hasFile ? 'EACCES' : 'EINVAL' } }
      : punch(turn, hole, 'file'),
  'populate-read': (turn, process, { vma }) =>
    atUserPage(turn, { process, vma, write: false }, 'uaccess', () => populated),
  'populate-write': (turn, process, { vma }) =>
    atUserPage(turn, { process, vma, write: true }, 'uaccess', () => populated),
  collapse: (turn) => {
    const slot = homeFrame(turn);
    return slot === null || inLargeFolio(turn, slot) ? nothingToDo : movePage(turn, slot).verdict;
  },
  // It returns 0 whether or not a page went.
  pageout: (turn) => {
    const slot = homeFrame(turn);
    return slot === null || hasUnexpectedReferences(folioOf(turn, slot)) ? nothingToDo : swapOut(turn, slot);
  },
  mergeable: (turn, process) => {
    const { copy } = entriesOf(turn.cell, process);
    if (copy === null || hasUnexpectedReferences(folioOf(turn, copy))) return notMerged;
    return setAside(turn, copy, merged);
  },
};

const unknownToPools: readonly Advice[] = ['collapse', 'pageout'];

export function userMadvise(turn: ShmemTurn, { process = 0, advice }: Madvise, facts: Facts): Verdict {
  return advised[advice](turn, process, facts);
}

/** MADV_COLLAPSE moves a whole range or nothing: one page that somebody refers to keeps all of them. */
export function checkAdvice(turn: ShmemTurn, { advice }: Madvise): Verdict {
  if (memoryOf(turn).isPool && unknownToPools.includes(advice)) return notForPools;
  const slot = homeFrame(turn);
  if (advice !== 'collapse' || slot === null || !hasUnexpectedReferences(folioOf(turn, slot))) return nothingToDo;
  return { decision: 'refuse-retryable', rule: 'SHM-ADV-004', codes: { user: 'EAGAIN' } };
}

/** UFFDIO_REGISTER: shmem knows missing, write-protect and minor faults. */
export function userUserfaultfd(): Verdict {
  return { decision: 'allow', rule: 'SHM-UFFD-001' };
}
