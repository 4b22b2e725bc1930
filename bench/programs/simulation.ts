// node simulation.mjs guest-memfd|shmem-gup WORKLOAD SIZE
import type { Backing } from '@guestmem/spec';
import { runnableSide } from '../../packages/conformance/src/settings/runnable.ts';
import { loadWorkload } from '../../packages/conformance/src/simulate/load-workload.ts';
import { pagesIn } from '../../packages/conformance/src/simulate/memory-size.ts';
import { simulateInParts } from '../../packages/conformance/src/simulate/simulate.ts';

const [side, name, size] = process.argv.slice(2);
const settings = runnableSide(side as Backing, []);
const workload = loadWorkload(name as string, { pages: pagesIn(size as string) as number });

/** When each phase began, and the end of the last. */
const times: number[] = [];
const simulation = simulateInParts(settings, workload);
let phase = '';
let part = simulation.next();
for (; part.done !== true; part = simulation.next()) {
  if (part.value.phase !== phase) times.push(performance.now());
  phase = part.value.phase;
}
times.push(performance.now());
const phases = part.value.map(({ operations, pages }, at) => ({
  name: workload.phases[at]?.name,
  operations,
  pages,
  seconds: ((times[at + 1] as number) - (times[at] as number)) / 1000,
}));
process.stdout.write(`${JSON.stringify(phases)}\n`);
