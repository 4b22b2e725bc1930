// node simulation.mjs guest-memfd|shmem-gup WORKLOAD SIZE
import type { Backing } from '@guestmem/spec';
import { resolveSide } from '../../packages/conformance/src/settings/resolve-side.ts';
import { loadWorkload } from '../../packages/conformance/src/simulate/load-workload.ts';
import { pagesIn } from '../../packages/conformance/src/simulate/memory-size.ts';
import { simulateSide } from '../../packages/conformance/src/simulate/simulate.ts';

const [side, name, size] = process.argv.slice(2);
const resolved = resolveSide(side as Backing, []);
if (resolved.kind !== 'runnable') throw new Error(`${side} does not run`);
const workload = loadWorkload(name as string, { pages: pagesIn(size as string) as number });
const before = process.cpuUsage();
const start = performance.now();
const phases = simulateSide(resolved.settings, workload);
const wallSeconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const sum = (of: 'operations' | 'pages'): number => phases.reduce((total, phase) => total + phase[of], 0);
process.stdout.write(
  `${JSON.stringify({ operations: sum('operations'), pages: sum('pages'), wallSeconds, cpuSeconds: (user + system) / 1e6 })}\n`,
);
