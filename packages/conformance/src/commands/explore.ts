import { join } from 'node:path';
import type { Backing } from '@guestmem/spec';
import type { Breach } from '../explore/breaches.js';
import { type Divergence, traceId } from '../explore/divergence.js';
import { drawGraph } from '../explore/draw-graph.js';
import { explore as exploreWithin } from '../explore/explore.js';
import { exploreAlone } from '../explore/explore-alone.js';
import { loadBound } from '../explore/load-bound.js';
import { writeProposals } from '../explore/propose.js';
import type { EngineName } from '../explore/search-by.js';
import { explorationText } from '../explore/terminal.js';
import { writeFile } from '../files/write-file.js';
import { GuestmemError } from '../guestmem-error.js';
import { colorsFor } from '../report/colors.js';
import { stableJson } from '../report/stable-json.js';
import type { OrderRun } from '../run/lock-step.js';
import type { Configuration } from '../settings/resolve.js';
import { runnableConfiguration, runnableSide } from '../settings/runnable.js';
import { buildTrace, type TraceHead } from '../trace/build-trace.js';
import { betweenOf, type CorpusOptions, loadFor } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';
import { watching } from './watching.js';

export interface ExploreCommandOptions extends CorpusOptions {
  readonly bound: string;
  /** One design by itself instead of two. */
  readonly only?: Backing;
  readonly engine: EngineName;
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
  const configuration = configurationOf(options);
  // What one design does by itself is on no record.
  const { scenarios, ledger } = options.only === undefined ? loadFor(options) : { scenarios: [], ledger: [] };
  // What cannot be drawn is told before a long search.
  if (options.graph !== undefined) await drawGraph(options.graph, { bound, configuration });
  const watch = watching(options, io);
  const asked = {
    bound,
    engine: options.engine,
    watch: watch.look,
    ...(options.maxStates !== undefined && { maxStates: options.maxStates }),
  };
  const explored =
    options.only === undefined
      ? await exploreWithin({ ...asked, configuration, scenarios, ledger, realign: options.realign === true })
      : await exploreAlone({ ...asked, settings: configuration.left });
  watch.done();
  const { exploration, divergences, breaches } = explored;
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
  if (options.traceDir !== undefined) {
    const head = { scenario: traceId, settings: configuration, world: bound.world };
    writeTraces(options.traceDir, head, divergences, breaches);
  }
  if (exploration.ending === 'interrupted') return 130;
  const isRed =
    exploration.divergences.some(({ entry }) => entry === undefined) ||
    exploration.breaches.length + exploration.stale.length > 0 ||
    (exploration.ending === 'complete' &&
      (exploration.goals.some(({ isReached }) => !isReached) ||
        exploration.invariants.some(({ isAsked }) => !isAsked)));
  return isRed ? 1 : 0;
}

/** The sides of the search; a design by itself stands on both. */
function configurationOf(options: ExploreCommandOptions): Configuration {
  const { only, realign, write, graph, profile = [] } = options;
  if (only === undefined) return runnableConfiguration([], betweenOf(options), profile);
  const { between, pair } = options;
  const others = { between, pair, realign, write, graph };
  const other = Object.entries(others).find(([, value]) => value !== undefined)?.[0];
  if (other !== undefined) {
    throw new GuestmemError(
      'bad-usage',
      `found --only with --${other}, which is about two designs; expected one of them`,
    );
  }
  const settings = runnableSide(only, profile);
  return { left: settings, right: settings };
}

/** Every shortest trace, in the form that `guestmem replay` takes, and `guestmem shrink` where sides part. */
function writeTraces(
  directory: string,
  head: Omit<TraceHead, 'title'>,
  divergences: readonly Divergence[],
  breaches: readonly Breach[],
): void {
  const write = (name: string, title: string, run: OrderRun): void =>
    writeFile(join(directory, `${name}.json`), stableJson(buildTrace({ ...head, title }, run)));
  for (const [at, { run, root, entry }] of divergences.entries()) {
    const name = entry?.id ?? `unexpected-${at + 1}`;
    write(`${name}-${root.operation}`, `${root.class} at ${root.operation}`, run);
  }
  for (const [at, { text, run }] of breaches.entries()) write(`broken-${at + 1}`, text, run);
}
