import { classOf, type Divergence } from '../explore/divergence.js';
import { loadBound } from '../explore/load-bound.js';
import { partingAt } from '../explore/parting.js';
import { sample as takeSample } from '../explore/sample.js';
import { shrink } from '../explore/shrink.js';
import { divergenceText } from '../explore/terminal.js';
import { modelFor } from '../implementation/backings.js';
import { isAbout } from '../ledger/match.js';
import { colorsFor } from '../report/colors.js';
import { stableJson } from '../report/stable-json.js';
import { distinct } from '../run/finding.js';
import { runnableConfiguration } from '../settings/runnable.js';
import { betweenOf, type CorpusOptions, loadFor, optionWords } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';

export interface SampleCommandOptions extends CorpusOptions {
  readonly bound: string;
  readonly pages?: number;
  readonly seed?: number;
  readonly walks: number;
  readonly steps: number;
  readonly full?: boolean;
  readonly json?: boolean;
}

/** Walks at random beyond the limits of a bound, and tells what parts there, made as small as it gets. */
export async function sample(options: SampleCommandOptions, io: Io): Promise<ExitCode> {
  const bound = loadBound(options.bound, options.pages);
  const configuration = runnableConfiguration([], betweenOf(options), options.profile ?? []);
  const { ledger } = loadFor(options);
  const seed = options.seed ?? Math.floor(Date.now() % 1_000_000);
  let told = performance.now();
  const { walks, steps, partings } = takeSample({
    bound,
    configuration,
    seed,
    walks: options.walks,
    steps: options.steps,
    isEnough: (made) => {
      const now = performance.now();
      if (now - told > 5000) {
        told = now;
        io.writeError(`${made} of ${options.walks} walks\n`);
      }
      return false;
    },
  });
  const pair = { left: modelFor(configuration.left), right: modelFor(configuration.right) };
  const divergences: Divergence[] = [];
  for (const operations of partings) {
    const parting = await partingAt(bound.world, operations, pair);
    if (parting === undefined || divergences.some(({ root }) => classOf(root) === classOf(parting.root))) continue;
    const { root, run, operations: trace } = await shrink(parting, pair);
    const entry = ledger.find((one) => isAbout(one, configuration) && classOf(one) === classOf(root));
    divergences.push({ root, run, trace, ...(entry && { entry }) });
  }
  const found = distinct(divergences, ({ root }) => classOf(root));
  const unexpected = found.filter(({ entry }) => entry === undefined);
  const replay = [
    'guestmem sample',
    '--bound',
    options.bound,
    '--seed',
    seed,
    '--walks',
    options.walks,
    '--steps',
    options.steps,
  ];
  const line = [
    ...replay,
    ...(options.pages === undefined ? [] : ['--pages', options.pages]),
    ...optionWords(options),
  ].join(' ');
  if (options.json === true) {
    const told = found.map(({ root: { step: _, run: __, ...root }, trace, entry }) => ({
      ...root,
      steps: trace,
      ...(entry && { entry: entry.id }),
    }));
    io.write(stableJson({ seed, walks, steps, divergences: told, replay: line }));
  } else {
    const colors = colorsFor(io.isColorful);
    const shown = options.full === true ? found : unexpected;
    io.write(shown.map((one) => divergenceText(one, colors)).join(''));
    io.write(
      `${walks} walks, ${steps} steps, seed ${seed}: ${found.length} divergences, ${unexpected.length} not in the ledger\n` +
        `replay: ${line}\n`,
    );
  }
  return unexpected.length > 0 ? 1 : 0;
}
