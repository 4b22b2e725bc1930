import { GuestmemError } from '../guestmem-error.js';
import { driftText, frozenDrift } from './drift.js';
import type { Corpus } from './freeze.js';
import { frozenVersions, loadFrozen } from './load-frozen.js';

/**
 * What is wrong with the frozen versions. Those before the one in development have to be untouched, and so has what
 * they recorded; the one in development has to exist and to be whole, and may lag behind its corpus.
 */
export function frozenProblems(directory: string, current: string, corpus: Corpus): readonly string[] {
  const versions = frozenVersions(directory);
  const missing = versions.includes(current) ? [] : [`version ${current} is not frozen: run npm run freeze`];
  return [...missing, ...versions.flatMap((version) => problemsOf(version, version === current, directory, corpus))];
}

function problemsOf(version: string, isCurrent: boolean, directory: string, corpus: Corpus): readonly string[] {
  try {
    const set = loadFrozen(version, directory);
    const text = isCurrent ? undefined : driftText(set, frozenDrift(set, corpus));
    return text === undefined ? [] : [text];
  } catch (error) {
    if (error instanceof GuestmemError) return [error.message];
    throw error;
  }
}
