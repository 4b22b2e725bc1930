import { join } from 'node:path';
import type { Matrix, Scenario } from '@guestmem/spec';
import { packageVersion, shippedRecords } from '../files/package-root.js';
import { writeFile } from '../files/write-file.js';
import { GuestmemError } from '../guestmem-error.js';
import { modelFor } from '../implementation/backings.js';
import { buildMatrix, matrixExitCode } from '../profiles/build-matrix.js';
import { loadRecords } from '../profiles/load-records.js';
import { matrixMarkdown } from '../profiles/matrix-markdown.js';
import { matrixText } from '../profiles/matrix-terminal.js';
import { formatRecord, type Proposal, proposeRecords } from '../profiles/propose.js';
import { type Records, recordsOf } from '../profiles/records.js';
import { runAllProfiles, type VariationRun } from '../profiles/run-all.js';
import { selectVariations } from '../profiles/select-variations.js';
import { pendingProfiles, type Variation } from '../profiles/variations.js';
import { colorsFor } from '../report/colors.js';
import type { ReporterContext } from '../report/reporter.js';
import { stableJson } from '../report/stable-json.js';
import { corpusFor } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';
import type { RunOptions } from './run.js';
import { selectionWords, selectScenarios } from './select-scenarios.js';

/** Options of `run` that are about one pair, or about what the ledger records of it. */
const foreign = {
  between: '--between',
  cost: '--cost',
  ledger: '--ledger',
  traceDir: '--trace-dir',
  writeLedger: '--write-ledger',
} as const;

type MatrixReporter = (matrix: Matrix, context: ReporterContext) => string;

const reporters: Readonly<Record<'terminal' | 'markdown' | 'json', MatrixReporter>> = {
  terminal: matrixText,
  markdown: matrixMarkdown,
  json: (matrix) => stableJson(matrix),
};

/** Runs scenarios with every profile in place of those that they name, and holds the answers against the records. */
export async function runWithAllProfiles(options: RunOptions, io: Io): Promise<ExitCode> {
  const reporter = reporterFor(options);
  const scenarios = corpusFor(options.corpus);
  const records = recordsFor(options, scenarios);
  const variations = selectVariations(options);
  const chosen = selectScenarios(scenarios, options);
  const runWith = (which: readonly Variation[], known: Records): Promise<readonly VariationRun[]> =>
    runAllProfiles(chosen, {
      variations: which,
      records: known,
      model: modelFor,
      onScenario: (done) => {
        if (io.isErrorTerminal !== true) return;
        io.writeError(done < chosen.length ? `\r${done} of ${chosen.length} scenarios` : '\r\u001b[K');
      },
    });
  const runs = await runWith(variations, records);
  const matrix = buildMatrix(runs, pendingProfiles(), { version: packageVersion(), selection: wordsOf(options) });
  if (options.writeRecords !== undefined) {
    writeRecords(options.writeRecords, await proposeRecords(runs, records, runWith), io);
  }
  const text = reporter(matrix, {
    colors: colorsFor(io.isColorful && options.out === undefined),
    replayOptions: options.corpus === undefined ? [] : ['--corpus', options.corpus],
  });
  if (options.out === undefined) io.write(text);
  else writeFile(options.out, text);
  return matrixExitCode(matrix);
}

function reporterFor(options: RunOptions): MatrixReporter {
  for (const [key, option] of Object.entries(foreign)) {
    if (options[key as keyof typeof foreign] === undefined) continue;
    throw new GuestmemError('bad-usage', `found --all-profiles with ${option}; expected one of them`);
  }
  const { reporter } = options;
  if (reporter === 'junit' || reporter === 'ktap') {
    const expected = 'terminal, json or markdown';
    throw new GuestmemError('bad-usage', `found --all-profiles with --reporter ${reporter}; expected ${expected}`);
  }
  return reporters[reporter];
}

/** A corpus of one's own has nothing to do with the shipped records. */
function recordsFor({ corpus, records }: RunOptions, scenarios: readonly Scenario[]): Records {
  const directory = records ?? (corpus === undefined ? shippedRecords() : undefined);
  return directory === undefined ? recordsOf([]) : loadRecords(directory, scenarios);
}

function writeRecords(directory: string, proposals: readonly Proposal[], io: Io): void {
  for (const { name, record } of proposals) writeFile(join(directory, `${name}.yaml`), formatRecord(record));
  io.writeError(`${proposals.length} records proposed in ${directory}; read what changed before you accept it\n`);
}

function wordsOf(options: RunOptions): readonly string[] {
  return [
    '--all-profiles',
    ...selectionWords(options),
    ...(options.profile ?? []).flatMap((selector) => ['--profile', selector]),
    ...(options.pair === undefined ? [] : ['--pair', options.pair]),
  ];
}
