import { withTemporaryFolder } from '../../tools/temporary-folder.ts';
import type { BenchCase, Goal } from '../bench-case.ts';
import { bundle } from '../measure/bundle.ts';
import { missing } from '../measure/missing.ts';
import { timedRun, timeProgram } from '../measure/timed-run.ts';

const [workload, memory] = ['live-conversion-storm', '64G'];
const fewestPerSecond = 2_000_000;
const mostMegabytes = 250;

interface Told {
  readonly operations: number;
  readonly pages: number;
  readonly cpuSeconds: number;
}

/** A million range operations in a large world. An operation is one request of a design at one range of pages. */
export const simulation: BenchCase = {
  name: 'simulation',
  what: `guestmem simulate ${workload}, ${memory}, one design`,
  run: async () => {
    if ((await missing([timeProgram])).length > 0) return { skipped: `not installed: ${timeProgram}` };
    return withTemporaryFolder({}, async (folder) => {
      const program = await bundle('simulation', folder);
      return [...(await simulated(program, 'guest-memfd')), ...(await simulated(program, 'shmem-gup'))];
    });
  },
};

async function simulated(program: string, side: string): Promise<readonly Goal[]> {
  const { output, cpuSeconds, residentMegabytes } = await timedRun('node', [program, side, workload, memory]);
  const told = JSON.parse(output) as Told;
  const counted = `${told.operations.toLocaleString('en')} operations at ${told.pages.toLocaleString('en')} pages`;
  return [
    {
      what: `${side}: operations a second of processor time`,
      must: { unit: 'a second', atLeast: fewestPerSecond },
      reached: told.operations / told.cpuSeconds,
      details: `${counted} in ${told.cpuSeconds.toFixed(2)} s, the whole process ${cpuSeconds.toFixed(2)} s`,
    },
    {
      what: `${side}: resident memory`,
      must: { unit: 'MB', atMost: mostMegabytes },
      reached: residentMegabytes,
      details: 'the whole process, at most',
    },
  ];
}
