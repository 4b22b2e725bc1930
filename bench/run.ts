// npm run bench -- [--only NAME]... [--json FILE]
import { writeFileSync } from 'node:fs';
import { isReached, isSkipped, type Outcome } from './bench-case.ts';
import { cases } from './cases.ts';
import { optionsFrom } from './options.ts';
import { markdown } from './report.ts';

const options = optionsFrom(process.argv.slice(2), cases);
const outcomes: Outcome[] = [];
for (const { name, what, run } of options.cases) {
  process.stderr.write(`${name} ...\n`);
  outcomes.push({ name, what, result: await run() });
}
process.stdout.write(markdown(outcomes));
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(outcomes, null, 2)}\n`);
const isBehind = outcomes.some(({ result }) => !isSkipped(result) && !result.every(isReached));
process.exitCode = isBehind ? 1 : 0;
