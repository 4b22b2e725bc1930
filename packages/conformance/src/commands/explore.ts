import { join } from 'node:path';
import type { World } from '@guestmem/spec';
import { searchedConfiguration } from '../explore/configuration.js';
import { type Divergence, traceId } from '../explore/divergence.js';
import { drawGraph } from '../explore/draw-graph.js';
import { explore as exploreWithin } from '../explore/explore.js';
import { loadBound } from '../explore/load-bound.js';
import { writeProposals } from '../explore/propose.js';
import { explorationText } from '../explore/terminal.js';
import { writeFile } from '../files/write-file.js';
import { colorsFor } from '../report/colors.js';
import { stableJson } from '../report/stable-json.js';
import type { Configuration } from '../settings/resolve.js';
import { buildTrace } from '../trace/build-trace.js';
import { betweenOf, type CorpusOptions, loadFor } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';
import { watching } from './watching.js';

export interface ExploreCommandOptions extends CorpusOptions {
  readonly bound: string;
  readonly pages?: number;
  readonly maxStates?: number;
  /** Bytes. */
  readonly maxMemory?: number;
  /** Seconds. */
  readonly time?: number;
  readonly realign?: boolean;
  readonly full?: boolean;
  readonly json?: boolean;
  readonly out?: string;
  readonly write?: string;
  /** An SVG or DOT file. */
  readonly graph?: string;
  readonly traceDir?: string;
}

/** Searches everything within a bound for where two sides part, and holds it against the ledger. */
export async function explore(options: ExploreCommandOptions, io: Io): Promise<ExitCode> {
  const bound = loadBound(options.bound, options.pages);
  const configuration = searchedConfiguration(betweenOf(options), options.profile ?? []);
  const { scenarios, ledger } = loadFor(options);
  // What cannot be drawn is told before a long search.
  if (options.graph !== undefined) await drawGraph(options.graph, { bound, configuration });
  const watch = watching(options, io);
  const explored = await exploreWithin({
    bound,
    configuration,
    scenarios,
    ledger,
    realign: options.realign === true,
    watch: watch.look,
    ...(options.maxStates !== undefined && { maxStates: options.maxStates }),
  });
  watch.done();
  const { exploration, divergences } = explored;
  const colors = colorsFor(io.isColorful && options.out === undefined);
  const text =
    options.json === true
      ? stableJson(exploration)
      : explorationText(exploration, colors, ledger, options.full === true);
  if (options.out === undefined) io.write(text);
  else writeFile(options.out, text);
  if (options.write !== undefined) {
    const paths = writeProposals(options.write, divergences, { world: bound.world, configuration });
    io.writeError(
      `${paths.length} files proposed in ${options.write}; titles, reasons and sources are yours to write\n`,
    );
  }
  if (options.traceDir !== undefined) writeTraces(options.traceDir, bound.world, configuration, divergences);
  if (exploration.ending === 'interrupted') return 130;
  const isRed =
    exploration.divergences.some(({ entry }) => entry === undefined) ||
    exploration.breaches.length + exploration.stale.length > 0 ||
    (exploration.ending === 'complete' && exploration.goals.some(({ isReached }) => !isReached));
  return isRed ? 1 : 0;
}

/** The shortest trace of each divergence, in the form that `guestmem replay` and `guestmem shrink` take. */
function writeTraces(
  directory: string,
  world: World,
  settings: Configuration,
  divergences: readonly Divergence[],
): void {
  for (const [at, { run, root, entry }] of divergences.entries()) {
    const name = entry?.id ?? `unexpected-${at + 1}`;
    const head = { scenario: traceId, title: `${root.class} at ${root.operation}`, settings, world };
    writeFile(join(directory, `${name}-${root.operation}.json`), stableJson(buildTrace(head, run)));
  }
}
