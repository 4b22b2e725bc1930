import { describe, expect, it } from 'vitest';
import { collector } from './collect.ts';

type Declare = ((name: string, ...rest: readonly unknown[]) => void) & { each: (rows: readonly unknown[]) => Declare };
interface Api {
  readonly describe: Declare;
  readonly it: Declare;
  readonly beforeEach: (hook: () => void) => void;
  readonly afterEach: (hook: () => void) => void;
}

function collecting(declare: (api: Api) => void) {
  const { api, cases } = collector();
  declare(api as unknown as Api);
  return cases;
}

describe('the stand-in for vitest', () => {
  it('collects tests with the names of what they stand in', () => {
    const cases = collecting((api) => {
      api.describe('a pin', () => api.it('is counted', () => undefined));
      api.it('ends', { timeout: 5 }, () => undefined);
    });
    expect(cases.map(({ name }) => name)).toEqual(['a pin > is counted', 'ends']);
  });

  it('calls a test once for each row, a list as its arguments', async () => {
    const seen: unknown[] = [];
    const cases = collecting((api) => {
      api.it.each([
        ['EINVAL', 1],
        ['EPERM', 2],
      ])('%s', (...args: unknown[]) => seen.push(args));
      api.it.each([{ op: 'pin' }])('$op', (row: unknown) => seen.push(row));
      api.describe.each(['a', 'b'])('%s', (letter: string) => api.it('is', () => seen.push(letter)));
    });
    for (const { run } of cases) await run();
    expect(seen).toEqual([['EINVAL', 1], ['EPERM', 2], { op: 'pin' }, 'a', 'b']);
  });

  it('fails where a test throws or rejects', async () => {
    const cases = collecting((api) => {
      api.it('throws', () => {
        throw new Error('red');
      });
      api.it('rejects', () => Promise.reject(new Error('red')));
    });
    for (const { run } of cases) await expect(run()).rejects.toThrow('red');
    expect(cases).toHaveLength(2);
  });

  it('runs the hooks around each test, from outside in and back, also where it fails', async () => {
    const seen: string[] = [];
    const [one] = collecting((api) => {
      api.beforeEach(() => void seen.push('outer'));
      api.afterEach(() => void seen.push('after'));
      api.describe('a group', () => {
        api.beforeEach(() => void seen.push('inner'));
        api.it('fails', () => {
          seen.push('test');
          throw new Error('red');
        });
      });
    });
    await expect(one?.run()).rejects.toThrow('red');
    expect(seen).toEqual(['outer', 'inner', 'test', 'after']);
  });

  it('throws at a test without a body', () => {
    expect(() => collecting((api) => api.it('nothing'))).toThrow('body');
  });
});
