import { repositoryRoot } from '../../tools/run-command.ts';
import type { BenchCase, Goal } from '../bench-case.ts';
import { isBuilt } from '../measure/is-built.ts';
import { missing } from '../measure/missing.ts';
import { medians, type SideBySide, sideBySide } from '../measure/side-by-side.ts';
import { timedRun, timeProgram } from '../measure/timed-run.ts';

const command = `${repositoryRoot}packages/conformance/bin/guestmem.js`;

/** What a user waits for before the command does anything. */
export const commandStart: BenchCase = {
  name: 'command-start',
  what: 'guestmem --version against node -e 0',
  run: async () => {
    if (!isBuilt()) return { skipped: 'the packages are not built: npm run build' };
    if ((await missing([timeProgram])).length > 0) return { skipped: `not installed: ${timeProgram}` };
    const both = await sideBySide(
      10,
      () => timedRun('node', [command, '--version']),
      () => timedRun('node', ['-e', '0']),
    );
    return [longer('wall time', both, 'wallSeconds'), longer('processor time', both, 'cpuSeconds')];
  },
};

function longer(what: string, both: SideBySide, of: 'wallSeconds' | 'cpuSeconds'): Goal {
  const { ours, theirs } = medians(both, of);
  return {
    what,
    must: { unit: 'x', atMost: 4 },
    reached: ours / theirs,
    details: `node ${milliseconds(theirs)}, guestmem ${milliseconds(ours)}`,
  };
}

function milliseconds(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`;
}
