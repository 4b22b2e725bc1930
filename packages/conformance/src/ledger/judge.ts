import type { LedgerEntry, ReportProblem, ReportScenario } from '@guestmem/spec';
import type { Root } from '../run/finding.js';
import type { CorpusEntry } from '../run/run-corpus.js';
import type { CompletedRun } from '../run/run-scenario.js';
import type { Configuration } from '../settings/resolve.js';
import { accepts } from './match.js';

/** A root with the entry that accepts it at this place. */
export interface JudgedRoot extends Root {
  readonly entry?: LedgerEntry;
}

/** A scenario with what the ledger says of it. */
export interface Judged extends CorpusEntry {
  readonly status: ReportScenario['status'];
  readonly roots: readonly JudgedRoot[];
  readonly problems: readonly ReportProblem[];
}

/** Holds a scenario against its own record and the ledger. */
export function judge(entry: CorpusEntry, ledger: readonly LedgerEntry[]): Judged {
  const { run, configuration } = entry;
  switch (run.kind) {
    case 'pending':
    case 'impossible':
    case 'skipped':
      return { ...entry, status: run.kind, roots: [], problems: [] };
    case 'errored':
      return { ...entry, status: 'errored', roots: [], problems: [{ kind: 'errored', text: run.why }] };
    case 'ran': {
      if (configuration === undefined) throw new Error('a scenario that ran has a configuration');
      const judged = run.roots.map((root) => judgeRoot(root, ledger, configuration));
      const problems = [...run.problems, ...judged.flatMap(({ problem }) => (problem === undefined ? [] : [problem]))];
      return withProblems(
        { ...entry, status: 'agree', roots: judged.map(({ root }) => root), problems: [] },
        problems,
        run,
      );
    }
  }
}

/** The judgement with these problems, and the status that follows. */
export function withProblems(judged: Judged, problems: readonly ReportProblem[], run: CompletedRun): Judged {
  const status = problems.length > 0 ? 'red' : run.roots.length > 0 ? 'differ' : 'agree';
  return { ...judged, problems, status };
}

function judgeRoot(
  root: Root,
  ledger: readonly LedgerEntry[],
  configuration: Configuration,
): { readonly root: JudgedRoot; readonly problem?: ReportProblem } {
  const matching = ledger.filter((one) => accepts(one, root, configuration));
  const listed = matching.find(({ seenIn }) => seenIn.includes(root.step));
  if (listed !== undefined) return { root: { ...root, entry: listed } };
  const [first] = matching;
  const { step, run } = root;
  if (first !== undefined) {
    const text = `${describeRoot(root)}: this is ${first.id}, which does not list ${step} under seenIn`;
    return { root, problem: { kind: 'unlisted-place', step, run, text } };
  }
  const text = `${describeRoot(root)}: no ledger entry accepts this`;
  return { root, problem: { kind: 'unexpected-root', step, run, text } };
}

/** A root in one line. */
export function describeRoot({ operation, class: cls, left, right }: Root): string {
  return `${operation} ${cls}: ${left} | ${right}`;
}
