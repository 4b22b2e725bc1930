import type { ProfileRecord, Scenario } from '@guestmem/spec';
import { collect } from '../corpus/load-corpus.js';
import { listDataFiles } from '../files/list-files.js';
import type { Problem } from '../files/problem.js';
import { readDocument } from '../files/read-document.js';
import { problemAt, rejectProblems, type SourceDocument } from '../files/source-document.js';
import { validateAs } from '../schema/validate.js';
import { checkRecord } from './check-record.js';
import { isRecordOf, type Records, recordsOf } from './records.js';
import { type Variation, variationsOf } from './variations.js';

interface LoadedRecord {
  readonly record: ProfileRecord;
  readonly document: SourceDocument;
}

/** Reads and checks the records of a directory. */
export function loadRecords(
  directory: string,
  corpus: readonly Scenario[],
  variations: readonly Variation[] = variationsOf(),
): Records {
  const loaded = collect(listDataFiles(directory), (path) => loadRecord(path, corpus, variations));
  rejectProblems('duplicate-id', duplicates(loaded, variations));
  return recordsOf(loaded.map(({ record }) => record));
}

/** Reads and checks one record. */
export function loadRecord(
  path: string,
  corpus: readonly Scenario[],
  variations: readonly Variation[] = variationsOf(),
): LoadedRecord {
  const document = readDocument(path);
  const record = validateAs('ProfileRecord', document);
  rejectProblems('inconsistent-document', checkRecord(document, record, corpus, variations));
  return { record, document };
}

function duplicates(loaded: readonly LoadedRecord[], variations: readonly Variation[]): readonly Problem[] {
  return loaded.flatMap(({ record, document }, at) => {
    const variation = variations.find((one) => isRecordOf(record, one));
    const first = variation && loaded.slice(0, at).find((one) => isRecordOf(one.record, variation));
    if (first === undefined) return [];
    const found = `a second record of ${record.with.join(', ')}`;
    return [problemAt(document, ['with'], { found, expected: `one; ${first.document.file} is the first` })];
  });
}
