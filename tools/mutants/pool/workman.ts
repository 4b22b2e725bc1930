import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../../run-command.ts';
import type { Mutant } from '../mutant.ts';
import type { Answer, Hearing, Request, Verdict } from './protocol.ts';

/** A judge is out of time after this many times what it takes without a fault. */
const slack = 20;

type Final = Exclude<Answer, { readonly kind: 'ready' | 'begins' }>;

/** One worker process, and another in its place where a fault took it down. */
export class Workman {
  #child: ChildProcess | null = null;

  /** @param patience milliseconds that a judge gets in any case: the machine may have other things to do */
  constructor(readonly patience = 20_000) {}

  /** Runs every judge without a fault. */
  async rehearse(): Promise<Extract<Answer, { kind: 'rehearsed' }>> {
    const answer = await this.#ask({ kind: 'rehearse' }, []);
    if (answer.kind !== 'rehearsed') throw new Error(`the rehearsal ended in ${answer.verdict.kind}`);
    return answer;
  }

  async judge(mutant: Mutant, hearings: readonly Hearing[]): Promise<Verdict> {
    const answer = await this.#ask({ kind: 'judge', mutant, hearings }, hearings);
    if (answer.kind !== 'judged') throw new Error(`${answer.kind} is no verdict`);
    return answer.verdict;
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #ask(request: Request, hearings: readonly Hearing[]): Promise<Final> {
    const child = await this.#ready();
    return new Promise((resolve) => {
      let by = 'the start';
      let timer: NodeJS.Timeout | undefined;
      const settle = (answer: Final): void => {
        clearTimeout(timer);
        child.off('message', hear).off('exit', crash);
        resolve(answer);
      };
      const lose = (kind: 'timed-out' | 'crashed'): void => {
        if (this.#child === child) this.close();
        settle({ kind: 'judged', verdict: { kind, by } });
      };
      const crash = (): void => lose('crashed');
      const hear = (answer: Answer): void => {
        if (answer.kind === 'ready') return;
        if (answer.kind !== 'begins') {
          settle(answer);
          return;
        }
        by = answer.judge;
        clearTimeout(timer);
        const cost = hearings.find(({ judge }) => judge === answer.judge)?.cost ?? 0;
        timer = setTimeout(() => lose('timed-out'), Math.max(this.patience, slack * cost));
      };
      child.on('message', hear).on('exit', crash);
      child.send(request);
    });
  }

  #ready(): Promise<ChildProcess> {
    if (this.#child) return Promise.resolve(this.#child);
    const child = fork(join(repositoryRoot, 'tools/mutants/pool/worker.ts'), {
      cwd: repositoryRoot,
      execArgv: ['--import', 'tsx'],
      // Random tests get the same seed as ever and fewer sequences, the first of those that the gate runs.
      env: { ...process.env, FC_RUNS: '2000', NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child = child;
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(new Error('a worker could not start'));
      child.once('exit', fail).once('message', () => {
        child.off('exit', fail);
        resolve(child);
      });
    });
  }
}
