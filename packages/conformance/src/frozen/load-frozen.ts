import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type FrozenSet, requirements } from '@guestmem/spec';
import { didYouMean } from '../files/nearest.js';
import { shippedFrozen } from '../files/package-root.js';
import { oneOf, quote } from '../files/quote.js';
import { readDocument } from '../files/read-document.js';
import { problemAt, rejectProblems } from '../files/source-document.js';
import { GuestmemError } from '../guestmem-error.js';
import { validateAs } from '../schema/validate.js';
import { driftText, frozenDrift } from './drift.js';
import type { Corpus } from './freeze.js';
import { setDigest } from './hash.js';

/** The versions whose corpus is recorded. */
export function frozenVersions(directory: string = shippedFrozen()): readonly string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))
    .toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}

/** What a version recorded. Throws a GuestmemError where there is no such version, or its file was changed by hand. */
export function loadFrozen(version: string, directory: string = shippedFrozen()): FrozenSet {
  const known = frozenVersions(directory);
  if (!known.includes(version)) {
    const hint = didYouMean(version, known);
    const tail = hint === undefined ? '' : `; ${hint}`;
    throw new GuestmemError('unknown-name', `found version ${quote(version)}; expected ${oneOf(known)}${tail}`, {
      hint,
    });
  }
  const document = readDocument(join(directory, `${version}.json`));
  const set = validateAs('FrozenSet', document);
  const wrong = [
    ...(set.specVersion === version
      ? []
      : [{ at: 'specVersion', found: quote(set.specVersion), expected: `${version}, as the file is named` }]),
    ...(set.digest === setDigest(set)
      ? []
      : [
          {
            at: 'digest',
            found: 'a digest of something else',
            expected: 'a file that nobody changed since it was frozen',
          },
        ]),
  ];
  rejectProblems(
    'inconsistent-document',
    wrong.map(({ at, ...problem }) => problemAt(document, [at], problem)),
  );
  return set;
}

/** The corpus of a version, taken from what is there now. Throws a GuestmemError where that is no longer the same. */
export function frozenCorpus<C extends Omit<Corpus, 'requirements'>>(set: FrozenSet, corpus: C): C {
  const text = driftText(set, frozenDrift(set, { ...corpus, requirements }));
  if (text !== undefined) throw new GuestmemError('inconsistent-document', text);
  const ids = new Set(set.scenarios.map(({ id }) => id));
  return { ...corpus, scenarios: corpus.scenarios.filter(({ id }) => ids.has(id)) };
}
