import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repositoryRoot } from '../../run-command.ts';
import type { Mutant } from '../mutant.ts';
import { rowMutants } from './row-mutants.ts';
import { sourceMutants } from './source-mutants.ts';

const models = ['model', 'guest-memfd-model', 'shmem-gup-model'];

/** Every mutant of the models' sources and of the rows that the oracle interprets. */
export function allMutants(): readonly Mutant[] {
  return [
    ...models.flatMap((name) => mutantsBelow(`packages/${name}/src`, '.ts', sourceMutants)),
    ...mutantsBelow('packages/spec/data/hypercalls', '.json', rowMutants),
  ];
}

function mutantsBelow(
  folder: string,
  ending: string,
  mutantsOf: (file: string, text: string) => readonly Mutant[],
): readonly Mutant[] {
  return readdirSync(join(repositoryRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => mutantsOf(relative(repositoryRoot, path), readFileSync(path, 'utf8')));
}
