import { join } from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from '../../tools/run-command.ts';

/** Bundles a program of `bench/programs` for Node, from the sources of the packages; the file it is in. */
export async function bundle(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [`${repositoryRoot}bench/programs/${name}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // A package that is no ESM asks for built-in modules.
    banner: { js: `import { createRequire as from } from 'node:module'; const require = from(import.meta.url);` },
    conditions: ['@guestmem/source'],
    logLevel: 'error',
  });
  return outfile;
}
