import type { LedgerEntry } from '@guestmem/spec';
import type { RunProblem } from '../run/finding.js';
import type { CorpusEntry } from '../run/run-corpus.js';
import { type Judged, withProblems } from './judge.js';
import { accepts } from './match.js';

/** What is wrong with a model whatever it is compared with. */
const own: ReadonlySet<RunProblem['kind']> = new Set(['invariant', 'oracle']);

/**
 * Judges a scenario that ran with another pair than the one it records. Neither its verdict nor its expectations
 * apply; a root shows the entry that accepts it, if one is about this very pair, and needs none.
 */
export function judgeBetween(entry: CorpusEntry, ledger: readonly LedgerEntry[]): Judged {
  const { run, configuration } = entry;
  if (run.kind === 'errored') {
    return { ...entry, status: 'errored', roots: [], problems: [{ kind: 'errored', text: run.why }] };
  }
  if (run.kind !== 'ran') return { ...entry, status: run.kind, roots: [], problems: [] };
  if (configuration === undefined) throw new Error('a scenario that ran has a configuration');
  const roots = run.roots.map((root) => {
    const found = ledger.find((one) => one.seenIn.includes(root.step) && accepts(one, root, configuration));
    return { ...root, ...(found && { entry: found }) };
  });
  const problems = run.problems.filter(({ kind }) => own.has(kind));
  return withProblems({ ...entry, status: 'agree', roots, problems: [] }, problems, run);
}
