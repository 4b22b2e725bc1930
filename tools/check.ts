import { readFileSync, writeFileSync } from 'node:fs';
import { repositoryRoot, runCommand } from './run-command.ts';

/** Runs every `check:*` script of the root package in the order it is written, or those named on the command line. */
const { scripts } = JSON.parse(readFileSync(`${repositoryRoot}package.json`, 'utf8')) as {
  scripts: Record<string, string>;
};
const known = Object.keys(scripts)
  .filter((name) => name.startsWith('check:'))
  .map((name) => name.slice('check:'.length));
const asked = process.argv.slice(2);
const gates = asked.length === 0 ? known : asked;

const unknown = gates.find((gate) => !known.includes(gate));
if (unknown !== undefined) {
  process.stderr.write(`npm run check: no gate "${unknown}"; the gates are ${known.join(', ')}\n`);
  process.exit(2);
}

let passed = 0;
for (const gate of gates) {
  const started = performance.now();
  const { code, output } = await runCommand('npm', ['run', '--silent', `check:${gate}`]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${gate} (${seconds} s)\n`);
  if (code === 0) {
    passed += 1;
  } else {
    process.stdout.write(`${output.trimEnd()}\n\nrun it alone: npm run check:${gate}\n\n`);
  }
}

const failed = gates.length - passed;
writeFileSync(`${repositoryRoot}.check-report.json`, `${JSON.stringify({ passed, failed })}\n`);
process.stdout.write(`${passed} gates passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
