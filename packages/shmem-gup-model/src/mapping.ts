import { type Facts, type OperationOf, type Verdict, withProcess } from '@guestmem/model';
import { removeFromFile, zapEntries } from './entries.js';
import { atUserPage, copyFrame } from './fault.js';
import { forkMustCopy } from './folio.js';
import { folioOf } from './frames.js';
import { backingSettings, changeEntries, entriesOf, type ShmemTurn } from './record.js';

/** mmap over a page that was mapped before: the old entry goes. Mapping alone touches no page. */
export function replaceMapping(turn: ShmemTurn, { process = 0 }: OperationOf<'user.map'>, facts: Facts): Verdict {
  return unmapPage(turn, process, facts);
}

export function userMapped(_: ShmemTurn, __: OperationOf<'user.map'>): Verdict {
  return { decision: 'allow', rule: 'SHM-MAP-001' };
}

export function userUnmap(turn: ShmemTurn, { process = 0 }: OperationOf<'user.unmap'>, facts: Facts): Verdict {
  return unmapPage(turn, process, facts);
}

/** munmap takes page-table entries; pins stay, and so do the pages that a protected guest has got. */
function unmapPage(turn: ShmemTurn, process: number, { vma, file }: Facts): Verdict {
  if (vma !== 'none') zapEntries(turn, process, vma);
  if (file === 'released') removeFromFile(turn);
  return { decision: 'allow', rule: 'SHM-MAP-002' };
}

/** Each further address costs one page-table reference. */
export function userMapMany(
  turn: ShmemTurn,
  { process = 0, count }: OperationOf<'user.mapMany'>,
  { vma }: Facts,
): Verdict {
  return atUserPage(turn, { process, vma, write: false }, 'cpu', (frame) => {
    changeEntries(turn, process, { shared: entriesOf(turn.cell, process).shared + count });
    turn.effect('pte-map', frame, count);
    return { decision: 'allow', rule: 'SHM-MAP-003' };
  });
}

/** The child finds shared pages by its own faults; of a private copy it gets a share, or at once a copy of its own. */
export function userFork(turn: ShmemTurn, { process = 0, child }: OperationOf<'user.fork'>): Verdict {
  const forked: Verdict = { decision: 'allow', rule: 'SHM-MAP-004' };
  const { copy, away } = entriesOf(turn.cell, process);
  if (away !== null) changeEntries(turn, child, { away });
  if (copy === null) return forked;
  if (!forkMustCopy(folioOf(turn, copy), backingSettings(turn).pinCount)) {
    changeEntries(turn, child, { copy });
    return forked;
  }
  const copied = copyFrame(turn, copy);
  if ('crashed' in copied) return copied.crashed;
  if ('failed' in copied) return { decision: 'refuse-retryable', rule: 'SHM-FAULT-005', codes: { user: 'ENOMEM' } };
  changeEntries(turn, child, { copy: copied.frame });
  if (copied.seized !== undefined) return { decision: 'guest-page-lost', rule: copied.seized };
  return { decision: 'allow', rule: 'SHM-MAP-005' };
}

/** The child lives before its page tables are filled, so that the walk over the pages has the last word. */
export function childStarts(turn: ShmemTurn, { child }: OperationOf<'user.fork'>): Verdict {
  turn.globals = withProcess(turn.globals, child, 'alive');
  return { decision: 'allow', rule: 'SHM-MAP-004' };
}

/** What was mapped where the receiver maps the file goes. */
export function receiveFd(turn: ShmemTurn, { to }: OperationOf<'user.passFd'>, facts: Facts): Verdict {
  return unmapPage(turn, to, facts);
}

export function fdPassed(_: ShmemTurn, __: OperationOf<'user.passFd'>): Verdict {
  return { decision: 'allow', rule: 'SHM-MAP-006' };
}

const closed: Verdict = { decision: 'allow', rule: 'SHM-MAP-007' };

/** With the last descriptor and the last mapping every page leaves the file. */
export function releaseFile(turn: ShmemTurn, _: OperationOf<'user.close'>, { file }: Facts): Verdict {
  if (file === 'released') removeFromFile(turn);
  return closed;
}

export function fdClosed(_: ShmemTurn, __: OperationOf<'user.close'>): Verdict {
  return closed;
}
