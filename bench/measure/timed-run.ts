import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../tools/run-command.ts';
import { withTemporaryFolder } from '../../tools/temporary-folder.ts';

/** A program that was run from its start to its end. */
export interface TimedRun {
  readonly output: string;
  readonly wallSeconds: number;
  /** In user and system mode, all threads. */
  readonly cpuSeconds: number;
  /** The most that was resident at a time. */
  readonly residentMegabytes: number;
}

/** GNU time: Node does not say what its children used. */
export const timeProgram = '/usr/bin/time';

interface RunOptions {
  readonly cwd?: string;
  /** The exit codes of a program that did what it should. Absent: 0. */
  readonly codes?: readonly number[];
}

/** Runs a program and throws if it fails. */
export const timedRun = (
  program: string,
  args: readonly string[],
  { cwd, codes = [0] }: RunOptions = {},
): Promise<TimedRun> =>
  withTemporaryFolder({}, async (folder) => {
    const file = join(folder, 'time');
    const timed = ['--format', '%e %U %S %M', '--output', file, program, ...args];
    const { code, output } = await runCommand(timeProgram, timed, cwd === undefined ? {} : { cwd });
    if (code === null || !codes.includes(code))
      throw new Error(`${program} ${args.join(' ')}: exit code ${code}\n${output}`);
    const [wall, user, system, kilobytes] = (readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '')
      .split(' ')
      .map(Number);
    if (wall === undefined || user === undefined || system === undefined || kilobytes === undefined) {
      throw new Error(`${timeProgram} does not say what ${program} used`);
    }
    return { output, wallSeconds: wall, cpuSeconds: user + system, residentMegabytes: kilobytes / 1024 };
  });
