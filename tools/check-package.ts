import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandResult, repositoryRoot, runCommand } from './run-command.ts';
import { isMain, reportProblems } from './script-entry.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin?: Readonly<Record<string, string>>;
}

const consumer = {
  'package.json': JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  '.npmrc': 'audit=false\nfund=false\nupdate-notifier=false\n',
  'tsconfig.json': JSON.stringify({
    // The library's own checks are the packages' gate; a consumer's is that the declarations load and type-check.
    compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, noEmit: true, types: [] },
    include: ['use-*.ts'],
  }),
};

/**
 * Packs the packages in `folders` as for publishing, installs the tarballs in an empty project outside the workspace,
 * and uses them there as a stranger would: import, type-check, run each binary.
 */
export const packageProblems = (folders: readonly string[]): Promise<readonly string[]> =>
  withTemporaryFolder(consumer, async (project) => {
    const problems: string[] = [];
    const expectSuccess = (what: string, { code, output }: CommandResult): boolean => {
      if (code !== 0) {
        problems.push(`${what}: exit code ${code}\n${output.trimEnd().replaceAll(/^/gm, '    ')}`);
      }
      return code === 0;
    };

    const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', project, ...folders];
    if (!expectSuccess('npm pack', await runCommand('npm', pack))) {
      return problems;
    }
    // What the workspace installed is in npm's cache, so this works without a network.
    const tarballs = readdirSync(project).filter((name) => name.endsWith('.tgz'));
    const install = ['install', '--prefer-offline', '--ignore-scripts', ...tarballs.map((name) => `./${name}`)];
    if (!expectSuccess('npm install of the tarballs', await runCommand('npm', install, { cwd: project }))) {
      return problems;
    }

    const manifests = folders.map(
      (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest,
    );
    for (const [index, { name, version, bin = {} }] of manifests.entries()) {
      const use = `import * as used from '${name}';\nexport const names: readonly string[] = Object.keys(used);\n`;
      writeFileSync(join(project, `use-${index}.ts`), use);
      const load = ['--input-type=module', '--eval', `await import('${name}')`];
      expectSuccess(`import '${name}'`, await runCommand('node', load, { cwd: project }));
      for (const command of Object.keys(bin)) {
        const run = await runCommand(join(project, 'node_modules/.bin', command), ['--version'], { cwd: project });
        if (expectSuccess(`${command} --version`, run) && run.output.trim() !== version) {
          problems.push(`${command} --version: printed ${JSON.stringify(run.output.trim())}, expected "${version}"`);
        }
      }
    }
    expectSuccess('type-check of a consumer', await runCommand('tsc', ['--pretty', 'false', '-p', project]));
    return problems;
  });

if (isMain(import.meta.url)) {
  const built = await runCommand('turbo', ['run', 'build', '--output-logs=errors-only']);
  const folders = readdirSync(`${repositoryRoot}packages`).map((name) => `${repositoryRoot}packages/${name}`);
  reportProblems('packed packages', built.code === 0 ? await packageProblems(folders) : [built.output]);
}
