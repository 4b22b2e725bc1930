import { parseArgs } from 'node:util';
import type { BenchCase } from './bench-case.ts';

export interface BenchOptions {
  readonly cases: readonly BenchCase[];
  /** Where to write the outcome. */
  readonly json?: string;
}

/** Throws at an option that is unknown, or a case that there is none. */
export function optionsFrom(args: readonly string[], all: readonly BenchCase[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', multiple: true }, json: { type: 'string' } },
  });
  const { only, json } = values;
  const unknown = only?.find((name) => !all.some((each) => each.name === name));
  if (unknown !== undefined) {
    throw new Error(`--only ${unknown}: there is no such case; there are ${all.map(({ name }) => name).join(', ')}`);
  }
  return {
    cases: all.filter(({ name }) => only === undefined || only.includes(name)),
    ...(json !== undefined && { json }),
  };
}
