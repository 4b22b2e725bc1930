import type { Exploration } from '@guestmem/spec';
import { repositoryRoot } from '../../tools/run-command.ts';
import type { BenchCase } from '../bench-case.ts';
import { isBuilt } from '../measure/is-built.ts';
import { missing } from '../measure/missing.ts';
import { timedRun, timeProgram } from '../measure/timed-run.ts';

const command = `${repositoryRoot}packages/conformance/bin/guestmem.js`;

/** The bound that is searched. */
const [bound, pages] = ['broad', 2];
const mostSeconds = 5;

/** All that a user waits for: the search, the shortest trace of each class, what follows from them, and the ledger. */
export const product: BenchCase = {
  name: 'product',
  what: `guestmem explore --bound ${bound} --pages ${pages}, built, the two default profiles in lock-step`,
  run: async () => {
    if (!isBuilt()) return { skipped: 'the packages are not built: npm run build' };
    if ((await missing([timeProgram])).length > 0) return { skipped: `not installed: ${timeProgram}` };
    const words = ['explore', '--bound', bound, '--pages', String(pages), '--json'];
    // 1: it found what the ledger does not have.
    const run = await timedRun('node', [command, ...words], { codes: [0, 1] });
    const explored = JSON.parse(run.output.slice(run.output.indexOf('{'))) as Exploration;
    const { ending, states, transitions, refusals, divergences } = explored;
    if (ending !== 'complete') throw new Error(`the search ended with ${ending}`);
    if (divergences.some(({ steps }) => steps.length === 0)) throw new Error('a divergence has no trace');
    const found = `${divergences.length} root classes, each with its trace`;
    const counted = `${states} states, ${transitions} transitions, ${refusals} refusals`;
    const resources = `${run.cpuSeconds.toFixed(2)} s of processor time, ${Math.round(run.residentMegabytes)} MB resident`;
    return [
      {
        what: 'wall time',
        must: { unit: 's', atMost: mostSeconds },
        reached: run.wallSeconds,
        details: `${counted}; ${found}; ${resources}`,
      },
    ];
  },
};
