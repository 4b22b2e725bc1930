import type { Memory } from './memory.ts';
import type { Mutant } from './mutant.ts';
import { hearingsOf } from './pool/hearings.ts';
import type { Verdict } from './pool/protocol.ts';
import { Workman } from './pool/workman.ts';
import { Progress } from './report/progress.ts';

export interface Judgement {
  /** Of every mutant, unless the run was cut short. */
  readonly verdicts: ReadonlyMap<Mutant, Verdict>;
  readonly isInterrupted: boolean;
}

/** Puts mutants before the tests, some at a time; Ctrl-C ends it with what there is by then. */
export async function judgeAll(
  mutants: readonly Mutant[],
  memory: Memory,
  { workers, fresh }: { readonly workers: number; readonly fresh: boolean },
): Promise<Judgement> {
  const verdicts = new Map<Mutant, Verdict>();
  for (const mutant of fresh ? [] : mutants) {
    const known = memory.get(mutant.id);
    if (known) verdicts.set(mutant, known);
  }
  const queue = mutants.filter((mutant) => !verdicts.has(mutant));
  if (verdicts.size > 0) process.stderr.write(`${verdicts.size} are known from a run on the same sources\n`);
  const workmen = Array.from({ length: Math.min(workers, queue.length) }, () => new Workman());
  let isInterrupted = false;
  const interrupt = (): void => {
    isInterrupted = true;
    for (const workman of workmen) workman.close();
  };
  process.once('SIGINT', interrupt);
  const [first] = workmen;
  if (!first) return { verdicts, isInterrupted };
  const { judges, complaints } = await first.rehearse();
  if (complaints.length > 0 && !isInterrupted) {
    throw new Error(`red without any fault, so nothing can be told:\n${complaints.join('\n')}`);
  }
  const progress = new Progress(queue.length);
  const work = async (workman: Workman): Promise<void> => {
    for (let mutant = queue.shift(); mutant && !isInterrupted; mutant = queue.shift()) {
      const verdict = await workman.judge(mutant, hearingsOf(mutant, judges));
      // A worker that was closed looks like one that crashed.
      if (isInterrupted) return;
      verdicts.set(mutant, verdict);
      memory.add(mutant.id, verdict);
      progress.step(verdict.kind === 'survived');
    }
  };
  await Promise.all(workmen.map(work));
  for (const workman of workmen) workman.close();
  process.off('SIGINT', interrupt);
  progress.end();
  return { verdicts, isInterrupted };
}
