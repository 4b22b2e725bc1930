import { join } from 'node:path';
import { costTable } from '../cost/count.js';
import { costReporters } from '../cost/text.js';
import { packageVersion } from '../files/package-root.js';
import { writeFile } from '../files/write-file.js';
import { frozenCorpus, loadFrozen } from '../frozen/load-frozen.js';
import { GuestmemError } from '../guestmem-error.js';
import { modelFor } from '../implementation/backings.js';
import type { Judged } from '../ledger/judge.js';
import { formatEntries, proposeEntries } from '../ledger/propose.js';
import { buildReport, exitCodeOf } from '../report/build-report.js';
import { colorsFor } from '../report/colors.js';
import { type ReporterName, reporters } from '../report/reporters.js';
import { stableJson } from '../report/stable-json.js';
import { type CorpusEntry, runCorpus } from '../run/run-corpus.js';
import { buildTrace } from '../trace/build-trace.js';
import { betweenOf, type CorpusOptions, loadFor, optionWords } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';
import { runWithAllProfiles } from './run-all-profiles.js';
import { type Selection, selectionWords, selectScenarios } from './select-scenarios.js';

export interface RunOptions extends CorpusOptions, Selection {
  readonly reporter: ReporterName;
  readonly out?: string;
  readonly traceDir?: string;
  readonly writeLedger?: string;
  /** Counts work in place of comparing. */
  readonly cost?: boolean;
  /** Runs every profile in place of those that scenarios name. */
  readonly allProfiles?: boolean;
  /** A directory of records in place of those that ship. */
  readonly records?: string;
  readonly writeRecords?: string;
  /** Exactly what this version of the specification recorded. */
  readonly frozen?: string;
}

/** Runs scenarios against both designs and reports what agrees, what differs as recorded, and what is red. */
export async function run(options: RunOptions, io: Io): Promise<ExitCode> {
  rejectFrozenPart(options);
  if (options.allProfiles === true) return runWithAllProfiles(options, io);
  for (const [option, value] of [
    ['--records', options.records],
    ['--write-records', options.writeRecords],
  ]) {
    if (value !== undefined) throw new GuestmemError('bad-usage', `found ${option} without --all-profiles`);
  }
  const loaded = loadFor(options);
  const { scenarios, ledger } =
    options.frozen === undefined ? loaded : frozenCorpus(loadFrozen(options.frozen), loaded);
  const between = betweenOf(options);
  const chosen = selectScenarios(scenarios, options);
  const traces: CorpusEntry[] = [];
  const result = await runCorpus(chosen, {
    left: modelFor,
    right: modelFor,
    ledger,
    overrides: options.profile ?? [],
    ...(between && { between }),
    onScenario: (entry) => {
      if (options.traceDir !== undefined) traces.push(entry);
    },
  });
  if (options.cost === true) return runCost(result.scenarios, options, io);
  const selection = [...frozenWords(options), ...selectionWords(options), ...optionWords(pathless(options))];
  const report = buildReport(result, { version: packageVersion(), selection });
  const colors = colorsFor(io.isColorful && options.out === undefined);
  const text = reporters[options.reporter](report, { colors, replayOptions: optionWords(options) });
  for (const entry of traces) writeTraces(options.traceDir ?? '.', entry);
  if (options.writeLedger !== undefined) {
    const entries = proposeEntries(result.scenarios, ledger);
    if (entries.length > 0) writeFile(options.writeLedger, formatEntries(entries));
    io.writeError(`${entries.length} ledger entries proposed; write their reasons before you add them\n`);
  }
  if (options.out === undefined) io.write(text);
  else writeFile(options.out, text);
  return exitCodeOf(report);
}

const frozenWords = ({ frozen }: RunOptions): readonly string[] => (frozen === undefined ? [] : ['--frozen', frozen]);

/** A version is conformed to as a whole and as its scenarios record it. */
function rejectFrozenPart({ frozen, allProfiles, ...options }: RunOptions): void {
  if (frozen === undefined) return;
  const { profile, between, pair } = options;
  const words = [
    ...(allProfiles === true ? ['--all-profiles'] : []),
    ...selectionWords(options),
    ...optionWords({ ...(profile && { profile }), ...(between && { between }), ...(pair && { pair }) }),
  ];
  if (words.length === 0) return;
  throw new GuestmemError(
    'bad-usage',
    `found --frozen with ${words.join(' ')}; expected the version as it was recorded`,
  );
}

/** Counts what each side does. Nothing is red: a cost is no verdict. */
function runCost(judged: readonly Judged[], options: RunOptions, io: Io): ExitCode {
  const { reporter } = options;
  if (reporter === 'junit' || reporter === 'ktap') {
    throw new GuestmemError(
      'bad-usage',
      `found --cost with --reporter ${reporter}; expected terminal, json or markdown`,
    );
  }
  const errored = judged.find(({ run: { kind } }) => kind === 'errored');
  if (errored?.run.kind === 'errored') throw new GuestmemError('implementation-failed', errored.run.why);
  const between = betweenOf(options);
  const sides = { left: between?.left ?? 'guest-memfd', right: between?.right ?? 'shmem-gup' };
  const text = costReporters[reporter](costTable(judged), sides, colorsFor(io.isColorful && options.out === undefined));
  if (options.out === undefined) io.write(text);
  else writeFile(options.out, text);
  return 0;
}

/** Paths belong to one machine and stay out of reports. */
function pathless({ corpus: _, ledger: __, ...options }: CorpusOptions): CorpusOptions {
  return options;
}

function writeTraces(directory: string, { scenario, configuration, run: ran }: CorpusEntry): void {
  if (ran.kind !== 'ran' || configuration === undefined) return;
  for (const order of ran.orders) {
    const name = ran.orders.length === 1 ? scenario.id : `${scenario.id}.${order.order.run}`;
    const head = { scenario: scenario.id, title: scenario.title, settings: configuration, world: scenario.world };
    writeFile(join(directory, `${name}.json`), stableJson(buildTrace(head, order)));
  }
}
