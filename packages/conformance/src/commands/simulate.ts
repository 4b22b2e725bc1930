import { setImmediate } from 'node:timers/promises';
import { NotSimulable } from '@guestmem/explorer';
import { writeFile } from '../files/write-file.js';
import { GuestmemError } from '../guestmem-error.js';
import { colorsFor } from '../report/colors.js';
import { stableJson } from '../report/stable-json.js';
import { runnableConfiguration } from '../settings/runnable.js';
import { buildSimulation } from '../simulate/build-simulation.js';
import type { Chosen } from '../simulate/compile.js';
import { loadWorkload } from '../simulate/load-workload.js';
import { isMemory, pagesIn } from '../simulate/memory-size.js';
import { simulateInParts } from '../simulate/simulate.js';
import { simulationText } from '../simulate/simulation-text.js';
import { betweenOf, type CorpusOptions } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';

export interface SimulateOptions extends Pick<CorpusOptions, 'profile' | 'between' | 'pair'> {
  readonly memory?: string;
  readonly seed?: string;
  readonly json?: boolean;
  readonly out?: string;
}

/** Runs a workload in a large world on both designs and counts what they do. */
export async function simulate(nameOrFile: string, options: SimulateOptions, io: Io): Promise<ExitCode> {
  try {
    return await runWorkload(nameOrFile, options, io);
  } catch (error) {
    if (!(error instanceof NotSimulable)) throw error;
    throw new GuestmemError(
      'inconsistent-document',
      `workload ${nameOrFile}: found what cannot be simulated: ${error.message}`,
    );
  }
}

async function runWorkload(nameOrFile: string, options: SimulateOptions, io: Io): Promise<ExitCode> {
  const workload = loadWorkload(nameOrFile, chosenBy(options));
  const configuration = runnableConfiguration(workload.setting, betweenOf(options), options.profile ?? []);
  const sideOf = async (side: 'left' | 'right') => {
    const start = performance.now();
    const simulation = simulateInParts(configuration[side], workload);
    let part = simulation.next();
    for (; part.done !== true; part = simulation.next()) {
      const { phase, done } = part.value;
      if (io.isErrorTerminal === true) io.writeError(`\r\u001b[K${side} ${phase} ${Math.floor(done * 100)}%`);
      // Whoever interrupts is heard here.
      await setImmediate();
    }
    const counted = part.value;
    if (io.isErrorTerminal === true) io.writeError('\r\u001b[K');
    const seconds = (performance.now() - start) / 1000;
    const operations = counted.reduce((sum, phase) => sum + phase.operations, 0);
    io.writeError(
      `${side}: ${operations} operations in ${seconds.toFixed(1)} s, ${(operations / seconds / 1e6).toFixed(2)} million a second\n`,
    );
    return counted;
  };
  const report = buildSimulation({ workload, configuration, left: await sideOf('left'), right: await sideOf('right') });
  const colors = colorsFor(io.isColorful && options.out === undefined);
  const text = options.json === true ? stableJson(report) : simulationText(report, colors);
  if (options.out === undefined) io.write(text);
  else writeFile(options.out, text);
  return 0;
}

function chosenBy({ memory, seed }: SimulateOptions): Chosen {
  const pages = memory === undefined ? undefined : pagesIn(memory);
  if (memory !== undefined && (pages === undefined || !isMemory(pages))) {
    throw new GuestmemError('bad-usage', `--memory: found ${memory}; expected 2M to 64G in steps of 2M, as in 256M`);
  }
  if (seed !== undefined && !/^(0|[1-9][0-9]{0,9})$/.test(seed)) {
    throw new GuestmemError('bad-usage', `--seed: found ${seed}; expected a number from 0 to 4294967295`);
  }
  return { ...(pages !== undefined && { pages }), ...(seed !== undefined && { seed: Number(seed) }) };
}
