import { runCommand } from '../../tools/run-command.ts';

/** Those of the programs that are not installed. */
export async function missing(programs: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(programs.map((program) => runCommand('which', [program])));
  return programs.filter((_, index) => found[index]?.code !== 0);
}
