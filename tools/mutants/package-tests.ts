import { join } from 'node:path';
import { repositoryRoot, runCommand } from '../run-command.ts';
import type { Mutant } from './find.ts';

const patience = '120s';

/** Runs the tests of the package that owns the mutant, which `vitest.shared.ts` then loads in place of its file. */
export async function packageTestsNotice({ file, text }: Mutant): Promise<boolean> {
  const [, name = ''] = file.split('/').slice(0, 2);
  const { code } = await runCommand('timeout', [patience, 'vitest', 'run', '--bail=1', '--reporter=dot'], {
    cwd: join(repositoryRoot, 'packages', name),
    env: { MUTANT_FILE: join(repositoryRoot, file), MUTANT_TEXT: text },
  });
  return code !== 0;
}
