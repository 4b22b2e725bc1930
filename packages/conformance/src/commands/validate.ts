import { statSync } from 'node:fs';
import type { Scenario } from '@guestmem/spec';
import { collect, rejectDuplicates } from '../corpus/load-corpus.js';
import { type LoadedScenario, loadScenario } from '../corpus/load-scenario.js';
import { displayPath } from '../files/display-path.js';
import { listDataFiles } from '../files/list-files.js';
import { problemError } from '../files/problem.js';
import { quote } from '../files/quote.js';
import { readDocument } from '../files/read-document.js';
import type { SourceDocument } from '../files/source-document.js';
import { loadLedgerFile } from '../ledger/load-ledger.js';
import { once } from '../once.js';
import { loadRecord } from '../profiles/load-records.js';
import { validateAs } from '../schema/validate.js';
import type { DocumentKinds } from '../schema/validator.js';
import { compileWorkload } from '../simulate/compile.js';
import { corpusFor } from './corpus-options.js';
import type { ExitCode, Io } from './io.js';

/** Documents that a schema describes whole. */
const plain = {
  report: 'Report',
  matrix: 'Matrix',
  trace: 'Trace',
  evaluation: 'Evaluation',
  'why-not': 'WhyNot',
  cost: 'CostReport',
  frozen: 'FrozenSet',
  bound: 'Bound',
  exploration: 'Exploration',
  simulation: 'SimulationReport',
} as const satisfies Readonly<Record<string, keyof DocumentKinds>>;

type Kind = 'scenario' | 'ledger' | 'record' | 'workload' | keyof typeof plain;

interface Checked {
  readonly file: string;
  readonly kind: Kind;
  readonly scenario?: LoadedScenario;
}

/** Checks files, or the files of directories, each by what it is. */
export async function validate(
  paths: readonly string[],
  options: { readonly corpus?: string },
  io: Io,
): Promise<ExitCode> {
  const corpusOnce = once(() => corpusFor(options.corpus));
  const files = paths.flatMap((path) => (isDirectory(path) ? listDataFiles(path) : [path]));
  const checked = collect(files, (path) => check(path, corpusOnce));
  rejectDuplicates(checked.flatMap(({ scenario }) => (scenario === undefined ? [] : [scenario])));
  io.write(checked.map(({ file, kind }) => `ok  ${file}  ${kind}\n`).join(''));
  return 0;
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function check(path: string, corpus: () => readonly Scenario[]): Checked {
  const document = readDocument(path);
  const kind = kindOf(document);
  const file = displayPath(path);
  if (kind === 'scenario') return { file, kind, scenario: loadScenario(path) };
  if (kind === 'ledger') loadLedgerFile(path, corpus());
  else if (kind === 'record') loadRecord(path, corpus());
  else if (kind === 'workload') compileWorkload(document, validateAs('Workload', document));
  else validateAs(plain[kind], document);
  return { file, kind };
}

const marks: readonly (readonly [string, Kind])[] = [
  ['divergences', 'exploration'],
  ['goals', 'bound'],
  ['memory', 'workload'],
  ['memoryPages', 'simulation'],
  ['steps', 'scenario'],
  ['world', 'scenario'],
  ['entries', 'ledger'],
  ['with', 'record'],
  ['rows', 'matrix'],
  ['summary', 'report'],
  ['#meta', 'trace'],
  ['specVersion', 'frozen'],
  ['requirements', 'evaluation'],
  ['requirement', 'why-not'],
  ['sameCourse', 'cost'],
];

/** What a document is, by a key that only this kind has. */
function kindOf(document: SourceDocument): Kind {
  const { value } = document;
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  const found = isMapping ? marks.find(([key]) => Object.hasOwn(value, key)) : undefined;
  if (found !== undefined) return found[1];
  throw problemError('invalid-document', [
    {
      file: document.file,
      position: document.position([]),
      found: isMapping ? `a mapping of ${quote(Object.keys(value).join(', '))}` : quote(value),
      expected: 'a scenario, a workload, a ledger, a record, a report, a matrix, a trace, a bound or an exploration',
    },
  ]);
}
