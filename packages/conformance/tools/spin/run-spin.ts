import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SpinRun {
  readonly states: number;
  /** Stored and matched: the first state is counted along. */
  readonly transitions: number;
  readonly errors: number;
}

export interface SpinOptions {
  /** As for the preprocessor: `MOVES_ONLY`. */
  readonly defines?: readonly string[];
  /** Behind an error as well. */
  readonly goesOn?: boolean;
}

/** Whether SPIN and a C compiler are installed. */
export const hasSpin = (): boolean =>
  ['spin', 'gcc'].every((name) => spawnSync(name, ['--version']).error === undefined);

/** Has SPIN search a model, by the way that its header names. */
export function runSpin(model: string, { defines = [], goesOn = false }: SpinOptions = {}): SpinRun {
  const cwd = mkdtempSync(join(tmpdir(), 'guestmem-spin-'));
  const run = (name: string, words: readonly string[]): string => {
    const { status, stdout, stderr, error } = spawnSync(name, words, { cwd, encoding: 'utf8' });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`${name} ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`);
    return stdout;
  };
  try {
    writeFileSync(join(cwd, 'model.pml'), model);
    run('spin', [...defines.map((name) => `-D${name}`), '-a', 'model.pml']);
    run('gcc', ['-O2', '-DSAFETY', '-o', 'pan', 'pan.c']);
    return countsIn(run('./pan', [...argumentsIn(model), ...(goesOn ? ['-c0'] : [])]));
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function argumentsIn(model: string): readonly string[] {
  const [, words] = /^ \* +\.\/pan (.*)$/m.exec(model) ?? [];
  if (words === undefined) throw new Error('the model does not say how to run it');
  return words.split(' ');
}

function countsIn(output: string): SpinRun {
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
