import { readFileSync } from 'node:fs';

/** Hand-written code that generated validators may import. It is generated too, as a copy, when they do. */
export interface RuntimeModule {
  readonly file: string;
  readonly name: string;
}

export const RUNTIME: readonly RuntimeModule[] = [
  { file: 'distinct.ts', name: 'distinct' },
  { file: 'recursive-optional.ts', name: 'recursiveOptional' },
];

export const readRuntime = ({ file }: RuntimeModule): string =>
  readFileSync(new URL(`./${file}`, import.meta.url), 'utf8');
