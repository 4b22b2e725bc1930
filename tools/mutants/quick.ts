import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildContext, context } from 'esbuild';
import { repositoryRoot, runCommand } from '../run-command.ts';
import type { Mutant } from './find.ts';

const conformance = join(repositoryRoot, 'packages/conformance');
/** Below node_modules, so that what is left out of the bundle is found. */
const workshop = join(repositoryRoot, 'node_modules/.cache/guestmem-mutants');
/** A mutant that loops is as good as caught. */
const patience = '20s';

/** Builds and runs the quick suite with one file replaced. */
export interface QuickRunner {
  notices(mutant: Mutant | null): Promise<boolean>;
  close(): Promise<void>;
}

export async function quickRunner(worker: number): Promise<QuickRunner> {
  mkdirSync(workshop, { recursive: true });
  const outfile = join(workshop, `suite-${worker}.mjs`);
  let mutated: Mutant | null = null;
  const builder: BuildContext = await context({
    entryPoints: [join(repositoryRoot, 'tools/mutants/quick-suite.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@guestmem/source'],
    external: ['ajv', 'ajv/*', 'yaml', 'zod', 'fast-check'],
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutant',
        setup: ({ onLoad }) =>
          onLoad({ filter: /packages\/[a-z-]*model\/src\/.*\.ts$/ }, ({ path }) =>
            mutated && path === join(repositoryRoot, mutated.file) ? { contents: mutated.text, loader: 'ts' } : null,
          ),
      },
    ],
  });
  return {
    notices: async (mutant) => {
      mutated = mutant;
      try {
        await builder.rebuild();
      } catch {
        return true;
      }
      const { code } = await runCommand('timeout', [patience, process.execPath, outfile, conformance]);
      return code !== 0;
    },
    close: () => builder.dispose(),
  };
}
