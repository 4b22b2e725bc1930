import { withTemporaryFolder } from '../../tools/temporary-folder.ts';
import type { BenchCase, Goal } from '../bench-case.ts';
import { bundle } from '../measure/bundle.ts';
import { median } from '../measure/median.ts';
import { missing } from '../measure/missing.ts';
import { timedRun, timeProgram } from '../measure/timed-run.ts';

const [workload, memory] = ['live-conversion-storm', '64G'];
const runs = 7;
const fewestPerSecond = 2_000_000;
const mostMegabytes = 250;

/** A phase, as the program tells of it. */
interface Told {
  readonly name: string;
  readonly operations: number;
  readonly pages: number;
  readonly seconds: number;
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
  const all: { readonly phases: readonly Told[]; readonly residentMegabytes: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const { output, residentMegabytes } = await timedRun('node', [program, side, workload, memory]);
    all.push({ phases: JSON.parse(output) as readonly Told[], residentMegabytes });
  }
  const phases = (all[0]?.phases ?? []).map((phase, at) => ({
    ...phase,
    seconds: median(all.map((run) => run.phases[at]?.seconds ?? Number.NaN)),
  }));
  return [
    ...phases.filter(({ name }) => name === 'storm').map((storm) => rateOf(side, storm)),
    {
      what: `${side}: resident memory`,
      must: { unit: 'MB', atMost: mostMegabytes },
      reached: Math.max(...all.map((run) => run.residentMegabytes)),
      details: `the whole process; median wall times of its phases: ${phases.map(({ name, seconds }) => `${name} ${seconds.toFixed(2)} s`).join(', ')}`,
    },
  ];
}

function rateOf(side: string, { name, operations, pages, seconds }: Told): Goal {
  const counted = `${operations.toLocaleString('en')} operations at ${pages.toLocaleString('en')} pages`;
  return {
    what: `${side}: operations a second of wall time in the phase ${name}`,
    must: { unit: 'a second', atLeast: fewestPerSecond },
    reached: operations / seconds,
    details: `${counted} in ${seconds.toFixed(2)} s, the median of ${runs} runs`,
  };
}
