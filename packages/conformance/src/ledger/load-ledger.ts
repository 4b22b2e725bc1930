import type { LedgerEntry, Scenario } from '@guestmem/spec';
import { collect } from '../corpus/load-corpus.js';
import { listDataFiles } from '../files/list-files.js';
import type { Problem } from '../files/problem.js';
import { readDocument } from '../files/read-document.js';
import { problemAt, rejectProblems, type SourceDocument } from '../files/source-document.js';
import { validateAs } from '../schema/validate.js';
import { checkEntry } from './check-entry.js';

interface LoadedEntry {
  readonly entry: LedgerEntry;
  readonly document: SourceDocument;
  readonly index: number;
}

/**
 * Reads and checks the ledger files of a directory. With the corpus at hand, entries that name a scenario or a step
 * that does not exist are refused.
 */
export function loadLedger(directory: string, corpus?: readonly Scenario[]): readonly LedgerEntry[] {
  const loaded = collect(listDataFiles(directory), (path) => loadFile(path, corpus)).flat();
  rejectProblems('duplicate-id', duplicates(loaded));
  return loaded.map(({ entry }) => entry).toSorted((left, right) => left.id.localeCompare(right.id, 'en'));
}

function loadFile(path: string, corpus: readonly Scenario[] | undefined): readonly LoadedEntry[] {
  const { document, entries } = loadLedgerFile(path, corpus);
  return entries.map((entry, index) => ({ entry, document, index }));
}

/** Reads and checks one ledger file. */
export function loadLedgerFile(
  path: string,
  corpus?: readonly Scenario[],
): { readonly document: SourceDocument; readonly entries: readonly LedgerEntry[] } {
  const document = readDocument(path);
  const { entries } = validateAs('LedgerFile', document);
  const problems = entries.flatMap((entry, index) => checkEntry(document, ['entries', index], entry, corpus));
  rejectProblems('inconsistent-document', problems);
  return { document, entries };
}

/** Entries with an id that an earlier one has, or that accept what an earlier one accepts. */
function duplicates(loaded: readonly LoadedEntry[]): readonly Problem[] {
  return loaded.flatMap(({ entry, document, index }, at) => {
    const path = ['entries', index];
    const earlier = loaded.slice(0, at);
    const sameId = earlier.find((one) => one.entry.id === entry.id);
    if (sameId !== undefined) {
      const expected = `each id once; ${placeOf(sameId)} has it too`;
      return [problemAt(document, [...path, 'id'], { found: `the id ${entry.id} a second time`, expected })];
    }
    const sameKey = earlier.find((one) => keyOf(one.entry) === keyOf(entry));
    if (sameKey === undefined) return [];
    const expected = `its steps under ${sameKey.entry.id} at ${placeOf(sameKey)}`;
    return [problemAt(document, path, { found: `the divergence of ${sameKey.entry.id} a second time`, expected })];
  });
}

function placeOf({ document, index }: LoadedEntry): string {
  const { line, column } = document.position(['entries', index, 'id']);
  return `${document.file}:${line}:${column}`;
}

/** What an entry accepts. */
function keyOf({ pair, operation, class: cls, left, right, rules }: LedgerEntry): string {
  return JSON.stringify([pair.left, pair.right, operation, cls, left, right, rules.left, rules.right]);
}
