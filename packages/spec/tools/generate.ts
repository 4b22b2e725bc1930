import { type Drift, driftOf, removeDrift } from './drift.js';
import { LAYOUT } from './layout.js';
import { generate } from './pipeline.js';
import { SourceError } from './source/finding.js';

const USAGE = 'usage: generate [--check]';

const report = (drifts: readonly Drift[]): void => {
  for (const { file, kind } of drifts) console.log(`${kind}: src/generated/${file}`);
};

const main = async (parameters: readonly string[]): Promise<number> => {
  const check = parameters.includes('--check');
  if (parameters.some((each) => each !== '--check')) {
    console.error(USAGE);
    return 2;
  }
  try {
    const expected = await generate(LAYOUT);
    if (!check) {
      report(removeDrift(expected, LAYOUT.generatedDirectory));
      return 0;
    }
    const drifts = driftOf(expected, LAYOUT.generatedDirectory);
    report(drifts);
    if (drifts.length === 0) return 0;
    console.error('src/generated differs from schema/ and data/: run `npm run generate` and commit the result');
    return 1;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    console.error(error.message);
    return 2;
  }
};

process.exitCode = await main(process.argv.slice(2));
