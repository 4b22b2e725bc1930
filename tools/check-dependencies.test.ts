import { describe, expect, it } from 'vitest';
import { dependencyProblems } from './check-dependencies.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

const problemsOf = (path: string, source: string): Promise<readonly string[]> => {
  const root = path.split('/').slice(0, 2).join('/');
  return withTemporaryFolder({ [`${root}/package.json`]: '{}', [path]: source }, dependencyProblems);
};

describe('the package arrows', () => {
  it.each([
    ['packages/conformance/src/a.ts', "import { x } from '@guestmem/shmem-gup-model';\nimport 'node:fs';\n"],
    ['packages/model/src/a.ts', "import { type Hypercall, rules } from '@guestmem/spec';\nimport './b.ts';\n"],
    ['packages/model/src/a.test.ts', "import { readFileSync } from 'node:fs';\n"],
    ['packages/spec/src/a.ts', "import table from '../data/hypercalls/table.json' with { type: 'json' };\n"],
  ])('accept %s', async (path, source) => {
    expect(await problemsOf(path, source)).toEqual([]);
  });

  it.each([
    ['packages/spec/src/a.ts', "\nimport { x } from '@guestmem/model';\n", 'spec may import no sibling'],
    [
      'packages/shmem-gup-model/src/a.ts',
      "\nexport { x } from '@guestmem/guest-memfd-model';\n",
      'shmem-gup-model may import spec, model',
    ],
    [
      'packages/guest-memfd-model/src/deep/a.test.ts',
      "\nimport { x } from '../../../shmem-gup-model/src/index.ts';\n",
      'leaves packages/guest-memfd-model; import the package by its name',
    ],
    [
      'packages/model/src/a.ts',
      "\nconst fs = await import('node:fs');\n",
      'model must run in a browser: no Node builtins',
    ],
    [
      'packages/shmem-gup-model/src/a.ts',
      "\nimport 'path';\n",
      'shmem-gup-model must run in a browser: no Node builtins',
    ],
    [
      'packages/model/src/a.ts',
      "\nimport table from '@guestmem/spec/data/hypercalls/table.json' with { type: 'json' };\n",
      'model may not read the hypercall table; the oracle does',
    ],
    [
      'packages/model/src/a.ts',
      "\nimport { hypercalls as rows } from '@guestmem/spec';\n",
      'model may not read the hypercall table; the oracle does',
    ],
    [
      'packages/model/src/a.ts',
      "\nimport * as spec from '@guestmem/spec';\n",
      'model must name what it takes from spec, so that the hypercall table cannot slip in',
    ],
  ])('refuse in %s:%s', async (path, source, why) => {
    const specifier = /'([^']+)'/.exec(source)?.[1];
    expect(await problemsOf(path, source)).toEqual([`${path}:2: imports '${specifier}': ${why}`]);
  });

  it('refuse a dependency declared against them', async () => {
    const manifest = '{\n  "dependencies": {\n    "@guestmem/conformance": "0.1.0"\n  }\n}\n';
    const files = { 'packages/model/package.json': manifest, 'packages/model/src/index.ts': '' };
    expect(await withTemporaryFolder(files, dependencyProblems)).toEqual([
      'packages/model/package.json:3: depends on @guestmem/conformance, against the package arrows',
    ]);
  });

  it('refuse a package they do not know', async () => {
    const files = { 'packages/extra/package.json': '{}', 'packages/extra/src/index.ts': '' };
    expect(await withTemporaryFolder(files, dependencyProblems)).toEqual([
      'packages/extra: has no row in the arrows of tools/check-dependencies.ts; add one',
    ]);
  });
});
