import { notifyKvm } from './notifier.js';
import { changeEntries, changeRecord, entriesOf, type ShmemTurn } from './record.js';

/** What an unmapping takes: the entries of one kind of mapping, those that lead into the file, or all. */
export type Zap = 'shared' | 'private' | 'file' | 'all';

const takes: Readonly<
  Record<Zap, { readonly shared: boolean; readonly privateRead: boolean; readonly copy: boolean }>
> = {
  shared: { shared: true, privateRead: false, copy: false },
  private: { shared: false, privateRead: true, copy: true },
  file: { shared: true, privateRead: true, copy: false },
  all: { shared: true, privateRead: true, copy: true },
};

/** Removes page-table entries of one process. KVM hears of it where they are the VMM's. */
export function zapEntries(turn: ShmemTurn, process: number, zap: Zap): void {
  const entries = entriesOf(turn.cell, process);
  const { slot } = turn.cell.backing;
  const shared = takes[zap].shared ? entries.shared : 0;
  const privateRead = takes[zap].privateRead && entries.privateRead;
  const copy = takes[zap].copy ? entries.copy : null;
  if (shared > 0) turn.effect('pte-unmap', slot ?? undefined, shared);
  if (privateRead) turn.effect('pte-unmap', slot ?? undefined, 1);
  if (copy !== null) turn.effect('pte-unmap', copy, 1);
  changeEntries(turn, process, {
    shared: entries.shared - shared,
    privateRead: entries.privateRead && !privateRead,
    copy: copy === null ? entries.copy : null,
    away: takes[zap].copy ? null : entries.away,
  });
  if (process === 0) notifyKvm(turn);
}

/** unmap_mapping_range: the same in every process that maps the file. */
export function zapEverywhere(turn: ShmemTurn, zap: Zap): void {
  for (const process of turn.cell.backing.users.keys()) zapEntries(turn, process, zap);
}

/** The page leaves the file. What else refers to it keeps it alive, and the next touch of the index gets a fresh one. */
export function removeFromFile(turn: ShmemTurn): void {
  changeRecord(turn, { slot: null, swapped: null });
}
