import { join } from 'node:path';
import { requirements } from '@guestmem/spec';
import { loadCorpus } from '../src/corpus/load-corpus.js';
import { packageVersion, shippedCorpus, shippedFrozen, shippedLedger } from '../src/files/package-root.js';
import { writeFile } from '../src/files/write-file.js';
import { freeze } from '../src/frozen/freeze.js';
import { frozenProblems } from '../src/frozen/problems.js';
import { loadLedger } from '../src/ledger/load-ledger.js';
import { stableJson } from '../src/report/stable-json.js';

/** Writes the set of the version in development; with --check, says what is wrong with those of earlier versions. */
const scenarios = loadCorpus(shippedCorpus());
const corpus = { scenarios, ledger: loadLedger(shippedLedger(), scenarios), requirements };
const version = packageVersion();

if (process.argv.includes('--check')) {
  const problems = frozenProblems(shippedFrozen(), version, corpus);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
} else {
  const set = freeze(version, corpus);
  writeFile(join(shippedFrozen(), `${version}.json`), stableJson(set));
  console.log(`${version}: ${set.scenarios.length} scenarios, ${set.ledger.length} ledger entries frozen`);
}
