import { join } from 'node:path';
import { runCommand } from '../../tools/run-command.ts';

/** Makes the verifier of a Promela file, with these macros; the file it is in. */
export async function spinProgram(
  model: string,
  macros: Readonly<Record<string, number>>,
  folder: string,
): Promise<string> {
  const defines = Object.entries(macros).map(([name, value]) => `-D${name}=${value}`);
  await succeed('spin', [...defines, '-a', model], folder);
  await succeed('gcc', ['-O2', '-march=native', '-DSAFETY', '-w', '-o', 'pan', 'pan.c'], folder);
  return join(folder, 'pan');
}

async function succeed(program: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await runCommand(program, args, { cwd });
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: exit code ${code}\n${output}`);
}
