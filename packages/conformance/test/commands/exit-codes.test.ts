import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarioText } from '../support/scenario-text.js';
import { directoryWith } from '../support/temporary.js';

const root = join(import.meta.dirname, '..', '..');

/** Runs the command as its own process, on the sources. */
const spawn = (words: readonly string[], preload: readonly string[] = []) => {
  const loaders = ['--import', 'tsx', ...preload.flatMap((file) => ['--import', file])];
  return spawnSync(process.execPath, ['--conditions=@guestmem/source', ...loaders, 'src/cli.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
};

const corpus = (text: string) => directoryWith({ 'S900.yaml': text });

// Each case starts Node and compiles the sources.
describe('the process', { timeout: 60_000 }, () => {
  it('ends with 0 where all is as recorded', () => {
    const { status, stdout, stderr } = spawn(['run', '--corpus', corpus(scenarioText())]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('1 scenario: 1 agree');
  });

  it('ends with 1 where something is red', () => {
    expect(spawn(['run', '--corpus', corpus(scenarioText({ verdict: 'latent' }))]).status).toBe(1);
  });

  it('ends with 2 and one line on bad input', () => {
    const { status, stdout, stderr } = spawn(['run', '--corpus', corpus('- 1\n')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^guestmem: .*S900\.yaml:1:1: found a list; expected a mapping\n$/);
  });

  it('ends with 130 where it is interrupted', () => {
    const preload = directoryWith({
      'interrupt.mjs': `process.on('newListener', (name) => {
        if (name === 'SIGINT') setImmediate(() => process.kill(process.pid, 'SIGINT'));
      });`,
    });
    expect(spawn(['run', '--corpus', corpus(scenarioText())], [join(preload, 'interrupt.mjs')]).status).toBe(130);
  });

  it('loads no schema, no model and no YAML for the version', () => {
    const preload = directoryWith({
      'watch.mjs': "import { register } from 'node:module'; register('./hook.mjs', import.meta.url);",
      'hook.mjs': `export const resolve = (name, context, next) => {
        if (/^(ajv|yaml|zod|@guestmem)/.test(name)) throw new Error('loads ' + name);
        return next(name, context);
      };`,
    });
    const watch = [join(preload, 'watch.mjs')];
    expect(spawn(['--version'], watch)).toMatchObject({ status: 0, stdout: '0.1.0\n' });
    // The twin: a command that needs them trips over the watch.
    expect(spawn(['list', 'rules'], watch).stderr).toContain('loads ');
  });
});

describe('an implementation that broke', () => {
  it('is exit code 3, and bad input is 2', async () => {
    const { GuestmemError } = await import('../../src/index.js');
    expect(new GuestmemError('implementation-failed', 'x').exitCode).toBe(3);
    expect(new GuestmemError('bad-usage', 'x').exitCode).toBe(2);
  });
});
