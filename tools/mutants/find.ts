import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../run-command.ts';
import { operators } from './operators.ts';

/** One fault in one file of a model. */
export interface Mutant {
  /** Stable as long as the line says the same: file, operator, and what it does. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly operator: string;
  readonly what: string;
  /** The whole file with the fault in it. */
  readonly text: string;
}

const modelPackages = ['model', 'guest-memfd-model', 'shmem-gup-model'];

/** Every mutant of one source text, in the order of the text. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const found: Mutant[] = [];
  const seen = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    for (const { name, at } of operators) {
      for (const { start, end, replacement, what } of at(node, source)) {
        const base = `${file} ${name} ${what.replace(/\s+/g, ' ')}`;
        const count = (seen.get(base) ?? 0) + 1;
        seen.set(base, count);
        found.push({
          id: count === 1 ? base : `${base} (${count})`,
          file,
          line: source.getLineAndCharacterOfPosition(start).line + 1,
          operator: name,
          what,
          text: text.slice(0, start) + replacement + text.slice(end),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every mutant of the models' sources. */
export function allMutants(): readonly Mutant[] {
  return modelPackages.flatMap((name) => {
    const directory = join(repositoryRoot, 'packages', name, 'src');
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'index.ts')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .flatMap((path) => mutantsOf(relative(repositoryRoot, path), readFileSync(path, 'utf8')));
  });
}
