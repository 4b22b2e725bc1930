import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from './source/json.js';

export interface Drift {
  readonly file: string;
  readonly kind: 'missing' | 'changed' | 'stale';
}

/** Where a directory differs from what would be generated; stale files are those nothing generates. */
export const driftOf = (expected: ReadonlyMap<string, string>, directory: string): readonly Drift[] => {
  const present = existsSync(directory) ? readdirSync(directory) : [];
  const drifts: Drift[] = present.filter((file) => !expected.has(file)).map((file) => ({ file, kind: 'stale' }));
  for (const [file, text] of expected) {
    if (!present.includes(file)) drifts.push({ file, kind: 'missing' });
    else if (readFileSync(join(directory, file), 'utf8') !== text) drifts.push({ file, kind: 'changed' });
  }
  return drifts.sort((left, right) => byCodeUnit(left.file, right.file));
};

/** Makes the directory what is generated; files that did not change keep their time stamp. */
export const removeDrift = (expected: ReadonlyMap<string, string>, directory: string): readonly Drift[] => {
  const drifts = driftOf(expected, directory);
  mkdirSync(directory, { recursive: true });
  for (const { file } of drifts) {
    const text = expected.get(file);
    if (text === undefined) rmSync(join(directory, file));
    else writeFileSync(join(directory, file), text);
  }
  return drifts;
};
