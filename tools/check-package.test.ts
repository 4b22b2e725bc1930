import { describe, expect, it } from 'vitest';
import { packageProblems } from './check-package.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

const manifest = {
  name: '@guestmem/packed',
  version: '1.2.3',
  type: 'module',
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  bin: { packed: 'dist/cli.js' },
  files: ['dist'],
};

const sound = {
  'package.json': JSON.stringify(manifest),
  'dist/index.js': 'export const answer = 42;\n',
  'dist/index.d.ts': 'export declare const answer: number;\n',
  'dist/cli.js': "#!/usr/bin/env node\nconsole.log('1.2.3');\n",
};

const problemsOf = (changed: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  withTemporaryFolder({ ...sound, ...changed }, (folder) => packageProblems([folder]));

describe('a packed package', () => {
  it('passes when it imports, type-checks and runs outside the workspace', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it('fails when a file it needs is not packed, its types are broken and its command lies', async () => {
    const problems = await problemsOf({
      'dist/index.js': "export * from '../src/answer.js';\n",
      'src/answer.js': 'export const answer = 42;\n',
      'dist/index.d.ts': 'export declare const answer: Missing;\n',
      'dist/cli.js': "#!/usr/bin/env node\nconsole.log('1.0.0');\n",
    });
    expect(problems).toEqual([
      expect.stringMatching(/^import '@guestmem\/packed': exit code 1\n[\s\S]*ERR_MODULE_NOT_FOUND/),
      'packed --version: printed "1.0.0", expected "1.2.3"',
      expect.stringMatching(/^type-check of a consumer: exit code [12]\n[\s\S]*TS2304/),
    ]);
  });
});
