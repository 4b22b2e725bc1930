import type { Facts, OperationOf, Verdict } from '@guestmem/model';
import { zapEntries } from './entries.js';
import { atUserPage } from './fault.js';
import { hasUnexpectedReferences } from './folio.js';
import { folioOf, inLargeFolio } from './frames.js';
import { punch } from './hole.js';
import { movePage, swapOut } from './mm.js';
import type { ShmemTurn } from './record.js';

type Madvise = OperationOf<'user.madvise'>;
type Advice = Madvise['advice'];

const nothingToDo: Verdict = { decision: 'allow', rule: 'SHM-ADV-005' };
const populated: Verdict = { decision: 'allow', rule: 'SHM-ADV-002' };

const advised: Readonly<Record<Advice, (turn: ShmemTurn, process: number, facts: Facts) => Verdict>> = {
  dontneed: (turn, process, { vma }) => {
    if (vma !== 'none') zapEntries(turn, process, vma);
    return { decision: 'allow', rule: 'SHM-ADV-001' };
  },
  remove: (turn, _, { vma, hole }) =>
    vma === 'private'
      ? { decision: 'refuse-final', rule: 'SHM-ADV-006', codes: { user: 'EINVAL' } }
      : punch(turn, hole, 'file'),
  'populate-read': (turn, process, { vma }) =>
    atUserPage(turn, { process, vma, write: false }, 'uaccess', () => populated),
  'populate-write': (turn, process, { vma }) =>
    atUserPage(turn, { process, vma, write: true }, 'uaccess', () => populated),
  collapse: (turn) => {
    const { slot } = turn.cell.backing;
    return slot === null || inLargeFolio(turn, slot) ? nothingToDo : movePage(turn, slot);
  },
  // It returns 0 whether or not a page went.
  pageout: (turn) => {
    const { slot } = turn.cell.backing;
    return slot === null || hasUnexpectedReferences(folioOf(turn, slot)) ? nothingToDo : swapOut(turn, slot);
  },
};

export function userMadvise(turn: ShmemTurn, { process = 0, advice }: Madvise, facts: Facts): Verdict {
  return advised[advice](turn, process, facts);
}

/** MADV_COLLAPSE moves a whole range or nothing: one page that somebody refers to keeps all of them. */
export function checkCollapse(turn: ShmemTurn, { advice }: Madvise): Verdict {
  const { slot } = turn.cell.backing;
  if (advice !== 'collapse' || slot === null || !hasUnexpectedReferences(folioOf(turn, slot))) return nothingToDo;
  return { decision: 'refuse-retryable', rule: 'SHM-ADV-004', codes: { user: 'EAGAIN' } };
}

/** UFFDIO_REGISTER: shmem knows missing, write-protect and minor faults. */
export function userUserfaultfd(): Verdict {
  return { decision: 'allow', rule: 'SHM-UFFD-001' };
}
