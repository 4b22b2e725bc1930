import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SpinRun {
  readonly states: number;
  /** Stored and matched: the first state is counted along. */
  readonly transitions: number;
  readonly errors: number;
  /** Seconds of SPIN and the compiler, and of the search. */
  readonly building: number;
  readonly searching: number;
}

export interface SpinOptions {
  /** As for the preprocessor: `MOVES_ONLY`. */
  readonly defines?: readonly string[];
  /** Behind an error as well. */
  readonly goesOn?: boolean;
  /** Seconds for the search. */
  readonly time?: number;
}

/** Whether SPIN and a C compiler are installed. */
export const hasSpin = (): boolean =>
  ['spin', 'gcc'].every((name) => spawnSync(name, ['--version']).error === undefined);

/** Has SPIN search a model, by the way that its header names. null: it did not end in time. */
export function runSpin(model: string, { defines = [], goesOn = false, time = 600 }: SpinOptions = {}): SpinRun | null {
  const cwd = mkdtempSync(join(tmpdir(), 'guestmem-spin-'));
  const run = (name: string, words: readonly string[], timeout?: number): string | null => {
    const { status, stdout, stderr, signal, error } = spawnSync(name, words, { cwd, encoding: 'utf8', timeout });
    if (signal !== null) return null;
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`${name} ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`);
    return stdout;
  };
  try {
    writeFileSync(join(cwd, 'model.pml'), model);
    const begun = performance.now();
    run('spin', [...defines.map((name) => `-D${name}`), '-a', 'model.pml']);
    run('gcc', ['-O2', '-DSAFETY', '-o', 'pan', 'pan.c']);
    const built = performance.now();
    const output = run('./pan', [...argumentsIn(model), ...(goesOn ? ['-c0'] : [])], time * 1000);
    if (output === null) return null;
    return { ...countsIn(output), building: (built - begun) / 1000, searching: (performance.now() - built) / 1000 };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function argumentsIn(model: string): readonly string[] {
  const [, words] = /^ \* +\.\/pan (.*)$/m.exec(model) ?? [];
  if (words === undefined) throw new Error('the model does not say how to run it');
  return words.split(' ');
}

function countsIn(output: string): Pick<SpinRun, 'states' | 'transitions' | 'errors'> {
  if (output.includes('search depth too small')) throw new Error(`SPIN did not see everything\n${output}`);
  const count = (pattern: RegExp): number => {
    const [, text] = pattern.exec(output) ?? [];
    if (text === undefined) throw new Error(`SPIN counted otherwise than we know it\n${output}`);
    return Number(text);
  };
  return {
    states: count(/([0-9.e+]+) states, stored/),
    transitions: count(/([0-9.e+]+) transitions/),
    errors: count(/errors: ([0-9]+)/),
  };
}
