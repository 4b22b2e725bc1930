import { runCommand } from './run-command.ts';

// `npm start` should show what the user asked for, not what turbo did: one line, or the output of what failed.
const started = performance.now();
const { code, output } = await runCommand('turbo', ['run', 'build', '--output-logs=errors-only']);
const seconds = ((performance.now() - started) / 1000).toFixed(1);

if (code === 0) {
  process.stderr.write(`built in ${seconds} s\n`);
} else {
  process.stderr.write(output);
  process.exitCode = code;
}
