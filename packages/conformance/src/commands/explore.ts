import { explore as exploreWithin } from '../explore/explore.js';
import { loadBound } from '../explore/load-bound.js';
import { writeProposals } from '../explore/propose.js';
import { explorationText } from '../explore/terminal.js';
import { writeFile } from '../files/write-file.js';
import { GuestmemError } from '../guestmem-error.js';
import { colorsFor } from '../report/colors.js';
import { stableJson } from '../report/stable-json.js';
import { type Between, resolveBetween } from '../settings/between.js';
import { type Configuration, resolveConfiguration } from '../settings/resolve.js';
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
}

/** Searches everything within a bound for where two sides part, and holds it against the ledger. */
export async function explore(options: ExploreCommandOptions, io: Io): Promise<ExitCode> {
  const bound = loadBound(options.bound, options.pages);
  const configuration = configurationOf(betweenOf(options), options.profile ?? []);
  const { scenarios, ledger } = loadFor(options);
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
  if (exploration.ending === 'interrupted') return 130;
  const isRed =
    exploration.divergences.some(({ entry }) => entry === undefined) ||
    exploration.breaches.length + exploration.stale.length > 0 ||
    (exploration.ending === 'complete' && exploration.goals.some(({ isReached }) => !isReached));
  return isRed ? 1 : 0;
}

function configurationOf(between: Between | undefined, profiles: readonly string[]): Configuration {
  const resolved = between === undefined ? resolveConfiguration([], profiles) : resolveBetween([], between, profiles);
  if (resolved.kind === 'runnable') return resolved.configuration;
  throw new GuestmemError(
    'unsupported-settings',
    `no model runs ${resolved.profiles.join(' or ')}; see guestmem list profiles`,
  );
}
