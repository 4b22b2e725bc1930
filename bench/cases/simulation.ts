import type { BenchCase, Goal } from '../bench-case.ts';
import { median } from '../measure/median.ts';
import { ofBothDesigns } from '../measure/of-both-designs.ts';
import { timedRun } from '../measure/timed-run.ts';

const [workload, phase, memory] = ['live-conversion-storm', 'storm', '64G'];
const runs = 15;
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
  run: () => ofBothDesigns('simulation', simulated),
};

async function simulated(program: string, side: string): Promise<readonly Goal[]> {
  const all: { readonly phases: readonly Told[]; readonly residentMegabytes: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const { output, residentMegabytes } = await timedRun('node', [program, side, workload, memory]);
    all.push({ phases: JSON.parse(output) as readonly Told[], residentMegabytes });
  }
  const secondsOf = (name: string): readonly number[] =>
    all.flatMap(({ phases }) => phases.filter((one) => one.name === name).map(({ seconds }) => seconds));
  const phases = all[0]?.phases ?? [];
  const times = phases.map(({ name }) => `${name} ${median(secondsOf(name)).toFixed(2)} s`);
  const told = phases.find(({ name }) => name === phase);
  if (told === undefined) throw new Error(`${workload} has no phase ${phase}`);
  return [
    rateOf(side, told, secondsOf(phase)),
    {
      what: `${side}: resident memory`,
      must: { unit: 'MB', atMost: mostMegabytes },
      reached: Math.max(...all.map((run) => run.residentMegabytes)),
      details: `the whole process, the most of ${runs} runs; medians of its phases: ${times.join(', ')}`,
    },
  ];
}

/** No other program runs beside this one to be slowed down as much by what else the machine does: the fastest run counts. */
function rateOf(side: string, { operations, pages }: Told, seconds: readonly number[]): Goal {
  const counted = `${operations.toLocaleString('en')} operations at ${pages.toLocaleString('en')} pages`;
  const rates = seconds.map((one) => operations / one);
  return {
    what: `${side}: operations a second of wall time in the phase ${phase}`,
    must: { unit: 'a second', atLeast: fewestPerSecond },
    reached: Math.max(...rates),
    details: `${counted}; the fastest of ${runs} runs, their median ${(median(rates) / 1e6).toFixed(2)} million`,
  };
}
