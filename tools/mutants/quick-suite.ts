// Bundled with one mutant at a time and run by itself: exits 0 if it noticed nothing.
import { join } from 'node:path';
import fc from 'fast-check';
import { loadCorpus, loadLedger, modelFor, runCorpus } from '../../packages/conformance/src/index.ts';
import { agree } from '../../packages/conformance/test/oracle/agree.ts';
import { machineWorlds } from '../../packages/conformance/test/oracle/machine-world.ts';

const sequences = 3000;
const seed = 20_240_618;
const number = fc.nat(1_000_000);
const draw = fc.record({ prelude: number, focus: number, picks: fc.array(number, { minLength: 1, maxLength: 16 }) });

async function corpusIsGreen(home: string): Promise<boolean> {
  const scenarios = loadCorpus(join(home, 'scenarios'));
  const ledger = loadLedger(join(home, 'ledger'), scenarios);
  const judged = await runCorpus(scenarios, { left: modelFor, right: modelFor, ledger });
  return judged.ledger.length === 0 && judged.scenarios.every(({ problems }) => problems.length === 0);
}

function voicesAgree(): boolean {
  const property = fc.property(fc.constantFrom(...machineWorlds), draw, (world, one) => {
    return agree(world, one).difference === null;
  });
  return !fc.check(property, { seed, numRuns: sequences }).failed;
}

const home = process.argv[2];
if (home === undefined) throw new Error('usage: quick-suite PACKAGE_DIRECTORY');
process.exitCode = voicesAgree() && (await corpusIsGreen(home)) ? 0 : 1;
