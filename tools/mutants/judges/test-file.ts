import { relative } from 'node:path';
import { repositoryRoot } from '../../run-command.ts';
import { type Judge, messageOf, type Unit } from './judge.ts';
import { beginTestFile } from './vitest-for-tests.ts';

/** The tests of one file. */
export function testFile(path: string): Judge {
  return {
    name: relative(repositoryRoot, path),
    entry: path,
    units: (instances) => {
      const { cases } = beginTestFile();
      instances.import(path);
      return cases.map(({ name, run }): Unit => ({ name, complaint: () => run().then(nothing, messageOf) }));
    },
  };
}

function nothing(): null {
  return null;
}
