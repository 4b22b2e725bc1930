import { parseArgs } from 'node:util';
import { type Mutant, packageOf } from './mutant.ts';
import { sample } from './sample.ts';

export interface Options {
  readonly package?: string;
  /** Part of a path. */
  readonly file?: string;
  readonly sample?: number;
  readonly seed: string;
  readonly workers: number;
  /** Where to write all verdicts. */
  readonly json?: string;
  /** Whether what an earlier run found on the same sources is asked again. */
  readonly fresh: boolean;
}

/** Throws at an option that is unknown, or a number that is none. */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      package: { type: 'string' },
      file: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
      json: { type: 'string' },
      fresh: { type: 'boolean', default: false },
    },
  });
  const { sample: size, workers, ...others } = values;
  return {
    ...others,
    workers: count('workers', workers),
    ...(size !== undefined && { sample: count('sample', size) }),
  };
}

/** The mutants that are asked about, in their order. */
export function choose(
  all: readonly Mutant[],
  { package: name, file = '', sample: size, seed }: Options,
): readonly Mutant[] {
  const inScope = all.filter(
    (mutant) => (name === undefined || packageOf(mutant) === name) && mutant.file.includes(file),
  );
  if (inScope.length > 0) return size === undefined ? inScope : sample(inScope, size, seed);
  const packages = [...new Set(all.map(packageOf))].join(', ');
  throw new Error(`no mutants in package "${name ?? 'any'}" and file "${file}"; the packages are ${packages}`);
}

function count(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${option} ${text}: found "${text}", expected a count from 1`);
  return value;
}
