import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Backing } from '@guestmem/spec';
import { designFor } from '../../src/explore/design-for.js';
import { loadBound } from '../../src/explore/load-bound.js';
import { oneDesign } from '../../src/export/one-design.js';
import { exportPromela } from '../../src/export/promela.js';
import { designs } from '../../src/settings/designs.js';
import { resolveSide } from '../../src/settings/resolve-side.js';
import { runSpin } from './run-spin.js';

const ownSearch = fileURLToPath(new URL('own-search.ts', import.meta.url));

/** Seconds that SPIN has. */
const patience = 120;

/** As measured by whoever compares speeds. */
interface Measured {
  readonly what: string;
  readonly must: string;
  readonly reached: string;
  readonly details: Readonly<Record<string, string | number>>;
}

interface OwnRun {
  readonly states: number;
  readonly seconds: number;
}

/** Both engines on what one design can do with so many pages: SPIN's search alone against our whole process. */
async function measure(side: Backing, pages: number): Promise<Measured> {
  const resolved = resolveSide(side, []);
  if (resolved.kind === 'pending') throw new Error(`${side} does not run`);
  const model = await exportPromela(oneDesign(designFor(resolved.settings), loadBound('tiny', pages)), { about: [] });
  const spin = runSpin(model, { time: patience });
  const own = runOwn(side, pages);
  if (spin !== null && spin.states !== own.states) throw new Error(`SPIN: ${spin.states} states, we: ${own.states}`);
  const searching = spin?.searching ?? patience;
  return {
    what: `${side}, bound tiny with ${pages} pages: whole process against the search of SPIN -DSAFETY`,
    must: 'at least 10 times as fast',
    reached: `${spin === null ? 'more than ' : ''}${(searching / own.seconds).toFixed(1)} times as fast`,
    details: {
      states: own.states,
      seconds: own.seconds,
      spinSearching: searching,
      spinBuilding: spin?.building ?? 'not told',
    },
  };
}

/** Starts of Node, reading sources and tabulating the design are part of it. */
function runOwn(side: Backing, pages: number): OwnRun {
  const begun = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, ownSearch, side, String(pages)],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return { states: Number(stdout), seconds: (performance.now() - begun) / 1000 };
}

const pages = Number(process.argv[2] ?? 4);
for (const side of designs) process.stdout.write(`${JSON.stringify(await measure(side, pages))}\n`);
